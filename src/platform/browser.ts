import browser from 'webextension-polyfill'

/** The one seam to the browser's API, for extension pages and the worker. */
export { browser }
