import { chinaDate } from '../export/chinaTime.ts'
import { LAW_TEXTS } from './lawTexts.ts'
import type { LawId, LawText, LawTopic } from './lawTexts.ts'

/**
 * The texts to cite for a topic, as they were in force in China on the day of `at` (ms). For a message without a date only
 * texts that were never replaced are given.
 *
 * Never cited for a consent box: 电子商务法 19 and the bundling rule of the online trading rules. They are about goods and
 * services sold together, not about consent to messages.
 */
export function lawFor(topic: LawTopic, at: number | undefined): readonly LawText[] {
  const day = chinaDate(at)
  return allLaws().filter((law) => law.topics.includes(topic) && holdsOn(law, day))
}

/** One text by its id. */
export function lawText(id: LawId): LawText {
  const law = allLaws().find((each) => each.id === id)
  if (!law) throw new Error(`no law text ${id}`)
  return law
}

/** As it is written in a letter: 《中华人民共和国广告法》第四十三条, or the name alone where the number is not certain. */
export function citation(law: LawText): string {
  return `《${law.name}》${law.article ?? ''}`
}

/** The citation with the official words, where they are known. */
export function citationWithQuote(law: LawText): string {
  return law.quote === undefined ? citation(law) : `${citation(law)}：“${law.quote}”`
}

/** Several citations in one sentence: articles of one law are drawn together (《…法》第十五条、第四十七条). */
export function citations(laws: readonly LawText[]): string {
  const byName = new Map<string, string[]>()
  for (const law of laws) {
    const articles = byName.get(law.name) ?? []
    if (law.article !== undefined && !articles.includes(law.article)) articles.push(law.article)
    byName.set(law.name, articles)
  }
  return [...byName].map(([name, articles]) => `《${name}》${articles.join('、')}`).join('、')
}

/** Those of the given texts that were in force on the day of `at` (ms). */
export function inForce(ids: readonly LawId[], at: number): LawText[] {
  const day = chinaDate(at)
  return ids.map(lawText).filter((law) => holdsOn(law, day))
}

function allLaws(): readonly LawText[] {
  return LAW_TEXTS
}

function holdsOn(law: LawText, day: string): boolean {
  if (day === '') return law.inForceTo === undefined
  return law.inForceFrom <= day && (law.inForceTo === undefined || day <= law.inForceTo)
}
