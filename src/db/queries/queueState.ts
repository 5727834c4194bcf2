import * as v from 'valibot'
import type { StepCount } from '../../core/optout/meter.ts'
import { database } from '../database.ts'

/** Whether the queue is paused, and why. */
export const QUEUE_FACT = 'opt-out-queue'
/** The day's page-opening steps. */
export const STEPS_FACT = 'opt-out-steps'

const queueSchema = v.object({
  paused: v.boolean(),
  reason: v.exactOptional(v.picklist(['by-hand', 'captcha', 'log-in', 'limit'])),
  at: v.number(),
})
export type QueueState = v.InferOutput<typeof queueSchema>

const count = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0)))
const stepsSchema = v.object({
  day: v.string(),
  counts: v.object({
    taobao: count,
    jd: count,
    '1688': count,
    pinduoduo: count,
    vip: count,
    suning: count,
  }),
})

/** A queue that was never paused runs. */
export async function readQueueState(): Promise<QueueState> {
  const fact = await database.facts.get(QUEUE_FACT)
  const parsed = v.safeParse(queueSchema, fact?.value)
  return parsed.success ? parsed.output : { paused: false, at: 0 }
}

/** The steps counted last; of an earlier day they count as none (see `safetyMeter`). */
export async function readSteps(): Promise<StepCount | undefined> {
  const fact = await database.facts.get(STEPS_FACT)
  const parsed = v.safeParse(stepsSchema, fact?.value)
  return parsed.success ? parsed.output : undefined
}
