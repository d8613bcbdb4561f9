import { textIn } from '../definition/localized-text.ts'
import type { SurveyPage } from '../results/survey-page.ts'
import type { MethodFacts } from './method-facts.ts'
import { METHOD_ITEMS, type MethodItem } from './study.ts'

/** The method statement in AAPOR's order: the study's own words, and else what is known by itself. */
export function methodStatement(
  written: readonly MethodItem[],
  facts: MethodFacts,
  locale: string,
): SurveyPage['method'] {
  return METHOD_ITEMS.flatMap((item): SurveyPage['method'] => {
    const own = written.find((each) => each.item === item)
    const earlier = own?.earlier ? textIn(own.earlier, locale) : null
    const here = own === undefined ? '' : textIn(own.here, locale)
    const fact = facts[item]
    if (here !== '') return [{ item, earlier, here, origin: 'written' }]
    if (fact !== null) return [{ item, earlier, here: fact, origin: 'filledIn' }]
    return earlier === null ? [] : [{ item, earlier, here: '', origin: 'written' }]
  })
}
