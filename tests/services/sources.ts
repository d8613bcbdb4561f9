import type { JsonObject } from '#app/core/json.ts'

export const SLUG = 'a-survey'

/** One question of each kind that matters here, and a screener. */
export const SURVEY: JsonObject = {
  title: 'A survey',
  screenOut: { expression: "{customer} = 'no'" },
  pages: [
    {
      name: 'start',
      elements: [{ type: 'radiogroup', name: 'customer', choices: ['yes', 'no'] }],
    },
    {
      name: 'rest',
      elements: [
        { type: 'radiogroup', name: 'liked', choices: ['yes', 'no'], showDontKnowItem: true },
        { type: 'checkbox', name: 'reasons', choices: ['price', 'service', '=1+1'] },
        { type: 'text', name: 'age', inputType: 'number' },
        { type: 'comment', name: 'words', visibleIf: "{liked} = 'no'" },
      ],
    },
  ],
}

/** SURVEY with more questions on its last page. */
export const withQuestions = (...more: readonly JsonObject[]): JsonObject => ({
  ...SURVEY,
  pages: [...(SURVEY['pages'] as readonly JsonObject[]), { name: 'more', elements: more }],
})
