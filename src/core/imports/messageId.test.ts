import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash128, messageId } from './messageId.ts'

test('one message has one id, however its sender and time are written', () => {
  const id = messageId(1_794_103_323_000, '106900001111', '木棉')
  expect(id).toMatch(/^[\da-f]{32}$/)
  expect(messageId(1_794_103_323_456, '+86 1069 0000 1111', '木棉')).toBe(id)
  expect(messageId(1_794_103_324_000, '106900001111', '木棉')).not.toBe(id)
  expect(messageId(1_794_103_323_000, '106900001112', '木棉')).not.toBe(id)
  expect(messageId(1_794_103_323_000, '106900001111', '木棉 ')).not.toBe(id)
  expect(messageId(undefined, '106900001111', '木棉')).not.toBe(id)
})

test('the hash is spread evenly: no two of 200,000 near texts share even half of it', () => {
  const halves = new Set<string>()
  for (let index = 0; index < 200_000; index += 1) {
    halves.add(hash128(`【木棉】您的验证码是${index}`).slice(0, 16))
  }
  expect(halves.size).toBe(200_000)
})

test('other texts, other hashes; the length counts too', () => {
  expect(hash128('')).toBe('0'.repeat(32))
  expect(hash128('a')).not.toBe(hash128('a\0'))
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => a === b || hash128(a) !== hash128(b)))
})
