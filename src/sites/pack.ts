import type { Platform } from '../core/purchases/records.ts'

/*
 * What a site pack is: typed data, no callbacks. The interpreter is content/purchases; a verb it does not know does
 * not compile.
 */
