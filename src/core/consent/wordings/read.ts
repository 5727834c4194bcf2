import { readFileSync, readdirSync } from 'node:fs'
import type { Purpose } from '../verdict.ts'

/** One invented wording with the purpose a careful person gives it. Only tests read these files. */
export interface Wording {
  readonly file: string
  readonly purpose: Purpose
  readonly lang: string
  readonly text: string
  readonly context: string
}

const PURPOSE_OF: Readonly<Record<string, Purpose>> = {
  m: 'marketing',
  i: 'inverted',
  x: 'mixed',
  r: 'required',
  t: 'transactional',
  p: 'protective',
  o: 'other',
}

const FOLDER = new URL('.', import.meta.url)

/** All wordings of this folder: a line is `letter TAB language TAB text [TAB context]`. Throws on any other line. */
export function readWordings(): readonly Wording[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'))
  return files.flatMap((file) => {
    const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n')
    return lines.flatMap((line, index) => (line === '' ? [] : [parseLine(line, file, index + 1)]))
  })
}

function parseLine(line: string, file: string, number: number): Wording {
  const [letter = '', lang = '', text = '', context = ''] = line.split('\t')
  const purpose = PURPOSE_OF[letter]
  if (!purpose || text === '') throw new Error(`${file} line ${number}: not a wording`)
  return { file, purpose, lang, text, context }
}
