import type { Catalogue } from '../zhCN.ts'
import * as plural from './plural.ts'

export const dashboard: Catalogue['dashboard'] = {
  skip: 'Skip to the content',
  navigation: 'Main',
  screens: {
    stores: 'Stores',
    messages: 'Messages',
    diary: 'Diary',
    overview: 'Overview',
    settings: 'Settings',
    about: 'About and privacy',
  },
  privacyLine: 'All data stays on this computer',
  sampleLine: 'You are looking at sample data.',
  sampleRemove: 'Remove sample data',
  sampleRemoved: 'Sample data removed.',
}

export const diary: Catalogue['diary'] = {
  heading: 'Diary',
  lead: 'Everything Untick did: where, because of which words, and how it went.',
  search: 'Search the diary',
  searchHint: 'Text of the box, or address',
  site: 'Site',
  allSites: 'All sites',
  day: 'Day',
  clear: 'Clear filters',
  count: (count, more) => (more ? `Latest ${count}` : `${count} in all`),
  more: 'Show earlier ones',
  emptyTitle: 'The diary is empty',
  emptyBody: 'Visit Taobao, Tmall or JD; whatever is unticked there is noted here.',
  noMatch: 'Nothing matches',
  because: 'Because of',
  undoOf: (label) => `Undo: ${label}`,
  by: { untick: 'Untick', shopper: 'You' },
  deletedCount: (count) => plural.stores(Number(count)),
  change: (before, after) => `${before} → ${after}`,
  results: {
    done: 'Ticked again.',
    notHere:
      'This page is not open, so it cannot be put back now. It is put back when you next open it.',
    failed: 'The page did not respond. Please tick it on the page.',
    marks: (count) => `Taken back for ${plural.stores(count)}.`,
    refused: 'It was changed again later, so it was left alone.',
  },
}

export const overview: Catalogue['overview'] = {
  heading: 'Overview',
  stores: 'Stores bought from',
  untouched: 'Not asked',
  asked: 'Asked',
  quiet: 'Quiet for 30 days',
  sending: 'Still sending',
  kept: 'Messages wanted',
  unticked: 'Boxes unticked',
  quietNote:
    '“Quiet for 30 days”: asked at least 30 days ago, and no marketing message of theirs was imported since.',
  chart: 'The last 12 months',
  chartNote: 'The chart and the table show the same numbers.',
  month: 'Month',
  newStores: 'New stores',
  untickedCount: 'Boxes unticked',
  messages: 'Marketing messages',
  showTable: 'Show as a table',
  next: (count) => `${plural.stores(count)} not asked yet`,
  nextAction: 'Have a look',
}

export const tour: Catalogue['tour'] = {
  heading: 'Welcome to Untick',
  lead: 'Less marketing after you have bought something. Three steps:',
  steps: [
    {
      title: 'Shop as usual',
      body: 'On Taobao, Tmall and JD, pre-ticked marketing boxes are unticked. Terms, anonymous purchase and shipping insurance are never touched.',
    },
    {
      title: 'Open “My orders” once',
      body: 'Page through it and the stores are on record, even from five years ago. No other log-in, no form to fill in.',
    },
    {
      title: 'Opt out in bulk',
      body: 'Pick the stores that should leave you alone, export the list, ask each of them, and see who goes on sending.',
    },
  ],
  sample: 'Try it with sample data',
  sampleNote: 'The samples are made up; one click removes them.',
}

export const about: Catalogue['about'] = {
  heading: 'About and privacy',
  promise:
    'Untick never goes online. Stores, order dates and the diary live in the browser of this computer only, unless you export them.',
  storedTitle: 'What is stored',
  stored: [
    'Name, platform and page address of each store',
    'Number, time and state of each order',
    'Options unticked on pages: their text, address (without parameters) and time',
    'Your settings',
  ],
  notStoredTitle: 'What is not stored',
  notStored: [
    'Goods, amounts, delivery addresses, phone numbers',
    'Accounts, passwords, cookies',
    'Recipient names (unless you switch it on in the settings)',
  ],
  permissionsTitle: 'Permissions used',
  version: (version) => `Version ${version}`,
  license: 'Open source, MPL-2.0 licence.',
}
