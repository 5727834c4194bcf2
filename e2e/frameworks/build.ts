import { build } from 'esbuild'
import type { BuildOptions } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { FRAMEWORK_PAGES } from './catalogue.ts'
import type { FrameworkPage } from './catalogue.ts'

/** The parts of a framework page: what its server sends, its style and its script. */
export interface BuiltPage {
  readonly html: string
  readonly css: string
  readonly script: string
}

const load = createRequire(import.meta.url)
const HERE = import.meta.dirname
const PAGES = join(HERE, 'pages')
const MODULES = join(HERE, 'node_modules')
const CACHE = join(HERE, '..', '..', 'node_modules', '.cache', 'untick-frameworks')
const LOCK = `${CACHE}.lock`
const LOCK_MS = 280_000

/**
 * The folder of the built framework pages. Installs the libraries (a package of their own, 600 MB) and builds only
 * when the sources or the lock file changed; a second caller waits for the first.
 */
export async function buildFrameworks(): Promise<string> {
  const folder = join(CACHE, contentHash())
  const done = () => existsSync(join(folder, 'done'))
  while (!done()) {
    if (takeLock()) await buildInto(folder)
    else await setTimeout(300)
  }
  return folder
}

async function buildInto(folder: string): Promise<void> {
  try {
    installLibraries()
    mkdirSync(folder, { recursive: true })
    for (const page of FRAMEWORK_PAGES) await buildPage(page, folder)
    writeFileSync(join(folder, 'done'), '')
  } finally {
    rmSync(LOCK, { recursive: true })
  }
}

/** False while another process builds; a lock that a killed one left behind is taken over. */
function takeLock(): boolean {
  mkdirSync(CACHE, { recursive: true })
  const held = statSync(LOCK, { throwIfNoEntry: false })
  if (held && Date.now() - held.mtimeMs < LOCK_MS) return false
  if (held) rmSync(LOCK, { recursive: true })
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    // Another process was a moment faster.
    return false
  }
}

/** Installs the package of this folder, where it is missing. */
export function installLibraries(): void {
  if (existsSync(join(MODULES, '.package-lock.json'))) return
  execFileSync('npm', ['ci'], { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** One built page out of the folder that {@link buildFrameworks} gave. */
export function readBuilt(folder: string, name: string): BuiltPage {
  const read = (end: string) => readFileSync(join(folder, `${name}.${end}`), 'utf8')
  return { html: read('html'), css: read('css'), script: read('js') }
}

/** Of names and contents, not of the place: a copy of the work tree builds the same. */
function contentHash(): string {
  const hash = createHash('sha256')
  const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .sort()
  const files = ['package-lock.json', 'catalogue.ts', 'build.ts']
  for (const file of [...files, ...pages.map((name) => join('pages', name))])
    hash.update(file).update(readFileSync(join(HERE, file)))
  return hash.digest('hex').slice(0, 16)
}

async function buildPage(page: FrameworkPage, folder: string): Promise<void> {
  await buildClient(page, folder)
  await buildServer(page, folder)
}

async function buildClient(page: FrameworkPage, folder: string): Promise<void> {
  const source = `import { App } from './${page.family}/app.js'
import { mount } from './${page.mount}'
import { start } from './start.js'
start((root, hydrate) => mount(App, root, hydrate))`
  const result = await build({
    ...optionsFor(page, source),
    platform: 'browser',
    format: 'iife',
    outfile: `${page.name}.js`,
  })
  const text = (end: string) => result.outputFiles?.find((file) => file.path.endsWith(end))?.text
  writeFileSync(join(folder, `${page.name}.js`), text('.js') ?? '')
  writeFileSync(join(folder, `${page.name}.css`), text('.css') ?? '')
}

async function buildServer(page: FrameworkPage, folder: string): Promise<void> {
  const source = `import { App } from './${page.family}/app.js'
import { toHtml } from './${page.server}'
export default () => toHtml(App)`
  const outfile = join(folder, `${page.name}.server.cjs`)
  const result = await build({
    ...optionsFor(page, source),
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    outfile,
  })
  const script = result.outputFiles?.find((file) => file.path === outfile)?.text ?? ''
  writeFileSync(outfile, script)
  writeFileSync(join(folder, `${page.name}.html`), await renderOnServer(outfile))
}

async function renderOnServer(file: string): Promise<string> {
  const bundle: { default: () => string | Promise<string> } = load(file)
  return bundle.default()
}

function optionsFor(page: FrameworkPage, source: string): BuildOptions & { write: false } {
  return {
    absWorkingDir: HERE,
    stdin: { contents: source, resolveDir: PAGES },
    alias: { ...page.alias, parts: join(PAGES, page.parts) },
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
    target: 'es2022',
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty' },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  }
}
