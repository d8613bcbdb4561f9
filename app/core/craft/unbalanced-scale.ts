import type { CraftRule } from './craft-rule.ts'
import { isEvaluative, sideOf, type Side } from './scale-words.ts'
import { nameOf, ownLanguage, scaleOf } from './words.ts'

const FROM_NOTHING = /^(?:not|none|nicht|gar nicht|überhaupt nicht)\b/i

/**
 * A scale with more good answers than bad ones, or the other way round, moves the mean. Scales
 * that rise from nothing ("not at all" … "extremely") have one side only and are left alone.
 */
export const unbalancedScale: CraftRule = (questionnaire) => {
  const language = ownLanguage(questionnaire)
  if (language === null) return []
  return questionnaire.questions.flatMap(({ part, pointer }) => {
    const labels = scaleOf(part)
    if (!isEvaluative(labels, language)) return []
    const sides = labels.map((label) => sideOf(label, language))
    const count = (side: Side) => sides.filter((each) => each === side).length
    const [negative, positive] = [count('negative'), count('positive')]
    const risesFromNothing = labels.some((label) => FROM_NOTHING.test(label))
    return negative === positive || negative + positive < 3 || risesFromNothing
      ? []
      : [
          {
            code: 'scale_unbalanced',
            severity: 'advice',
            pointer: `${pointer}/${part.kind === 'matrix' ? 'columns' : part.kind === 'rating' ? 'rateValues' : 'choices'}`,
            message: `${nameOf(part)} offers ${positive} good and ${negative} bad answers, which moves people to the longer side. Offer as many of each, unless the scale is a standard one`,
            fix: null,
          },
        ]
  })
}
