import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { filesFor, makeSite, withPlatform, withShop } from './new-site.ts'

const ROOT = join(import.meta.dirname, '..')
const copies: string[] = []

/** A copy of what the script changes. */
function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'untick-new-site-'))
  copies.push(root)
  for (const path of ['src/sites/index.ts', 'src/core/purchases/records.ts']) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    cpSync(join(ROOT, path), join(root, path))
  }
  return root
}

afterEach(() => {
  for (const root of copies.splice(0)) rmSync(root, { recursive: true })
})

describe('a new shop', () => {
  it('is a folder and one line on the list', () => {
    const root = copy()
    makeSite(root, 'example', 'example.com')
    const index = readFileSync(join(root, 'src/sites/index.ts'), 'utf8')
    expect(index).toContain(`import { hosts as example } from './example/hosts.ts'`)
    expect(index).toContain('  example,\n  // New shops above this line.')
    expect(readFileSync(join(root, 'src/core/purchases/records.ts'), 'utf8')).toContain(
      `, 'example'] as const`,
    )
    expect(Object.keys(filesFor('example', 'example.com'))).toHaveLength(6)
  })

  it('that is there is not touched', () => {
    const root = copy()
    makeSite(root, 'example', 'example.com')
    expect(() => makeSite(root, 'example', 'example.com')).toThrow('is there already')
  })

  it('needs a name and a host', () => {
    expect(() => makeSite(copy(), '../x', 'example.com')).toThrow('NAME')
    expect(() => makeSite(copy(), 'example', 'example')).toThrow('HOST')
  })

  it('is listed once', () => {
    const once = withShop(
      `import type { SiteHosts } from './pack.ts'\n  // New shops above this line.\n`,
      '1688',
    )
    expect(once).toContain('hosts as shop1688')
    expect(withShop(once, '1688')).toBe(once)
    const platforms = `export const PLATFORMS = ['jd'] as const`
    expect(withPlatform(platforms, 'jd')).toBe(platforms)
  })
})
