import { textIn } from '../definition/localized-text.ts'
import type { SurveyPage } from '../results/survey-page.ts'
import type { MethodFacts } from './method-facts.ts'
import type { MethodKnown } from './method-known.ts'
import { METHOD_ITEMS, type MethodItem } from './study.ts'

/**
 * All items of the method statement in AAPOR's order: the study's own words, else what its settings
 * tell; and with either what is counted. An item of which nothing is said has empty words, so that
 * it reads as not disclosed.
 */
export function methodStatement(
  written: readonly MethodItem[],
  facts: MethodFacts,
  known: MethodKnown,
  locale: string,
): SurveyPage['method'] {
  return METHOD_ITEMS.map((item): SurveyPage['method'][number] => {
    const own = written.find((each) => each.item === item)
    const earlier = own?.earlier ? textIn(own.earlier, locale) : null
    const here = own === undefined ? '' : textIn(own.here, locale)
    const common = { item, earlier, known: known[item] }
    return here !== ''
      ? { ...common, here, origin: 'written' }
      : { ...common, here: facts[item] ?? '', origin: 'filledIn' }
  })
}
