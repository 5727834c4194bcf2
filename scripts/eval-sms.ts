/** Measures the message parser: `npm run -s eval:sms -- TEXTS.jsonl LABELS.jsonl`; the last line printed is JSON. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { foldText } from '../src/core/sms/normalise.ts'
import { parseMessage } from '../src/core/sms/parse.ts'

const Text = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.optional(v.string()),
  sender: v.nullish(v.string()),
})
const Label = v.object({
  ...Text.entries,
  signature: v.optional(v.nullable(v.string())),
  signature_alt: v.nullish(v.array(v.string())),
  optout_code: v.optional(v.nullable(v.string())),
  optout_to: v.nullish(v.string()),
  is_marketing: v.optional(v.boolean()),
})
type Label = v.InferOutput<typeof Label>

function rowsOf<S extends v.GenericSchema>(
  path: string | undefined,
  schema: S,
): v.InferOutput<S>[] {
  if (path === undefined) throw new Error('Usage: npm run -s eval:sms -- TEXTS.jsonl LABELS.jsonl')
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.map((line) => v.parse(schema, JSON.parse(line)))
}

/** Names are equal when they differ in width, spaces or invisible characters only. */
function nameOf(name: string | null | undefined): string {
  return foldText(name ?? '').replace(/\s/g, '')
}

function codeOf(code: string | null | undefined): string {
  return foldText(code ?? '').replace(/\s/g, '')
}

interface Tally {
  signatures: { asked: number; right: number; wrong: string[] }
  codes: { asked: number; right: number; wrong: string[]; missed: string[] }
  marketing: { asked: number; found: number; falseAccusation: string[]; missed: string[] }
}

function judge(
  tally: Tally,
  id: string,
  text: string,
  sender: string | undefined,
  label: Label,
): void {
  const parsed = parseMessage(text, sender)
  if (label.signature !== undefined) {
    const accepted = [label.signature, ...(label.signature_alt ?? [])].map(nameOf)
    tally.signatures.asked += 1
    if (accepted.includes(nameOf(parsed.signature))) tally.signatures.right += 1
    else tally.signatures.wrong.push(id)
  }
  if (label.optout_code !== undefined) {
    tally.codes.asked += 1
    const sameTo =
      label.optout_code === null ||
      (label.optout_to ?? null) === null ||
      codeOf(label.optout_to) === (parsed.optOut?.to ?? '')
    if (codeOf(label.optout_code) === codeOf(parsed.optOut?.code) && sameTo) tally.codes.right += 1
    else if (parsed.optOut === null) tally.codes.missed.push(id)
    else tally.codes.wrong.push(id)
  }
  if (label.is_marketing === true) {
    tally.marketing.asked += 1
    if (parsed.kind === 'marketing') tally.marketing.found += 1
    else tally.marketing.missed.push(id)
  } else if (label.is_marketing === false && parsed.kind === 'marketing')
    tally.marketing.falseAccusation.push(id)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000
}

const texts = new Map(rowsOf(process.argv[2], Text).map((row) => [String(row.id), row]))
const labels = rowsOf(process.argv[3], Label)
const tally: Tally = {
  signatures: { asked: 0, right: 0, wrong: [] },
  codes: { asked: 0, right: 0, wrong: [], missed: [] },
  marketing: { asked: 0, found: 0, falseAccusation: [], missed: [] },
}
let n = 0
for (const label of labels) {
  const id = String(label.id)
  const row = texts.get(id)
  const text = row?.text ?? label.text
  if (text === undefined) continue
  n += 1
  judge(tally, id, text, row?.sender ?? label.sender ?? undefined, label)
}
console.log(
  JSON.stringify({
    n,
    signature: {
      exact: share(tally.signatures.right, tally.signatures.asked),
      wrong: tally.signatures.wrong,
    },
    optOutCode: {
      exact: share(tally.codes.right, tally.codes.asked),
      wrong: tally.codes.wrong,
      missed: tally.codes.missed,
    },
    marketing: {
      recall: share(tally.marketing.found, tally.marketing.asked),
      falseAccusation: tally.marketing.falseAccusation,
      missed: tally.marketing.missed,
    },
  }),
)
