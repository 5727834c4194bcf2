import type { BackupError } from './backupErrors.ts'

const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype']
const DEEPEST = 24

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The first key anywhere in a parsed document that could reach a prototype, or nesting deeper than a backup has. */
export function findHostileKey(value: unknown, path = '', depth = 0): BackupError | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > DEEPEST) return { code: 'too-deep', path }
  if (Array.isArray(value)) {
    for (const [place, each] of value.entries()) {
      const found = findHostileKey(each, `${path}[${place}]`, depth + 1)
      if (found) return found
    }
    return undefined
  }
  for (const [key, each] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`
    if (FORBIDDEN_KEYS.includes(key)) return { code: 'forbidden-key', path: here }
    const found = findHostileKey(each, here, depth + 1)
    if (found) return found
  }
  return undefined
}

/** True when broken JSON stops inside a string, list or object: the rest of the file is missing. */
export function endsInTheMiddle(json: string): boolean {
  let depth = 0
  let inText = false
  for (let place = 0; place < json.length; place += 1) {
    const character = json[place]
    if (inText) {
      if (character === '\\') place += 1
      else if (character === '"') inText = false
    } else if (character === '"') inText = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
  }
  return inText || depth > 0
}
