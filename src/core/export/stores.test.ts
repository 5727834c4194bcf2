import * as fc from 'fast-check'
import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it, vi } from 'vitest'
import type { StoreRow } from '../purchases/records.ts'
import { csvCell, readCsvCell } from './csvCells.ts'
import { storesToCsv } from './storesCsv.ts'
import { storesToJson } from './storesJson.ts'
import { storesPrintView } from './storesPrint.ts'
import { storesToXlsx } from './storesXlsx.ts'

// A machine under load must not fail a test.
vi.setConfig({ testTimeout: 60_000 })

const LONG_ID = '2200000000000000123'
const NOON = Date.parse('2025-03-05T12:00:00+08:00')

function store(changes: Partial<StoreRow> = {}): StoreRow {
  return {
    id: 's1',
    platform: 'tmall',
    name: '青柠家居旗舰店',
    names: ['青柠家居旗舰店', '青柠小铺'],
    url: 'https://store.taobao.com/shop/view_shop.htm?user_number_id=2200000000999',
    identities: [`taobao:seller:${LONG_ID}`, 'taobao:shop:12345678', 'taobao:nick:青柠:客服'],
    firstOrderAt: Date.parse('2019-11-11T00:10:00+08:00'),
    lastOrderAt: NOON,
    orderCount: 3,
    paidCount: 2,
    optOut: { status: 'asked', since: NOON },
    aliases: ['青柠生活'],
    ...changes,
  }
}

function parsed(csv: string): string[][] {
  return Papa.parse<string[]>(csv, { skipEmptyLines: true }).data
}

async function cellsOfXlsx(blob: Blob) {
  const [sheet] = await readExcelFile(Buffer.from(await blob.arrayBuffer()))
  return sheet?.data ?? []
}

describe('the opt-out list as CSV', () => {
  it('has BOM, CRLF, quotes everywhere and the columns of the reader', () => {
    const csv = storesToCsv([store()], 'zh-CN')
    expect(csv.startsWith('\uFEFF"店铺","平台"')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(2)
    expect(parsed(csv)[0]).toContain('最近下单')
    expect(parsed(storesToCsv([store()], 'en'))[0]).toContain('Last order')
    expect(parsed(storesToCsv([store()], 'zh-TW'))[0]).toContain('最近下單')
  })

  it('keeps every id exactly, as text', () => {
    const row = parsed(storesToCsv([store()], 'zh-CN'))[1]?.map(readCsvCell)
    expect(row).toContain(LONG_ID)
    expect(row).toContain('12345678')
    expect(row).toContain('旺旺:青柠:客服')
    expect(row).toContain('2019-11-11')
    expect(storesToCsv([store()], 'zh-CN')).toContain(`"${LONG_ID}\t"`)
  })

  it('makes formulas in shop names harmless', () => {
    const csv = storesToCsv([store({ name: '=HYPERLINK("http://x.example","领券")' })], 'zh-CN')
    expect(csv).toContain(`"'=HYPERLINK(""http://x.example"",""领券"")"`)
  })

  it('masks ids, links and signatures in the share-safe copy', () => {
    for (const shared of [
      storesToCsv([store()], 'zh-CN', { masked: true }),
      storesToJson([store()], NOON, { masked: true }),
      JSON.stringify(storesPrintView([store()], 'en', NOON, { masked: true })),
    ]) {
      for (const secret of [LONG_ID, '12345678', '2200000000999', '青柠生活', '客服'])
        expect(shared).not.toContain(secret)
      expect(shared).toContain('青柠家居旗舰店')
    }
  })
})

describe('a CSV cell', () => {
  it('never starts a formula and never loses a character', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const cell = csvCell(text)
        expect(/^[=+\-@＝＋－＠\t\r\n]/.test(cell)).toBe(false)
        expect(readCsvCell(cell)).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['2200000000999', '007', '1-2', '3/5', '12e5', 'May 1', '12:30', '5%'])(
    'keeps %s as text by a tab',
    (text) => expect(csvCell(text)).toBe(`${text}\t`),
  )

  it.each(['12345678', '青柠 1 号', 'shop123', '7天无理由'])('leaves %s alone', (text) =>
    expect(csvCell(text)).toBe(text),
  )

  it('survives papaparse with any shop name', () => {
    fc.assert(
      fc.property(fc.array(hostileText(), { maxLength: 5 }), (names) => {
        const rows = parsed(
          storesToCsv(
            names.map((name) => store({ name })),
            'en',
          ),
        )
        expect(rows.slice(1).map((row) => readCsvCell(row[0] ?? ''))).toEqual(names)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the opt-out list as XLSX', () => {
  it('is read back with every id and name exactly', async () => {
    const stores = [store(), store({ name: '=1+1' }), store({ name: '<b>&"甲"' })]
    const [headings, ...rows] = await cellsOfXlsx(await storesToXlsx(stores, 'zh-CN'))
    expect(JSON.stringify(headings)).toContain('卖家编号')
    expect(JSON.stringify(rows)).toContain(`"${LONG_ID}"`)
    expect(JSON.stringify(rows)).toContain('"=1+1"')
    expect(JSON.stringify(rows)).toContain(JSON.stringify('<b>&"甲"'))
  })
})

describe('the opt-out list as JSON and for print', () => {
  it('writes ids as strings and times with the offset', () => {
    const json = storesToJson([store()], NOON)
    expect(JSON.parse(json)).toMatchObject({
      format: 'untick-stores',
      stores: [{ ids: { seller: [LONG_ID] }, lastOrder: '2025-03-05T12:00:00+08:00' }],
    })
  })

  it('leaves empty columns out on paper', () => {
    const view = storesPrintView([store()], 'zh-CN', NOON)
    expect(view.headings).not.toContain('商家编号')
    expect(view.rows[0]).toHaveLength(view.headings.length)
    expect(view.lines).toContain('共 1 家店铺')
  })
})

function hostileText(): fc.Arbitrary<string> {
  const pieces = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    "'",
    '\t',
    '\r',
    '\n',
    '"',
    ',',
    '1',
    '0',
    'e',
    ' ',
    '店',
    '/',
  )
  return fc.oneof(
    fc.array(pieces, { minLength: 1, maxLength: 8 }).map((p) => p.join('')),
    fc.string({ minLength: 1 }),
  )
}
