import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closingLine, playwrightTally, sum, vitestTally } from './tally.ts'

function report(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'untick-tally-')), 'report.json')
  writeFileSync(file, content)
  return file
}

test('the tests of both runners and every check add up to one line', () => {
  const unit = vitestTally(
    report('{"numPassedTests":7,"numFailedTests":1,"numPendingTests":0,"numTodoTests":1}'),
  )
  const e2e = playwrightTally(
    report('{"stats":{"expected":3,"unexpected":0,"flaky":1,"skipped":1}}'),
  )
  const check = { passed: 1, failed: 0, skipped: 0 }
  expect(closingLine(sum([check, unit ?? check, e2e ?? check]))).toBe(
    '11 passed, 2 failed, 2 skipped',
  )
})

test('nothing skipped is not mentioned', () => {
  expect(closingLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed')
})

test('a test file that breaks before its first test is a failure', () => {
  const file = report(
    '{"numPassedTests":7,"numFailedTests":0,"testResults":[{"status":"failed","assertionResults":[]}]}',
  )
  expect(vitestTally(file)).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

test.each(['', '[]', 'null', '{"stats":'])('a report that says %j counts nothing', (content) => {
  expect(playwrightTally(report(content))).toBeUndefined()
})

test('an absent report counts nothing', () => {
  expect(vitestTally('/nowhere/report.json')).toBeUndefined()
})
