import type { CraftRule } from './craft-rule.ts'
import { readingEase } from './reading-ease.ts'
import { nameOf, ownLanguage, plainText, titleOf } from './words.ts'

/** Below, texts are for graduates. */
const HARD = 30
/** Below, half of the people stumble over a whole questionnaire. */
const HARD_ON_THE_WHOLE = 50

/** Words and sentences that many people can't follow: who can't, guesses. */
export const hardReading: CraftRule = (questionnaire) => {
  const language = ownLanguage(questionnaire)
  if (language === null) return []
  const { questions, parts } = questionnaire
  const all = [
    ...questions.flatMap((located) => titleOf(located) ?? []),
    ...parts.flatMap(({ part }) => (part.kind === 'html' ? plainText(part.html) : [])),
  ]
  const whole = readingEase(language, all)
  return [
    ...(whole !== null && whole < HARD_ON_THE_WHOLE && all.length >= 5
      ? [
          {
            code: 'reading_hard',
            severity: 'advice' as const,
            pointer: '/source',
            message: `The questions are hard to read: ${Math.round(whole)} of 100 by Flesch, and ${HARD_ON_THE_WHOLE} is the least for everybody. Use shorter words and sentences`,
            fix: null,
          },
        ]
      : []),
    ...questions.flatMap((located) => {
      const ease = readingEase(language, [titleOf(located) ?? ''])
      return ease === null || ease >= HARD
        ? []
        : [
            {
              code: 'reading_hard',
              severity: 'advice' as const,
              pointer: `${located.pointer}/title`,
              message: `${nameOf(located.part)} is hard to read: ${Math.max(0, Math.round(ease))} of 100 by Flesch. Use shorter words and sentences`,
              fix: null,
            },
          ]
    }),
  ]
}
