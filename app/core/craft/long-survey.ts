import { minutesToAnswer } from '../presentation/minutes-to-answer.ts'
import type { CraftRule } from './craft-rule.ts'

const MOST_MINUTES = 15

/** The longer it takes, the more leave, and the less those think who stay. */
export const longSurvey: CraftRule = ({ definition }) => {
  const minutes = minutesToAnswer(definition, definition.locale)
  return minutes <= MOST_MINUTES
    ? []
    : [
        {
          code: 'survey_long',
          severity: 'advice',
          pointer: '/source',
          message: `It takes about ${minutes} minutes to answer; beyond ${MOST_MINUTES}, many leave. Reckoned from its words, at 200 a minute, and a few seconds for each kind of question; what not everybody is asked counts half`,
          fix: null,
        },
      ]
}
