import { describe, expect, test } from 'vitest'
import { readTime } from './times.ts'

const AT = Date.UTC(2026, 10, 8, 2, 2, 3)
const MINUTE = Date.UTC(2026, 10, 8, 2, 2)

describe('readTime', () => {
  test.each([
    ['1794103323000', 1794103323000],
    ['1794103323', 1794103323000],
    ['2026-11-08 10:02:03', AT],
    ['2026-11-08T10:02:03.250', AT + 250],
    ['2026-11-08T02:02:03Z', AT],
    ['2026-11-08T10:02:03+08:00', AT],
    ['2026/11/8 10:02', MINUTE],
    ['2026/11/8 上午10:02', MINUTE],
    ['2026/11/8 下午10:02', MINUTE + 12 * 3_600_000],
    ['2026年11月8日 10时02分03秒', AT],
    ['2026年11月8日10:02', undefined],
    ['2026-11-08', Date.UTC(2026, 10, 7, 16)],
    ['20261108T020203Z', AT],
    ['20261108 100203', AT],
    ['2026.11.8.10.2.3', AT],
    ['08.11.2026 10:02:03', AT],
    ['13/11/2026 10:02', MINUTE + 5 * 86_400_000],
    ['11/08/2026 10:02', undefined],
    ['Nov 8, 2026 10:02:03 AM', AT],
    ['November 8, 2026  10:02:03 PM', AT + 12 * 3_600_000],
    ['2026-02-30 10:00', undefined],
    ['2026-11-08 25:00', undefined],
    ['1989-01-01', undefined],
    ['yesterday', undefined],
    ['', undefined],
    ['13800000000', undefined],
  ])('%s', (text, at) => {
    expect(readTime(text)).toBe(at)
  })
})
