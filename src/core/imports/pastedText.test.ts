import { expect, test } from 'vitest'
import { splitPastedText } from './pastedText.ts'

const A = '【木棉家居】双11满300减60 拒收请回复R'
const B = '【青禾】新品上市，回T退订'
const texts = (paste: string) => splitPastedText(paste).map(({ text }) => text)

test('one message, exactly as it stands', () => {
  expect(texts(A)).toEqual([A])
  expect(texts(`\n\n${A}  \n`)).toEqual([`${A}  `])
  expect(texts(`${A}\r\n第二行\r\n`)).toEqual([`${A}\r\n第二行`])
})

test('many, apart by blank lines', () => {
  expect(texts(`${A}\n第二行\n\n${B}\n\n\n没有签名的一条`)).toEqual([
    `${A}\n第二行`,
    B,
    '没有签名的一条',
  ])
})

test('one a line, each with its signature', () => {
  expect(texts(`${A}\n${B}\n${A}1`)).toEqual([A, B, `${A}1`])
})

test('a bracket inside a message does not cut it', () => {
  const text = '【木棉家居】双11来了\n【爆款】5折起\n回T退订'
  expect(texts(text)).toEqual([text])
  expect(texts(`${text}\n${B}`)).toEqual([text, B])
})

test('headers give sender and time', () => {
  const at = Date.UTC(2026, 10, 8, 2, 2)
  const expected = [
    { sender: '106900001111', at, text: A },
    { sender: '106900002222', at, text: B },
  ]
  for (const paste of [
    `106900001111 2026-11-08 10:02\n${A}\n106900002222 2026/11/8 10:02\n${B}`,
    `2026-11-08 10:02 106900001111\n${A}\n\n2026-11-08 10:02 106900002222\n${B}`,
    `发件人：106900001111\n时间：2026-11-08 10:02\n内容：${A}\n\n发件人：106900002222\n时间：2026-11-08 10:02\n内容：${B}`,
    `2026-11-08 10:02\n106900001111\n${A}\n\n2026-11-08 10:02\n106900002222\n${B}`,
  ]) {
    expect(splitPastedText(paste).map(({ line: _, ...rest }) => rest)).toEqual(expected)
  }
})

test('the text files of imessage-exporter: what the shopper wrote is left out', () => {
  const paste = `May 17, 2026  5:29:42 PM (Read by you after 1 minute)\n106900001111\n${A}\n\nMay 17, 2026  5:30:00 PM\nMe\nT\n\n`
  expect(splitPastedText(paste)).toEqual([
    { sender: '106900001111', at: Date.UTC(2026, 4, 17, 9, 29, 42), text: A, line: 3 },
  ])
})

test('blank lines inside a message that has a header stay', () => {
  expect(
    texts(`106900001111 2026-11-08 10:02\n木棉家居来信\n\n时间：2026-11-11 20:00\n回T退订`),
  ).toContain('木棉家居来信')
  expect(texts(`106900001111 2026-11-08 10:02\n木棉家居来信\n\n今晚八点\n回T退订`)).toEqual([
    '木棉家居来信\n\n今晚八点\n回T退订',
  ])
})
