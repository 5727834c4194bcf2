import type { Catalogue } from '../zhCN.ts'

export const settings: Catalogue['settings'] = {
  heading: 'Settings',
  saved: 'Saved.',
  saveFailed: 'Not saved. Please try again.',
  untick: 'Unticking',
  mode: 'When a marketing box is ticked beforehand',
  modeNotes: {
    act: 'untick it at once and tell you',
    ask: 'list it first; it is unticked when you say so',
    tell: 'only tell you; no tick is changed',
    off: 'do nothing',
  },
  sites: 'Per site',
  sitesNote: 'A site without its own choice follows the one above.',
  follow: (mode) => `Same as above (${mode})`,
  kinds: 'Which marketing is unticked',
  kindsNote: 'Kinds that are off stay as the page has them.',
  record: 'Records',
  recording: 'Record the stores I buy from',
  recordingNote: 'Read from order pages as you open them; Untick never visits a shop by itself.',
  keepAlias: 'Also record the recipient’s name',
  keepAliasNote:
    'Some people give each store a different recipient name, to see who leaked it. Switch it on if you do; it stays on this computer.',
  retention: 'How long the diary is kept',
  retentions: {
    forever: 'For ever',
    days: (days) =>
      days % 365 !== 0 ? `${days} days` : days === 365 ? '1 year' : `${days / 365} years`,
  },
  retentionNote: 'Older diary lines are deleted; stores and orders stay.',
  look: 'Appearance',
  language: 'Language',
  languageAuto: 'Same as the browser',
  theme: 'Theme',
  themes: { auto: 'Same as the system', light: 'Light', dark: 'Dark' },
  bigText: 'Big text',
  bigTextNote: 'Larger text and buttons.',
  data: 'Data',
  safe: 'Data safety',
  safeYes: 'The browser has promised to keep the data of Untick.',
  safeNo:
    'When the disk is nearly full, a browser may clear data. Untick holds the “unlimited storage” permission, so this is unlikely; export a copy of what matters.',
  safeAsk: 'Ask the browser to keep it',
  safeUnknown: 'Checking…',
  deleteAll: 'Delete all data',
  deleteAllNote:
    'Stores, orders, diary, opt-out records, imported messages and settings are deleted from this computer.',
  deleteAllTitle: 'Delete all data?',
  deleteAllBody:
    'This cannot be taken back, and the settings return to how they were at installation. You may want to export your stores first.',
  deleteAllYes: 'Delete everything',
  deletedAll: 'All data is deleted.',
  permissions: 'Permissions explained',
  permissionList: [
    {
      name: 'Read and change pages of Taobao, Tmall and JD',
      why: 'To find and untick marketing boxes there, and to read the stores from your orders. Other sites are not seen.',
    },
    {
      name: 'Storage, unlimited storage',
      why: 'To keep stores and diary on this computer, even when the disk is nearly full.',
    },
    { name: 'Alarms', why: 'To clear old diary lines once a day.' },
    { name: 'Scripting', why: 'To wait for your settings on sites where you changed them.' },
  ],
}
