import type { Catalogue } from './zhCN.ts'
import { about, dashboard, diary, overview, tour } from './zhTW/dashboard.ts'
import { page } from './zhTW/page.ts'
import { settings } from './zhTW/settings.ts'
import { stores } from './zhTW/stores.ts'
import { words } from './zhTW/words.ts'

export const zhTW: Catalogue = {
  words,
  page,
  stores,
  dashboard,
  diary,
  overview,
  tour,
  about,
  settings,
}
