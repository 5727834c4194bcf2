import { chinaDate } from '../export/chinaTime.ts'
import type { Family } from '../purchases/records.ts'

/** Page-opening steps of one day in China, by platform: leaving many memberships in a row has got accounts limited. */
export interface StepCount {
  readonly day: string
  readonly counts: Readonly<Partial<Record<Family, number>>>
}

export interface SafetyMeter {
  readonly used: number
  readonly limit: number
  readonly left: number
  /** near = three quarters of the day's limit are used. */
  readonly level: 'calm' | 'near' | 'full'
}

/** How far a platform's daily limit is used on the day of `now`. */
export function safetyMeter(
  steps: StepCount | undefined,
  family: Family,
  limit: number,
  now: number,
): SafetyMeter {
  const used = steps?.day === chinaDate(now) ? (steps.counts[family] ?? 0) : 0
  const left = Math.max(0, limit - used)
  const level = left === 0 ? 'full' : used * 4 >= limit * 3 ? 'near' : 'calm'
  return { used, limit, left, level }
}

/** One more step on the day of `now`; a new day begins at zero. */
export function withStep(steps: StepCount | undefined, family: Family, now: number): StepCount {
  const day = chinaDate(now)
  const counts = steps?.day === day ? steps.counts : {}
  return { day, counts: { ...counts, [family]: (counts[family] ?? 0) + 1 } }
}
