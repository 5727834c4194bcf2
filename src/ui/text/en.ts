import type { Catalogue } from './zhCN.ts'
import { about, dashboard, diary, overview, tour } from './en/dashboard.ts'
import { page } from './en/page.ts'
import { settings } from './en/settings.ts'
import { stores } from './en/stores.ts'
import { words } from './en/words.ts'

export const en: Catalogue = {
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
