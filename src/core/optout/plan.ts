import { CHANNEL_IDS } from './request.ts'
import type { ChannelId } from './request.ts'
import type { StoreRow } from '../purchases/records.ts'
import { channelsFor, wayOf } from './channels.ts'
import type { WayContext } from './channels.ts'
import type { Way } from './channelTypes.ts'

/** What the shopper chose instead of the best way. A way that a store does not have is replaced by its best one. */
export interface PlanChoices {
  readonly forAll?: ChannelId
  readonly byStore?: Readonly<Record<string, ChannelId>>
}

export interface PlannedStep {
  readonly store: StoreRow
  readonly way: Way
  /** True when the chosen channel does not exist for this store. */
  readonly instead: boolean
}

/** Why a store is not in the plan. */
export interface LeftOutStore {
  readonly store: StoreRow
  readonly why: 'keep' | 'done' | 'queued'
}

export interface Plan {
  /** In the order of the queue. */
  readonly steps: readonly PlannedStep[]
  readonly left: readonly LeftOutStore[]
}

/** What is known of a store beside its row. */
export interface StoreContext extends WayContext {
  /** Channels that wait in the queue already. */
  readonly queued?: readonly ChannelId[]
}

/**
 * A plan for many stores: the best way for each, or the chosen one. Stores on the keep-list are left out; stores that
 * are quiet already only come in when a way was chosen for them by name.
 */
export function planFor(
  stores: readonly StoreRow[],
  contexts: ReadonlyMap<string, StoreContext>,
  choices: PlanChoices = {},
): Plan {
  const steps: PlannedStep[] = []
  const left: LeftOutStore[] = []
  for (const store of stores) {
    const context = contexts.get(store.id) ?? {}
    const step = stepFor(store, context, choices)
    const why = step ? reasonToLeave(store, step, context, choices) : 'done'
    if (step && why === undefined) steps.push(step)
    else left.push({ store, why: why ?? 'done' })
  }
  return { steps: steps.toSorted(inQueueOrder), left }
}

function stepFor(
  store: StoreRow,
  context: StoreContext,
  choices: PlanChoices,
): PlannedStep | undefined {
  const wanted = choices.byStore?.[store.id] ?? choices.forAll
  const chosen = wanted === undefined ? undefined : wayOf(wanted, store, context)
  const way = chosen ?? channelsFor(store, context)[0]
  return way && { store, way, instead: wanted !== undefined && chosen === undefined }
}

function reasonToLeave(
  store: StoreRow,
  step: PlannedStep,
  context: StoreContext,
  choices: PlanChoices,
): LeftOutStore['why'] | undefined {
  const { status } = store.optOut
  if (status === 'keep') return 'keep'
  if (context.queued?.includes(step.way.channel.id)) return 'queued'
  const isQuiet = status === 'confirmed' || status === 'closed'
  return isQuiet && choices.byStore?.[store.id] === undefined ? 'done' : undefined
}

/** Who still sends first; then what can be done in one go, channel by channel; the latest order first. */
function inQueueOrder(one: PlannedStep, other: PlannedStep): number {
  return (
    urgency(one) - urgency(other) ||
    CHANNEL_IDS.indexOf(one.way.channel.id) - CHANNEL_IDS.indexOf(other.way.channel.id) ||
    (other.store.lastOrderAt ?? 0) - (one.store.lastOrderAt ?? 0)
  )
}

function urgency({ store, way }: PlannedStep): number {
  if (store.optOut.status === 'sending') return 0
  return way.channel.inOneGo ? 1 : 2
}
