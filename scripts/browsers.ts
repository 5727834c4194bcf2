import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const { platform, env } = process

const CHROMIUM_COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const WINDOWS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** The Chromium-family browser to use: UNTICK_BROWSER, else one of the system, else Playwright's own. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath()
  const places = [env['UNTICK_BROWSER'], ...systemChromiums(), own]
  return places.find((place) => place !== undefined && works(place))
}

/** Finds a browser, or installs one where that can be done without asking. Undefined = there is none to be had. */
export function ensureChromium(): string | undefined {
  const found = findChromium()
  if (found !== undefined) return found
  console.log('没有找到 Chromium、Chrome 或 Edge，正在安装… No browser found, installing one…')
  if (aptInstall(['chromium', 'fonts-wqy-zenhei'])) {
    const installed = findChromium()
    if (installed !== undefined) return installed
  }
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: onWindows() })
  return findChromium()
}

/** What to say when no browser can be had. */
export const NO_BROWSER = `没有可用的浏览器。请先安装 Chromium、Chrome 或 Edge，再运行一次；
如果装在别处，请用 UNTICK_BROWSER=浏览器程序的路径 指出来。
No browser can be used. Install Chromium, Chrome or Edge and run this again;
if it is in another place, point to it with UNTICK_BROWSER=path-of-the-program.`

/** Firefox: UNTICK_FIREFOX, else one of the system. */
export function findFirefox(): string | undefined {
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox'
  const windows = inProgramFiles(['Mozilla Firefox', 'firefox.exe'])
  const places = [env['UNTICK_FIREFOX'], ...onPath(['firefox-esr', 'firefox']), mac, ...windows]
  return places.find((place) => place !== undefined && works(place))
}

/** Finds Firefox or installs Debian's; undefined = its story will be skipped. */
export function ensureFirefox(): string | undefined {
  const found = findFirefox()
  if (found !== undefined) return found
  return aptInstall(['firefox-esr']) ? findFirefox() : undefined
}

/** True when a window can be shown. */
export function hasDisplay(): boolean {
  if (env['CI'] === 'true') return false
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

function systemChromiums(): string[] {
  if (platform === 'darwin') return MAC
  if (platform === 'win32') return WINDOWS.flatMap(inProgramFiles)
  return onPath(CHROMIUM_COMMANDS)
}

function inProgramFiles(parts: readonly string[]): string[] {
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
  return roots.flatMap((root) => (root === undefined ? [] : [join(root, ...parts)]))
}

function onPath(commands: readonly string[]): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter)
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}

/** On Linux a program that is there may still be a stub that only names a package: it has to answer. */
function works(path: string): boolean {
  if (!existsSync(path)) return false
  if (platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function aptInstall(packages: readonly string[]): boolean {
  if (platform !== 'linux' || process.getuid?.() !== 0 || onPath(['apt-get']).every(isAbsent)) {
    return false
  }
  const options = { stdio: 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-qq'], options)
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  return spawnSync('apt-get', install, options).status === 0
}

function isAbsent(path: string): boolean {
  return !existsSync(path)
}

function onWindows(): boolean {
  return platform === 'win32'
}
