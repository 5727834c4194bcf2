import type { Page } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from './extension.ts'
import { popupWith, store } from './stores.ts'

const SELLER = '2207000000123456789'
const STORES = [
  store(1, { name: '晴里家居旗舰店', platform: 'tmall', identities: [`taobao:seller:${SELLER}`] }),
  store(2, { name: '=HYPERLINK("https://evil.example","领券")' }),
  store(3, { name: '“小满”手作,\n二店', optOut: { status: 'asked', since: Date.UTC(2026, 9, 9) } }),
]

async function exportFrom(popup: Page): Promise<string> {
  const download = popup.waitForEvent('download')
  await popup.getByRole('button', { name: /^导出 CSV/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  const path = test.info().outputPath('list.csv')
  await file.saveAs(path)
  return path
}

test('the opt-out list is a CSV that spreadsheets read as it is meant', async ({ untick }) => {
  const popup = await popupWith(untick, STORES)
  const path = await exportFrom(popup)
  const text = readFileSync(path, 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n' })
  expect(errors).toEqual([])
  const [head, ...rows] = data.filter((row) => row.length > 1)
  expect(head).toEqual(expect.arrayContaining(['店铺', '平台', '卖家编号', '退订状态']))
  expect(rows).toHaveLength(3)
  const cells = rows.flat()
  expect(cells).toContain('晴里家居旗舰店')
  expect(cells).toContain('“小满”手作,\n二店')
  expect(cells.map((cell) => cell.trim())).toContain(SELLER)
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  expect(cells.some((cell) => cell.includes('HYPERLINK'))).toBe(true)
})

test('only the selected stores are exported', async ({ untick }) => {
  const popup = await popupWith(untick, STORES)
  await popup.getByRole('checkbox', { name: '选择 晴里家居旗舰店' }).check()
  const text = readFileSync(await exportFrom(popup), 'utf8')
  expect(text).toContain('晴里家居旗舰店')
  expect(text).not.toContain('手作')
})

test('LibreOffice opens it with the Chinese names and a 19-digit id intact', async ({ untick }) => {
  const soffice = ['soffice', 'libreoffice'].find(
    (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0,
  )
  test.skip(soffice === undefined, 'LibreOffice is not installed here')
  const popup = await popupWith(untick, STORES)
  const csv = await exportFrom(popup)
  const folder = test.info().outputPath('converted')
  const profile = `-env:UserInstallation=file://${test.info().outputPath('office-profile')}`
  // Without a window LibreOffice does not look for the byte-order mark: 76 = UTF-8.
  const utf8 = '--infilter=CSV:44,34,76'
  const convert = ['--headless', profile, utf8, '--convert-to', 'xlsx', '--outdir', folder, csv]
  execFileSync(soffice ?? '', convert, { stdio: 'ignore' })

  const name = csv.split('/').pop() ?? ''
  const [sheet] = await readXlsxFile(
    readFileSync(join(folder, `${name.replace(/\.csv$/, '')}.xlsx`)),
  )
  const cells = (sheet?.data ?? []).flat().map((cell) => String(cell ?? '').trim())
  expect(cells).toContain('店铺')
  expect(cells).toContain('晴里家居旗舰店')
  expect(cells).toContain(SELLER)
  expect(cells.some((cell) => cell.includes('HYPERLINK("https://evil.example"'))).toBe(true)
})
