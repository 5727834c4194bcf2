// Runs before anything is installed: only what Node itself brings.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

/** Checks Node and installs the packages of the lock file where they are missing or older than it. */
export function prepare() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) {
    console.error(`需要 Node 20 或更新版本，当前是 ${process.version}。`)
    console.error(`Node 20 or newer is needed; this is ${process.version}.`)
    process.exit(1)
  }
  if (isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json')))
    return
  console.log('安装依赖… Installing packages…')
  const status = run('npm', ['ci', '--no-audit', '--no-fund'])
  if (status !== 0) process.exit(status)
}

/** Runs one of the TypeScript scripts; returns its exit code. Ctrl-C reaches it too, so that it can tidy up. */
export function runScript(file, args = []) {
  process.on('SIGINT', () => {})
  return run(process.execPath, ['--import', 'tsx', file, ...args])
}

/**
 * True when node_modules holds what the lock file names. `hidden` is npm's own record of what it installed; packages
 * for other systems are optional and absent from it.
 */
export function isInstalled(lock, hidden) {
  if (!lock?.packages || !hidden?.packages) return false
  const names = Object.keys(lock.packages).filter((name) => name !== '')
  return names.every((name) => {
    const wanted = lock.packages[name]
    const present = hidden.packages[name]
    return present ? present.version === wanted.version : Boolean(wanted.optional)
  })
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
  } catch {
    // Absent or broken means the same here: install.
    return undefined
  }
}

function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npm'
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell })
  if (error) console.error(`${command}: ${error.message}`)
  return status ?? 1
}
