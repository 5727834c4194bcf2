import { expect, test } from 'vitest'
import { scriptTime, startTime } from './trace.ts'
import type { TraceEvent } from './trace.ts'

const OURS = 'chrome-extension://ours/consent.js'
const PAGE = 'https://cart.taobao.com/bench/busy.htm'

const call = (
  ts: number,
  dur: number,
  url: string,
  more: Partial<TraceEvent> = {},
): TraceEvent => ({
  name: 'FunctionCall',
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  dur,
  args: { data: { url } },
  ...more,
})

test('counts the outermost calls of one extension, on the processor', () => {
  const events = [
    call(0, 10_000, PAGE),
    call(1000, 4000, OURS, { tdur: 3000 }),
    call(2000, 1000, OURS),
    call(6000, 2000, OURS),
    call(9000, 1000, 'chrome-extension://other/x.js'),
  ]
  expect(scriptTime(events, 'ours', PAGE)).toBe(5)
})

test('leaves out other processes and other kinds of event', () => {
  const events = [
    call(0, 10, PAGE),
    call(0, 1000, OURS, { pid: 2 }),
    call(20, 1000, OURS, { name: 'Layout' }),
    call(2000, 500, OURS, { name: 'EvaluateScript' }),
  ]
  expect(scriptTime(events, 'ours', PAGE)).toBe(0.5)
  expect(startTime([...events, call(9000, 1000, OURS)], 'ours', PAGE)).toBe(0.5)
})
