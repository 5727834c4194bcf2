import { about, dashboard, diary, overview, tour } from './zhCN/dashboard.ts'
import { page } from './zhCN/page.ts'
import { settings } from './zhCN/settings.ts'
import { stores } from './zhCN/stores.ts'
import { words } from './zhCN/words.ts'

/** 简体中文, the first language: its shape is what every other language must fill. */
export const zhCN = { words, page, stores, dashboard, diary, overview, tour, about, settings }

/** Every text of the popup and the dashboard. A language that lacks one does not compile. */
export type Catalogue = typeof zhCN
