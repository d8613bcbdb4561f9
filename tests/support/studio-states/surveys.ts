import type { JsonObject } from '#app/core/json.ts'

export const EMPTY = 'nothing-yet'
export const DESK = 'the-desk'
export const LOOSE = 'loose-ends'
export const RULES = 'rules'
export const REFUSED = 'refused'
export const UNBROKEN = 'without-a-space'

export const ARABIC = 'هل تم حل مشكلتك؟'

const LONG = `How the people at our helpdesk ${'and all who stand behind them '.repeat(9)}did`

/** Published and answered: long words, words from the right, and something that depends. */
export const desk = (
  change: { readonly solved?: string; readonly choices?: readonly string[] } = {},
): JsonObject => ({
  title: { default: LONG.slice(0, 300), ar: ARABIC },
  description: ARABIC,
  pages: [
    {
      name: 'first',
      title: 'What happened',
      elements: [
        {
          type: 'radiogroup',
          name: 'solved',
          title: { default: change.solved ?? 'Was it solved?', ar: ARABIC },
          choices: (change.choices ?? ['yes', 'no', 'partly']).map((value) => ({
            value,
            text: { default: `${value}, it was`, ar: 'نعم' },
          })),
          showOtherItem: true,
        },
        { type: 'text', name: 'age', title: 'How old are you?', inputType: 'number' },
        {
          type: 'comment',
          name: 'why',
          title: `Why ${'Donaudampfschifffahrtsgesellschaft'.repeat(3)}?`,
          visibleIf: "{solved} = 'no' and {age} > 20",
        },
      ],
    },
    {
      name: 'second',
      elements: [
        {
          type: 'matrixdropdown',
          name: 'each',
          title: 'And in detail?',
          columns: [{ name: 'how', cellType: 'dropdown', choices: ['well', 'badly'] }],
          rows: ['Speed', 'Tone'],
        },
        {
          type: 'paneldynamic',
          name: 'people',
          title: 'Whom did you meet?',
          templateElements: [{ type: 'text', name: 'who', title: 'Name' }],
        },
        { type: 'rating', name: 'again', title: 'Would you come again?' },
      ],
    },
  ],
})

/** A draft that says much that can't be. */
export const loose: JsonObject = {
  title: ARABIC,
  locale: 'ar',
  pages: [
    {
      name: 'p1',
      elements: [
        { type: 'hologram', name: 'h', title: 'A hologram' },
        { type: 'radiogroup', name: 'mood', title: ARABIC, choices: ['a', 'a'], mood: 1 },
        { type: 'text', name: 'why', title: 'لماذا؟', visibleIf: '{moood} = ' },
        { type: 'text', name: 'why', title: 'Why, once more?' },
      ],
    },
  ],
}

/** A theme that nobody could read. */
export const refused: JsonObject = {
  title: 'Refused',
  theme: { light: { accent: '#ffcc00' } },
  elements: [{ type: 'text', name: 'a', title: 'Anything?' }],
}
