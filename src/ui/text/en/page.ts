import type { Catalogue } from '../zhCN.ts'
import { boxes } from './plural.ts'

export const page: Catalogue['page'] = {
  openDashboard: 'Full page',
  siteMode: (site) => `On ${site}`,
  siteUnsupported: 'This page is not one of the supported shops. Nothing is changed here.',
  generalOff: 'Untick is switched off everywhere. You can switch it on in the settings.',
  modeHints: {
    act: 'Pre-ticked marketing boxes are unticked and listed below.',
    ask: 'Marketing boxes are listed below; you decide which to untick.',
    tell: 'You are told about marketing boxes; no tick is changed.',
    off: 'Nothing is done on this site.',
  },
  heading: 'This page',
  unticked: (count) => `${boxes(count)} unticked`,
  waiting: (count) => `${count} waiting for you`,
  nothing: 'No pre-ticked marketing boxes found.',
  because: 'Because of',
  undo: 'Tick again',
  undoOf: (label) => `Tick again: ${label}`,
  apply: 'Untick',
  applyOf: (label) => `Untick: ${label}`,
  kept: (count) => `Looked at and left alone: ${count}`,
  outcomes: {
    restored: 'Ticked again.',
    applied: 'Unticked.',
    notHere: 'This box is no longer on the open page. It is put back at your next visit.',
    notHereApply: 'This box is no longer on the open page.',
    failed: 'The page did not respond. Please do it on the page.',
  },
  health: (read, anchors) =>
    `The order page looks new to us: ${read} of ${anchors} orders could be read. Stores on record are safe.`,
  databaseFailed:
    'The data of Untick cannot be opened. Close other Untick pages and restart the browser; a full disk also causes this.',
  databaseFailedRest: 'Unticking on pages goes on as usual.',
}
