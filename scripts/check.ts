import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium, ensureFirefox, NO_BROWSER } from './browsers.ts'
import { closingLine, playwrightTally, sum, vitestTally } from './tally.ts'
import type { Tally } from './tally.ts'

/** One step of `npm test`: an npm script, and where its runner writes what it counted. */
interface Step {
  readonly name: string
  readonly script: string
  readonly args?: readonly string[]
  readonly report?: { readonly file: string; readonly read: (file: string) => Tally | undefined }
}

const REPORTS = join('.cache', 'reports')
const UNIT = join(REPORTS, 'unit.json')
const E2E = join(REPORTS, 'e2e.json')

const STEPS: readonly Step[] = [
  { name: '格式 format', script: 'format:check' },
  { name: '规范 lint', script: 'lint' },
  { name: '类型 types', script: 'types' },
  { name: '死代码 dead code', script: 'dead' },
  {
    name: '单元测试 unit',
    script: 'unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    report: { file: UNIT, read: vitestTally },
  },
  { name: '构建 build Chromium', script: 'build:chrome' },
  { name: '构建 build Firefox', script: 'build:firefox' },
  { name: '体积 size', script: 'size' },
  {
    name: '浏览器测试 e2e',
    script: 'e2e',
    args: ['--reporter=list,json'],
    report: { file: E2E, read: playwrightTally },
  },
]

/** Runs every step, also after one that failed, and closes with `N passed, N failed`. Returns the exit code. */
function check(): number {
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  if (ensureChromium() === undefined) console.error(NO_BROWSER)
  if (ensureFirefox() === undefined) {
    console.log('没有 Firefox，跳过它的那一个测试。No Firefox here: its one story is skipped.')
  }
  const tallies = STEPS.map(runStep)
  console.log('')
  STEPS.forEach(({ name }, n) => console.log(`${mark(tallies[n])} ${name}`))
  const total = sum(tallies)
  console.log(`\n${closingLine(total)}`)
  return total.failed === 0 ? 0 : 1
}

function runStep({ name, script, args = [], report }: Step): Tally {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: E2E },
  })
  console.log(`── ${name}: ${Math.round((Date.now() - started) / 1000)} s`)
  const ok = status === 0
  const counted = report?.read(report.file)
  if (counted === undefined) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  // A runner that ends badly without a failed test (an error outside any test) has failed all the same.
  return ok || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

function mark(tally: Tally | undefined): string {
  return tally?.failed === 0 ? '✓' : '✗'
}

process.exitCode = check()
