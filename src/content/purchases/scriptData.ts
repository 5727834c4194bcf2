import type { BlobFormat } from '../../sites/pack.ts'

/*
 * Data that a page's own scripts carry, read from their text: a content script cannot see the page's variables, and no
 * text of a page is ever run.
 */

/** The first data in a script's text that holds `contains`; undefined when there is none, or it is broken. */
export function dataIn(script: string, contains: string, formats: readonly BlobFormat[]): unknown {
  if (!script.includes(contains)) return undefined
  for (const format of formats) {
    const found = READERS[format](script, contains)
    if (found !== undefined) return found
  }
  return undefined
}

const READERS: Readonly<Record<BlobFormat, (script: string, contains: string) => unknown>> = {
  'json-in-string': jsonInString,
  'json-object': jsonObject,
}

/** `JSON.parse('…')`: the script's string literal first, then the JSON in it. */
function jsonInString(script: string, contains: string): unknown {
  for (const start of script.matchAll(/JSON\.parse\(\s*(['"])/g)) {
    const from = start.index + start[0].length
    const to = endOfLiteral(script, from, start[1] ?? "'")
    const body = script.slice(from, to)
    if (!body.includes(contains)) continue
    const text = literalText(body)
    const value = text === undefined ? undefined : parseJson(text)
    if (value !== undefined) return value
  }
  return undefined
}

function endOfLiteral(script: string, from: number, quote: string): number {
  let at = script.indexOf(quote, from)
  while (at > 0 && isEscaped(script, at)) at = script.indexOf(quote, at + 1)
  return at < 0 ? script.length : at
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charAt(at - 1 - slashes) === '\\') slashes++
  return slashes % 2 === 1
}

/** The text of a JavaScript string literal: nearly JSON's own escapes, so JSON reads it; the rest is rewritten first. */
function literalText(body: string): string | undefined {
  const direct = parseJson(`"${body}"`)
  const text =
    direct ??
    parseJson(
      `"${body.replace(/\\(x[\da-f]{2}|[^"\\/bfnrtu])|"|\\"/gis, (_whole, escape?: string) => {
        if (escape === undefined) return '\\"'
        return /^x../i.test(escape) ? `\\u00${escape.slice(1)}` : escape
      })}"`,
    )
  return typeof text === 'string' ? text : undefined
}

/** `name = {…}`: the braces are counted, strings skipped. */
function jsonObject(script: string, contains: string): unknown {
  for (const start of script.matchAll(/=\s*(?=\{)/g)) {
    const from = start.index + start[0].length
    const to = endOfObject(script, from)
    const body = script.slice(from, to)
    if (!body.includes(contains)) continue
    const value = parseJson(body)
    if (value !== undefined) return value
  }
  return undefined
}

function endOfObject(script: string, from: number): number {
  let depth = 0
  for (let at = from; at < script.length; at++) {
    const sign = script.charAt(at)
    if (sign === '"') at = endOfLiteral(script, at + 1, '"')
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at + 1
  }
  return script.length
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not this format: another reader, or none, will do.
    return undefined
  }
}

/** The string a script gives to `variable['key']`; undefined when it does not. */
export function configValue(script: string, variable: string, key: string): string | undefined {
  if (!script.includes(variable)) return undefined
  const at = new RegExp(
    `${variable.replace(/\$/g, '\\$')}\\s*(?:\\[\\s*(['"])${key}\\1\\s*\\]|\\.${key}\\b)\\s*=\\s*(['"])(.*?)\\2`,
  )
  return at.exec(script)?.[3]
}
