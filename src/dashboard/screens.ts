import type { ComponentType } from 'preact'
import type { IconName } from '../ui/Icon.tsx'
import { AboutScreen } from './about/AboutScreen.tsx'
import { DiaryScreen } from './diary/DiaryScreen.tsx'
import { OverviewScreen } from './overview/OverviewScreen.tsx'
import { MessagesScreen } from './messages/MessagesScreen.tsx'
import type { ScreenId } from './route.ts'
import { SettingsScreen } from './settings/SettingsScreen.tsx'
import { StoresScreen } from './stores/StoresScreen.tsx'

interface Screen {
  readonly icon: IconName
  readonly view: ComponentType
}

/** Every screen, in the order of the navigation; its name is in the texts. */
export const SCREENS: Readonly<Record<ScreenId, Screen>> = {
  stores: { icon: 'store', view: StoresScreen },
  messages: { icon: 'message', view: MessagesScreen },
  diary: { icon: 'diary', view: DiaryScreen },
  overview: { icon: 'chart', view: OverviewScreen },
  settings: { icon: 'gear', view: SettingsScreen },
  about: { icon: 'shield', view: AboutScreen },
}
