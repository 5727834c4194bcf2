import type { ContentToWorker } from '../../core/protocol.ts'
import type { Sighting } from '../../core/purchases/records.ts'
import { isConnected } from '../../platform/content.ts'
import { resendKept, sendKept } from '../../platform/outbox.ts'
import { healthOf } from './health.ts'
import type { PageReader } from './page.ts'

type Report = ContentToWorker['report-sightings']
type Reported = Report['sightings'][number]

const NAME = 'report-sightings'
const CHUNK = 100
const RETRY_MS = [1000, 5000, 20_000, 60_000, 300_000]

/** Sends orders in pieces; what the worker does not confirm is tried again. */
export function reportOrders(
  sightings: readonly Sighting[],
  reader: PageReader,
  keepAlias: boolean,
): void {
  const health = healthOf(reader, null)
  const allowed = sightings.map((sighting) => reported(sighting, keepAlias))
  for (const piece of chunks(allowed)) void send({ sightings: piece, health })
}

/** Sends one order of which no list page tells how well it was understood. */
export function reportOrder(sighting: Sighting): void {
  void send({ sightings: [reported(sighting, false)] })
}

/** Tells how well the page was understood, now that it had its time: only when orders are there that were not read. */
export function reportHealth(reader: PageReader): void {
  const health = healthOf(reader, document.body)
  const isAllRead = reader.read > 0 ? health.anchors <= reader.read : reader.isEmpty()
  if (!isAllRead) void send({ sightings: [], health })
}

function chunks(sightings: readonly Reported[]): Reported[][] {
  const pieces: Reported[][] = []
  for (let at = 0; at < sightings.length; at += CHUNK) pieces.push(sightings.slice(at, at + CHUNK))
  return pieces
}

/** What is sent of an order: the recipient's name only when the shopper allowed it. */
function reported({ alias, store, ...order }: Sighting, keepAlias: boolean): Reported {
  const sent = { ...order, store: { ...store, identities: [...store.identities] } }
  return keepAlias && alias !== undefined ? { ...sent, alias } : sent
}

async function send(report: Report): Promise<void> {
  try {
    if (!(await sendKept(NAME, report))) scheduleRetry(0)
  } catch {
    // The extension was updated or removed in the meantime: an orphan has no storage and falls silent.
  }
}

let retry: ReturnType<typeof setTimeout> | undefined

function scheduleRetry(turn: number): void {
  const delay = RETRY_MS[turn]
  if (retry !== undefined || delay === undefined || !isConnected()) return
  retry = setTimeout(() => {
    retry = undefined
    void sendAgain(turn + 1)
  }, delay)
}

/** Sends what an earlier page, or this one, could not bring to the worker. */
export async function sendAgain(turn = 0): Promise<void> {
  if (!isConnected()) return
  try {
    if (!(await resendKept(NAME))) scheduleRetry(turn)
  } catch {
    // As above: an orphan falls silent.
  }
}
