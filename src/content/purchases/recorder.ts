import type { Sighting } from '../../core/purchases/records.ts'
import type { SitePack } from '../../sites/pack.ts'
import { pageAt, PageReader } from './page.ts'

/** What a recorder hands on. */
export interface Reports {
  /** New or changed orders of the page that `reader` reads. */
  orders(sightings: readonly Sighting[], reader: PageReader): void
  /** The page had its time: what was read by now is what there is. */
  settled(reader: PageReader): void
  /** The page is being left. */
  left(): void
  /** False once this script is an orphan. */
  isAlive(): boolean
}

/** Between two readings of a busy page, and after how long a page without orders is reported. */
const PAUSE_MS = 150
const IDLE_TIMEOUT_MS = 100
const SETTLE_MS = 4000

/** Watches a document and reads its orders as they appear. Owns one observer and its timers until `stop`. */
export class Recorder {
  readonly #document: Document
  readonly #pack: SitePack
  readonly #reports: Reports
  readonly #stopped = new AbortController()
  readonly #touched = new Set<Element>()
  readonly #observer = new MutationObserver((records) => this.#note(records))
  #reader: PageReader | undefined
  #url = ''
  #generations = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #settle: ReturnType<typeof setTimeout> | undefined

  constructor(document: Document, pack: SitePack, reports: Reports) {
    this.#document = document
    this.#pack = pack
    this.#reports = reports
  }

  /** Begins once the document is parsed. */
  start(): void {
    const { signal } = this.#stopped
    const begin = () => {
      this.#observer.observe(this.#document, { childList: true, subtree: true })
      this.#read()
    }
    if (this.#document.readyState === 'loading')
      this.#document.addEventListener('DOMContentLoaded', begin, { once: true, signal })
    else begin()
    addEventListener('pagehide', () => this.#leave(), { signal })
    addEventListener('popstate', () => this.#schedule(), { signal })
  }

  stop(): void {
    this.#stopped.abort()
    this.#observer.disconnect()
    clearTimeout(this.#timer)
    clearTimeout(this.#settle)
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { target, addedNodes } of records) {
      if (addedNodes.length === 0) continue
      for (const node of addedNodes) {
        if (node instanceof Element) this.#touched.add(node)
        else if (target instanceof Element) this.#touched.add(target)
      }
    }
    if (this.#touched.size > 0) this.#schedule()
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      requestIdleCallback(() => this.#read(), { timeout: IDLE_TIMEOUT_MS })
    }, PAUSE_MS)
  }

  #read(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#stopped.signal.aborted) return
    if (!this.#reports.isAlive()) {
      this.stop()
      return
    }
    const isNewPage = this.#turnTo(this.#document.location.href.replace(/#.*$/, ''))
    const reader = this.#reader
    const touched = [...this.#touched].filter((element) => element.isConnected)
    this.#touched.clear()
    if (!reader) return
    const sightings = this.#needsAll(reader, isNewPage)
      ? reader.readAll()
      : reader.readRows(new Set(touched.flatMap((element) => reader.rowsTouched(element))))
    if (sightings.length > 0) this.#reports.orders(sightings, reader)
  }

  #leave(): void {
    this.#read()
    this.#reports.left()
  }

  /** Takes up another page when the address changed (a new document, or history.pushState). */
  #turnTo(url: string): boolean {
    if (url === this.#url) return false
    this.#url = url
    const page = pageAt(url, this.#pack)
    this.#reader = page && new PageReader(this.#document, url, this.#pack, page)
    clearTimeout(this.#settle)
    if (page) this.#settle = setTimeout(() => this.#settled(), SETTLE_MS)
    return true
  }

  /** True for the first reading, and when another generation's marks have appeared. */
  #needsAll(reader: PageReader, isNewPage: boolean): boolean {
    const generations = reader
      .generations()
      .map(({ id }) => id)
      .join()
    const isOther = generations !== this.#generations
    this.#generations = generations
    return isNewPage || isOther || reader.read === 0
  }

  #settled(): void {
    this.#read()
    if (this.#reader && !this.#stopped.signal.aborted) this.#reports.settled(this.#reader)
  }
}
