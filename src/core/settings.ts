import { KINDS } from './consent/verdict.ts'
import type { Kind } from './consent/verdict.ts'

/** act = untick at once · ask = ask first · tell = only show · off = do nothing. */
export const MODES = ['act', 'ask', 'tell', 'off'] as const
export type Mode = (typeof MODES)[number]

export const LANGUAGES = ['auto', 'zh-CN', 'zh-TW', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export interface Settings {
  mode: Mode
  /** Site id (a pack's id, or a host for "any site I allow") → mode that differs from the general one. */
  sites: Record<string, Mode>
  /** Which kinds of marketing are unticked. */
  kinds: Record<Kind, boolean>
  recording: boolean
  /** Keep the recipient's name of each order (for leak tracing). */
  keepAlias: boolean
  /** Untick on any site the shopper allowed. */
  anySite: boolean
  language: Language
  theme: Theme
  bigText: boolean
  /** Page-opening opt-out steps a day and platform. */
  dailyLimit: number
  /** Days the diary is kept; 0 = for ever. */
  retentionDays: number
}

/** The settings after installation: untick everything that is surely marketing, record the stores. */
export function defaultSettings(): Settings {
  return {
    mode: 'act',
    sites: {},
    kinds: allKinds(true),
    recording: true,
    keepAlias: false,
    anySite: false,
    language: 'auto',
    theme: 'auto',
    bigText: false,
    dailyLimit: 20,
    retentionDays: 0,
  }
}

function allKinds(on: boolean): Record<Kind, boolean> {
  return {
    sms: on,
    call: on,
    email: on,
    push: on,
    follow: on,
    membership: on,
    sharing: on,
    ads: on,
    general: on,
  }
}

/** Reads settings from storage: unknown fields are dropped, broken ones replaced by their default. Small on purpose: content scripts carry it. */
export function parseSettings(raw: unknown): Settings {
  const defaults = defaultSettings()
  if (!isRecord(raw)) return defaults
  return {
    mode: oneOf(MODES, raw['mode'], defaults.mode),
    sites: parseSites(raw['sites']),
    kinds: parseKinds(raw['kinds'], defaults.kinds),
    recording: flag(raw['recording'], defaults.recording),
    keepAlias: flag(raw['keepAlias'], defaults.keepAlias),
    anySite: flag(raw['anySite'], defaults.anySite),
    language: oneOf(LANGUAGES, raw['language'], defaults.language),
    theme: oneOf(THEMES, raw['theme'], defaults.theme),
    bigText: flag(raw['bigText'], defaults.bigText),
    dailyLimit: whole(raw['dailyLimit'], defaults.dailyLimit, 1, 200),
    retentionDays: whole(raw['retentionDays'], defaults.retentionDays, 0, 36_500),
  }
}

/** The mode that holds for a site: its own, else the general one. */
export function modeFor(settings: Settings, siteId: string): Mode {
  return settings.mode === 'off' ? 'off' : (settings.sites[siteId] ?? settings.mode)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, fallback: T): T {
  return allowed.find((each) => each === value) ?? fallback
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback
}

function whole(value: unknown, fallback: number, min: number, max: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return fallback
  return Math.min(max, Math.max(min, value))
}

function parseSites(raw: unknown): Record<string, Mode> {
  if (!isRecord(raw)) return {}
  const sites: Record<string, Mode> = {}
  for (const [site, mode] of Object.entries(raw).slice(0, 1000)) {
    const known = MODES.find((each) => each === mode)
    if (known && site.length <= 253) sites[site] = known
  }
  return sites
}

function parseKinds(raw: unknown, defaults: Record<Kind, boolean>): Record<Kind, boolean> {
  if (!isRecord(raw)) return defaults
  const kinds = { ...defaults }
  for (const kind of KINDS) kinds[kind] = flag(raw[kind], defaults[kind])
  return kinds
}
