import type { Question } from '../definition/definition.ts'
import type { CraftRule } from './craft-rule.ts'
import { isEvaluative } from './scale-words.ts'
import { nameOf, ownLanguage, plainText, scaleOf, titleOf, type KnownLanguage } from './words.ts'

const ABSOLUTE: { readonly [language in KnownLanguage]: RegExp } = {
  en: /\b(?:always|never|everyone|everybody|no ?one|nobody)\b/i,
  de: /\b(?:immer|niemals|nie|jeder|niemand)\b/i,
}

/** Hardly anything is always so: whoever takes the word as it stands says no to what they mean. */
export const absoluteWording: CraftRule = (questionnaire) => {
  const language = ownLanguage(questionnaire)
  if (language === null) return []
  return questionnaire.questions.flatMap((located) => {
    const { part, pointer } = located
    const texts =
      part.kind === 'matrix'
        ? part.rows.map(({ label }) => ({ text: plainText(label), at: `${pointer}/rows` }))
        : [{ text: titleOf(located) ?? '', at: `${pointer}/title` }]
    if (!isYesOrNo(part) && !isEvaluative(scaleOf(part), language)) return []
    return texts.flatMap(({ text, at }) => {
      const word = ABSOLUTE[language].exec(text)?.[0]
      return word === undefined
        ? []
        : [
            {
              code: 'wording_absolute',
              severity: 'advice' as const,
              pointer: at,
              message: `${nameOf(part)} says “${word}”. Few can agree to that as it stands; ask how often`,
              fix: null,
            },
          ]
    })
  })
}

const isYesOrNo = (question: Question): boolean =>
  question.kind === 'single' &&
  (question.control === 'boolean' ||
    (question.choices.length === 2 &&
      question.choices.some(({ label }) => /^(?:yes|ja)$/i.test(plainText(label)))))
