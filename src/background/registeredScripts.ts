import { KINDS } from '../core/consent/verdict.ts'
import { parseChoices } from '../core/consent/choices.ts'
import type { Settings } from '../core/settings.ts'
import { browser } from '../platform/browser.ts'
import { readSettings } from '../platform/storage.ts'
import { defaultMatches, optionalMatches, orderMatches, packs } from '../sites/index.ts'

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number]

const CONSENT = 'src/content/consent.iife.js'
const PURCHASES = 'src/content/purchases.iife.js'
const PROBE = 'src/content/probe.iife.js'
const HOLD = 'hold.js'

/**
 * The consent script acts before the first paint, so it cannot wait for settings. Where the shopper changed something
 * (another mode, a kind switched off, a box ticked by hand on that page) `hold.js` is registered beside it and tells it
 * to wait. Shops beyond the first and sites the shopper allowed get their scripts here too.
 */
export async function syncRegisteredScripts(): Promise<void> {
  const [settings, stored, granted] = await Promise.all([
    readSettings(),
    browser.storage.local.get('choices'),
    grantedOrigins(),
  ])
  const keys = Object.keys(parseChoices(stored['choices']))
  const wanted = [...holdScripts(settings, keys, granted), ...siteScripts(settings, granted)]
  await replaceScripts(wanted)
}

/** One change at a time, each complete before the next: two at once would register an id twice. */
let lastChange: Promise<unknown> = Promise.resolve()
function replaceScripts(wanted: Script[]): Promise<void> {
  const change = lastChange.then(async () => {
    const known = new Set(
      (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id),
    )
    const kept = new Set(wanted.map(({ id }) => id))
    const gone = [...known].filter((id) => !kept.has(id))
    const fresh = wanted.filter(({ id }) => !known.has(id))
    const changed = wanted.filter(({ id }) => known.has(id))
    if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh)
    if (changed.length > 0) await browser.scripting.updateContentScripts(changed)
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone })
  })
  // A change that failed must not stop the next one; its own caller gets the error.
  lastChange = change.catch(() => undefined)
  return change
}

/** True for a site beyond the packs on which the shopper allowed unticking. */
export async function isAllowedSite(url: string): Promise<boolean> {
  const { anySite } = await readSettings()
  return anySite && browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] })
}

async function grantedOrigins(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll()
  return (origins ?? []).filter((pattern) => pattern.endsWith('/*'))
}

function holdScripts(
  settings: Settings,
  choices: readonly string[],
  granted: readonly string[],
): Script[] {
  const sites = heldSites(settings, granted)
  const pages = [...new Set(choices.map(pagePattern))].filter((each) => each !== undefined)
  const scripts: Script[] = []
  if (sites.length > 0)
    scripts.push({ ...script('hold-sites', HOLD, sites), matchOriginAsFallback: true })
  if (pages.length > 0) scripts.push(script('hold-pages', HOLD, pages))
  return scripts
}

/** Sites whose settings differ from those after installation. */
function heldSites(settings: Settings, granted: readonly string[]): string[] {
  if (settings.mode !== 'act' || KINDS.some((kind) => !settings.kinds[kind]))
    return [...new Set(granted)]
  const changed = Object.entries(settings.sites).filter(([, mode]) => mode !== 'act')
  return changed.flatMap(
    ([site]) => packs.find(({ id }) => id === site)?.hosts ?? [`*://${site}/*`],
  )
}

/** The page of a choice as a match pattern: its query is not part of it. */
function pagePattern(key: string): string | undefined {
  const page = key.split('|')[0]?.split('#')[0] ?? ''
  if (!URL.canParse(page)) return undefined
  const url = new URL(page)
  return /^https?:$/.test(url.protocol) ? `*://${url.hostname}${url.pathname}*` : undefined
}

function siteScripts(settings: Settings, granted: readonly string[]): Script[] {
  const always = new Set(defaultMatches())
  const known = new Set(optionalMatches())
  const shops = granted.filter((pattern) => known.has(pattern))
  const others = settings.anySite
    ? granted.filter((pattern) => !always.has(pattern) && !known.has(pattern))
    : []
  const consent = [...shops, ...others]
  if (consent.length === 0) return []
  const scripts: Script[] = [
    { ...script('more-consent', CONSENT, consent), matchOriginAsFallback: true },
    { ...script('more-probe', PROBE, consent), allFrames: false, world: 'MAIN' },
  ]
  const orders = packs.filter(
    ({ optional, hosts }) => optional && hosts.some((host) => shops.includes(host)),
  )
  const pages = orders
    .flatMap(({ orderPages }) => orderPages)
    .filter((page) => !orderMatches().includes(page))
  if (pages.length > 0)
    scripts.push({ ...script('more-purchases', PURCHASES, pages), allFrames: false })
  return scripts
}

function script(id: string, file: string, matches: readonly string[]): Script {
  return {
    id,
    js: [file],
    matches: [...matches],
    runAt: 'document_start',
    allFrames: true,
    persistAcrossSessions: true,
  }
}
