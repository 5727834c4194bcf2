import { cleanId, cleanNick, tidyIdentities } from './identity.ts'
import { pattern } from './pattern.ts'
import type { Identity, IdentityKind } from './records.ts'

/** One form of link that names a store. Regular expressions are text: a pack is data. */
interface LinkForm {
  /** Matches the whole host name, lower case. */
  readonly host: string
  /** Matches the path from its start; absent = any. */
  readonly path?: string
  /** What the first group of `host` is; `host` keeps the host name itself as an alias. */
  readonly hostIs?: IdentityKind
  /** What the groups of `path` are, in order. */
  readonly pathIs?: readonly IdentityKind[]
  /** What parameters of the query are. */
  readonly query?: Readonly<Record<string, IdentityKind>>
}

/** All that is needed to read a shop's links. */
export interface LinkRules {
  readonly forms: readonly LinkForm[]
  /** Host names and first labels of them that belong to the platform: never a store. */
  readonly platformHosts: readonly string[]
  /** Host endings of this shop; a parameter that holds such an address is a wrapped link. */
  readonly domains: readonly string[]
  /** Values that mean "the platform itself sells", by kind. */
  readonly selfIds?: Readonly<Partial<Record<IdentityKind, readonly string[]>>>
  /** The value of the identity of kind `self`. */
  readonly self: string
  /** Address of a store's page, `{}` stands for the id. */
  readonly canonical: Readonly<Partial<Record<IdentityKind, string>>>
}

const MAX_LINK = 4000
const MAX_UNWRAP = 3

/**
 * The identities a link gives, best first; none for platform pages, wrappers that cannot be read offline, and anything
 * not of this shop. `base` is the page's address (links are mostly protocol-relative).
 */
export function identifyLink(href: string, base: string, rules: LinkRules): Identity[] {
  return tidyIdentities(identify(href, base, rules, MAX_UNWRAP))
}

function identify(href: string, base: string, rules: LinkRules, depth: number): Identity[] {
  const url = parseUrl(href, base)
  if (!url || !rules.domains.some((domain) => isWithin(url.hostname, domain))) return []
  const direct = rules.forms.flatMap((form) => readForm(form, url, rules))
  if (direct.length > 0 || depth === 0) return direct
  return wrappedLinks(url).flatMap((inner) => identify(inner, base, rules, depth - 1))
}

function parseUrl(href: string, base: string): URL | undefined {
  const trimmed = href.trim()
  if (trimmed === '' || trimmed.length > MAX_LINK || /^(?:#|javascript:|data:)/i.test(trimmed))
    return undefined
  try {
    const url = new URL(trimmed, base)
    return /^https?:$/.test(url.protocol) ? url : undefined
  } catch {
    // Not an address: pages have all kinds of text in links.
    return undefined
  }
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

function readForm(form: LinkForm, url: URL, rules: LinkRules): Identity[] {
  const host = fullMatch(form.host, url.hostname)
  if (!host) return []
  const path = form.path === undefined ? [] : startMatch(form.path, url.pathname)
  if (!path) return []
  const found: Identity[] = []
  if (form.hostIs === 'host') found.push(...aliasOf(host[1] ?? url.hostname, url.hostname, rules))
  else if (form.hostIs) found.push(...asIdentity(form.hostIs, host[1], rules))
  form.pathIs?.forEach((kind, at) => found.push(...asIdentity(kind, path[at + 1], rules)))
  for (const [name, kind] of Object.entries(form.query ?? {}))
    found.push(...asIdentity(kind, queryValue(url, name), rules))
  return found
}

function fullMatch(source: string, text: string): RegExpExecArray | null {
  return pattern(source, 'whole').exec(text)
}

function startMatch(source: string, text: string): RegExpExecArray | null {
  return pattern(source, 'start').exec(text)
}

/** A host name is a store's alias unless it, or its first label, is on the platform's list. */
function aliasOf(label: string, host: string, rules: LinkRules): Identity[] {
  if (rules.selfIds?.host?.includes(label)) return [{ kind: 'self', value: rules.self }]
  const domain = rules.domains.find((each) => isWithin(host, each))
  if (domain === undefined) return []
  const alias = `${label}.${domain}`
  return isPlatformHost(host, rules) || isPlatformHost(alias, rules)
    ? []
    : [{ kind: 'host', value: alias }]
}

/** True for hosts of the platform itself (www, item, order …). */
function isPlatformHost(
  host: string,
  rules: Pick<LinkRules, 'platformHosts' | 'domains'>,
): boolean {
  const domain = rules.domains.find((each) => isWithin(host, each))
  const label = domain === undefined ? host : host.slice(0, -domain.length - 1)
  return label === '' || rules.platformHosts.includes(host) || rules.platformHosts.includes(label)
}

/** An identity of this kind, cleaned; the platform's own numbers (0, 1, 8888) become `self`. */
export function asIdentity(
  kind: IdentityKind,
  value: string | undefined,
  rules: LinkRules,
): Identity[] {
  if (value === undefined || value === '') return []
  if (rules.selfIds?.[kind]?.includes(value)) return [{ kind: 'self', value: rules.self }]
  const clean = kind === 'nick' ? cleanNick(decodeNick(value)) : cleanId(value)
  return clean === undefined ? [] : [{ kind, value: clean }]
}

/** Attributes and links carry nicks percent-encoded, data does not. */
function decodeNick(value: string): string {
  return /%[\da-f]{2}/i.test(value) ? decodePercent(value) : value
}

/** A parameter, whatever the case of its name. Old pages percent-encode in UTF-8 or in GBK: both are tried. */
function queryValue(url: URL, name: string): string | undefined {
  for (const pair of url.search.slice(1).split('&')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).toLowerCase() === name.toLowerCase())
      return decodePercent(pair.slice(at + 1))
  }
  return undefined
}

/** Decodes percent-encoding: as UTF-8, else as GBK (GB 18030). Broken escapes stay as they are. */
export function decodePercent(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  if (!spaced.includes('%')) return spaced
  try {
    return decodeURIComponent(spaced)
  } catch {
    // Not UTF-8: pages of the GBK years.
    return new TextDecoder('gb18030').decode(bytesOf(spaced))
  }
}

function bytesOf(text: string): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const hex = /^%([\da-f]{2})/i.exec(text.slice(at, at + 3))?.[1]
    if (hex === undefined) bytes.push(...new TextEncoder().encode(text.charAt(at)))
    else {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    }
  }
  return Uint8Array.from(bytes)
}

/** Values of parameters that are addresses themselves (login?ReturnUrl=, transfer?jump_to=, home.html?oldUrl=). */
function wrappedLinks(url: URL): string[] {
  return [...url.searchParams.values()]
    .filter((value) => /^(?:https?:)?\/\/[\w-]/i.test(value))
    .slice(0, 3)
}

/** The address of a store's page, made from its best identity: no tracking, nothing of the buyer. */
export function storeUrl(identities: readonly Identity[], rules: LinkRules): string | undefined {
  for (const { kind, value } of identities) {
    const template = rules.canonical[kind]
    if (template !== undefined) return template.replace('{}', encodeURIComponent(value))
  }
  return undefined
}
