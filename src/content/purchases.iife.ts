import { isConnected, watchKnown } from '../platform/content.ts'
import { keepUnconfirmed } from '../platform/outbox.ts'
import { packOf } from '../sites/packs.ts'
import { Recorder } from './purchases/recorder.ts'
import { watchCheckout } from './purchases/bridge.ts'
import { reportHealth, reportOrder, reportOrders, sendAgain } from './purchases/report.ts'

/*
 * Records the stores bought from, on order pages only: reads what the shopper opens, asks the shop for nothing, changes
 * nothing on the page.
 */
let recorder: Recorder | undefined
let recording = new AbortController()
let keepAlias = false

const pack = packOf(location.href)
if (pack && isConnected()) {
  void watchKnown(({ settings }) => {
    keepAlias = settings.keepAlias
    if (settings.recording) record()
    else halt()
  })
  document.addEventListener('visibilitychange', () => void sendAgain())
  void sendAgain()
}

function record(): void {
  if (recorder || !pack) return
  recorder = new Recorder(document, pack, {
    orders: (sightings, reader) => reportOrders(sightings, reader, keepAlias),
    settled: reportHealth,
    left: keepUnconfirmed,
    isAlive: isConnected,
  })
  recorder.start()
  recording = new AbortController()
  watchCheckout(document, pack, recording.signal, reportOrder)
}

function halt(): void {
  recorder?.stop()
  recording.abort()
  recorder = undefined
}
