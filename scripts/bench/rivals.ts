import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { installLibraries } from '../../e2e/frameworks/build.ts'

/** An extension that is measured. */
export interface Rival {
  readonly name: string
  /** The unpacked extension. */
  readonly folder: string
}

const ROOT = join(import.meta.dirname, '..', '..')
const CACHE = join(ROOT, 'node_modules', '.cache', 'untick-bench')
const AUTOCONSENT = join(ROOT, 'e2e/frameworks/node_modules/@duckduckgo/autoconsent')

/*
 * The least that an engine of this kind must do: one observer that looks at the words around each added box with one
 * regular expression. It unticks nothing, finds no label, reads no shadow root and checks nothing again.
 */
const FLOOR = `new MutationObserver((records) => {
  for (const record of records)
    for (const node of record.addedNodes) {
      if (node.nodeType !== 1) continue
      if (node.localName === 'input') look(node)
      else for (const input of node.getElementsByTagName('input')) look(input)
    }
}).observe(document, { childList: true, subtree: true })
function look(input) {
  if (/促销|优惠|营销|推广|短信/.test(input.parentNode.textContent)) globalThis.found = input
}`

/** Untick (UNTICK_DIST, else built now), an empty content script, the floor, and autoconsent's own extension. */
export function rivals(): Rival[] {
  return [
    { name: 'Untick', folder: untick() },
    { name: 'empty script', folder: contentScript('empty', '') },
    { name: 'bare floor', folder: contentScript('floor', FLOOR) },
    { name: `autoconsent ${autoconsentVersion()}`, folder: join(AUTOCONSENT, 'dist', 'addon-mv3') },
  ]
}

function untick(): string {
  const given = process.env['UNTICK_DIST']
  if (given) return resolve(given)
  const folder = join(CACHE, 'untick')
  const vite = join(ROOT, 'node_modules', '.bin', 'vite')
  execFileSync(vite, ['build', '--mode', 'chrome', '--outDir', folder, '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  return folder
}

/** The package ships its extension ready to load: nothing is built or changed. */
function autoconsentVersion(): string {
  if (!existsSync(AUTOCONSENT)) installLibraries()
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(AUTOCONSENT, 'package.json'), 'utf8'),
  )
  return version
}

/** An extension with one content script that runs where autoconsent's and Untick's run. */
function contentScript(name: string, script: string): string {
  const folder = join(CACHE, name)
  mkdirSync(folder, { recursive: true })
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [
      {
        matches: ['*://*/*'],
        js: ['content.js'],
        run_at: 'document_start',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'worker.js'), '')
  writeFileSync(join(folder, 'content.js'), script)
  return folder
}
