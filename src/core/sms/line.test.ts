import { describe, expect, it } from 'vitest'
import { readLine } from './line.ts'

describe('readLine', () => {
  const cases: ReadonlyArray<readonly [string | undefined, string, string?, string?]> = [
    ['10657123456789012345', 'port', 'mobile', '10657123'],
    ['+8610655020', 'port', 'unicom', '10655020'],
    ['106 5902 0088', 'port', 'telecom', '10659020'],
    ['1069000012345', 'port', 'all', '10690000'],
    ['1068123456', 'port', 'all', '10681234'],
    ['１０６９１２３４５６', 'port', 'all', '10691234'],
    ['95588', 'company'],
    ['9612345', 'company'],
    ['10086', 'carrier', 'mobile'],
    ['10010', 'carrier', 'unicom'],
    ['10001', 'carrier', 'telecom'],
    ['10099', 'carrier', 'broadnet'],
    ['12306', 'service'],
    ['12345', 'service'],
    ['110', 'service'],
    ['+86 138-0013-8000', 'mobile'],
    ['4008001234', 'landline'],
    ['0571-88881234', 'landline'],
    ['', 'unknown'],
    [undefined, 'unknown'],
    ['木槿家居', 'unknown'],
  ]
  for (const [sender, kind, network, port] of cases) {
    it(`${sender ?? 'no number'} is ${kind}`, () => {
      const line = readLine(sender)
      expect([line.kind, line.network, line.port]).toEqual([kind, network, port])
      expect(line.hint.zh).not.toBe('')
    })
  }
})
