/** Measures the matching of messages to stores: `npm run -s eval:match -- RECORDS.jsonl LEDGERS.json`; one line of JSON a record. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expectOf, matchMessage } from '../src/core/sms/match.ts'
import { parseMessage } from '../src/core/sms/parse.ts'
import { buildStoreIndex } from '../src/core/sms/storeIndex.ts'
import type { StoreIndex, StoreLike } from '../src/core/sms/storeIndex.ts'

const Words = v.optional(
  v.nullable(v.union([v.string(), v.number(), v.array(v.union([v.string(), v.number()]))])),
)
const When = v.optional(v.nullable(v.union([v.string(), v.number()])))
const Identity = v.union([
  v.string(),
  v.looseObject({ kind: v.string(), value: v.union([v.string(), v.number()]) }),
])
const Store = v.looseObject({
  name: v.string(),
  platform: v.optional(v.string(), ''),
  names: Words,
  aliases: Words,
  alias: Words,
  recipient: Words,
  recipients: Words,
  recipientAlias: Words,
  recipientAliases: Words,
  identities: v.optional(v.nullable(v.array(Identity))),
  shopId: Words,
  sellerId: Words,
  venderId: Words,
  vendorId: Words,
  host: Words,
  hosts: Words,
  url: v.optional(v.nullable(v.string())),
  firstOrder: When,
  firstOrderAt: When,
  lastOrder: When,
  lastOrderAt: When,
})
const Ledgers = v.record(v.string(), v.array(Store))
const Row = v.object({
  id: v.union([v.string(), v.number()]),
  stores: v.string(),
  message: v.object({ text: v.string(), at: When, sender: v.optional(v.nullable(v.string())) }),
})

function wordsOf(...values: v.InferOutput<typeof Words>[]): string[] {
  return values
    .flatMap((value) => (value === undefined || value === null ? [] : [value].flat()))
    .map(String)
}

function timeOf(value: v.InferOutput<typeof When>): number | undefined {
  const time = typeof value === 'number' ? value : Date.parse(value ?? '')
  return Number.isNaN(time) ? undefined : time
}

function familyOf(platform: string): string {
  return platform === 'tmall' ? 'taobao' : platform
}

function identitiesOf(row: v.InferOutput<typeof Store>): string[] {
  const family = familyOf(row.platform)
  const given = (row.identities ?? []).map((identity) =>
    typeof identity === 'string' ? identity : `${family}:${identity.kind}:${identity.value}`,
  )
  const numbers = [
    ...wordsOf(row.shopId).map((value) => `${family}:shop:${value}`),
    ...wordsOf(row.sellerId).map((value) => `${family}:seller:${value}`),
    ...wordsOf(row.venderId, row.vendorId).map((value) => `${family}:vendor:${value}`),
  ]
  const hosts = wordsOf(row.host, row.hosts).map(
    (host) => `${family}:host:${host.split('.')[0] ?? host}`,
  )
  return [...given, ...numbers, ...hosts]
}

function storeOf(row: v.InferOutput<typeof Store>, place: number): StoreLike {
  return {
    id: String(place),
    name: row.name,
    platform: row.platform,
    names: wordsOf(row.names),
    aliases: wordsOf(row.aliases),
    recipientAliases: wordsOf(
      row.alias,
      row.recipient,
      row.recipients,
      row.recipientAlias,
      row.recipientAliases,
    ),
    identities: identitiesOf(row),
    url: row.url ?? undefined,
    firstOrderAt: timeOf(row.firstOrderAt ?? row.firstOrder),
    lastOrderAt: timeOf(row.lastOrderAt ?? row.lastOrder),
  }
}

const [recordsPath, ledgersPath] = process.argv.slice(2)
if (recordsPath === undefined || ledgersPath === undefined) {
  throw new Error('Usage: npm run -s eval:match -- RECORDS.jsonl LEDGERS.json')
}
const ledgers = v.parse(Ledgers, JSON.parse(readFileSync(ledgersPath, 'utf8')))
const indexes = new Map<string, StoreIndex>(
  Object.entries(ledgers).map(([key, rows]) => [key, buildStoreIndex(rows.map(storeOf))]),
)
for (const line of readFileSync(recordsPath, 'utf8').split('\n')) {
  if (line.trim() === '') continue
  const { id, stores, message } = v.parse(Row, JSON.parse(line))
  const index = indexes.get(stores) ?? buildStoreIndex([])
  const sender = message.sender ?? undefined
  const parsed = parseMessage(message.text, sender)
  const answer = matchMessage(parsed, { text: message.text, sender, at: timeOf(message.at) }, index)
  const nameOf = (storeId: string): string => ledgers[stores]?.[Number(storeId)]?.name ?? storeId
  console.log(JSON.stringify({ id, answer: expectOf(answer, nameOf) }))
}
