import { readFileSync } from 'node:fs'

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** What Vitest's JSON report counted; undefined when there is no report to read. */
export function vitestTally(file: string): Tally | undefined {
  const report = read(file)
  if (report === undefined) return undefined
  return {
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests') + brokenFiles(report),
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  }
}

/** What Playwright's JSON report counted (a flaky test counts as failed); undefined when there is no report. */
export function playwrightTally(file: string): Tally | undefined {
  const stats = read(file)?.['stats']
  if (!isRecord(stats)) return undefined
  return {
    passed: count(stats, 'expected'),
    failed: count(stats, 'unexpected') + count(stats, 'flaky'),
    skipped: count(stats, 'skipped'),
  }
}

export function sum(tallies: readonly Tally[]): Tally {
  const of = (part: keyof Tally) => tallies.reduce((total, each) => total + each[part], 0)
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') }
}

/** The last line of `npm test`. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const rest = skipped > 0 ? `, ${skipped} skipped` : ''
  return `${passed} passed, ${failed} failed${rest}`
}

/** Test files that failed before any of their tests ran. */
function brokenFiles(report: Record<string, unknown>): number {
  const files = report['testResults']
  if (!Array.isArray(files)) return 0
  return files.filter(
    (file: unknown) => isRecord(file) && file['status'] === 'failed' && hasNoTest(file),
  ).length
}

function hasNoTest(file: Record<string, unknown>): boolean {
  const tests = file['assertionResults']
  return !Array.isArray(tests) || tests.length === 0
}

function read(file: string): Record<string, unknown> | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isRecord(report) ? report : undefined
  } catch {
    // The runner died before it wrote one: its exit code then decides.
    return undefined
  }
}

function count(record: Record<string, unknown>, name: string): number {
  const value = record[name]
  return typeof value === 'number' ? value : 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
