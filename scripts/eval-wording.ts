import { readFileSync } from 'node:fs'
import { classify } from '../src/core/consent/classify.ts'
import { PURPOSES, type Purpose } from '../src/core/consent/verdict.ts'

/** One labelled wording of the file. */
interface Row {
  readonly id: string
  readonly text: string
  readonly context: string
  readonly lang: string
  readonly label: Purpose
}

const say = (line: string): boolean => process.stderr.write(`${line}\n`)

function fail(message: string): never {
  say(message)
  process.exit(1)
}

function textField(record: object, name: string, where: string, standIn?: string): string {
  const value: unknown = Reflect.get(record, name) ?? standIn
  return typeof value === 'string' ? value : fail(`${where}: "${name}" must be a string`)
}

function parseRow(line: string, where: string): Row {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return fail(`${where}: not valid JSON`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return fail(`${where}: not a JSON object`)
  const printed = textField(record, 'label', where)
  const label = PURPOSES.find((purpose) => purpose === printed)
  if (!label) return fail(`${where}: label "${printed}" is none of ${PURPOSES.join(', ')}`)
  return {
    id: textField(record, 'id', where),
    text: textField(record, 'text', where),
    context: textField(record, 'context', where, ''),
    lang: textField(record, 'lang', where, ''),
    label,
  }
}

function readRows(file: string): readonly Row[] {
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch {
    return fail(`Cannot read ${file}`)
  }
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/)
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseRow(line, `${file} line ${index + 1}`)],
  )
}

interface Judged extends Row {
  readonly judged: Purpose
  readonly because: readonly string[]
}

/** Share of the rows that were judged as labelled, to four digits; 1 where there are none. */
function recallOf(rows: readonly Judged[]): number {
  if (rows.length === 0) return 1
  const right = rows.filter((row) => row.judged === row.label).length
  return Math.round((right / rows.length) * 10000) / 10000
}

function report(rows: readonly Judged[]): object {
  const labelled = (label: Purpose): readonly Judged[] => rows.filter((row) => row.label === label)
  const marketing = labelled('marketing')
  const byLang: Record<string, { n: number; recall: number }> = {}
  for (const lang of new Set(marketing.map((row) => row.lang))) {
    const own = marketing.filter((row) => row.lang === lang)
    byLang[lang] = { n: own.length, recall: recallOf(own) }
  }
  return {
    n: rows.length,
    marketing: {
      recall: recallOf(marketing),
      missed: marketing.filter((row) => row.judged !== 'marketing').map((row) => row.id),
    },
    falseUntick: rows
      .filter((row) => row.label !== 'marketing' && row.judged === 'marketing')
      .map((row) => row.id),
    inverted: { recall: recallOf(labelled('inverted')) },
    mixed: { recall: recallOf(labelled('mixed')) },
    byLang,
  }
}

const file = process.argv[2] ?? fail('Usage: npm run -s eval:wording -- FILE.jsonl')
const rows = readRows(file).map((row): Judged => {
  const { purpose, because } = classify(row.text, row.context)
  return { ...row, judged: purpose, because }
})
for (const { id, lang, text, label, judged, because } of rows) {
  const matters = [label, judged].some((each) => ['marketing', 'inverted', 'mixed'].includes(each))
  if (label !== judged && matters)
    say(`${id} ${lang} ${label} judged ${judged}: ${text} (${because.join(', ')})`)
}
process.stdout.write(`${JSON.stringify(report(rows))}\n`)
