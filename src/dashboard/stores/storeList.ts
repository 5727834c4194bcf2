import { language } from '../../ui/settings.ts'
import { createStoreList } from '../../ui/stores/listState.ts'

/** The dashboard's list: filters and selection stay while other screens are looked at. */
export const storeList = createStoreList(() => language.value)
