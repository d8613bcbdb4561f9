import type { JsonObject } from '#app/core/json.ts'

const LONG_NAME = 'n'.repeat(200)

/** Choices, names and labels at which files of statistics programs go wrong. */
const CHOICES = {
  heights: [91, 94, 97, { value: 'notSaid', text: 'Prefer not to answer ' }],
  padded: ['01', '02', '04'],
  negative: [-9, -1, 0.5, 2],
  alike: [
    { value: 1, text: 'Same' },
    { value: 2, text: 'Same' },
    { value: 3, text: 'Same (1)' },
    { value: 4, text: ' ' },
    { value: 5, text: 'Skipped' },
  ],
  long: ['é', 'ü'].map((end) => ({ value: end, text: `${'é'.repeat(70)}${end}` })),
  formulas: ['=1+1', '+49', '@x', '-5', '＝2', ' "=3'],
  words: ['NA', 'NULL', 'TRUE', '1e5', 'a,b', 'a"b', 'a\nb', '😀'],
  [LONG_NAME]: ['a', 'b'],
  [`${LONG_NAME}2`]: ['a', 'b'],
  NOT: ['yes', 'no'],
  not: ['yes', 'no'],
  NA: ['yes', 'no'],
} as const

export const ODD: JsonObject = {
  title: 'Odd',
  elements: Object.entries(CHOICES).flatMap(([name, choices], place) => [
    {
      type: 'radiogroup',
      name,
      title: [` ${name} \n`, '=1+1', 'W'.repeat(300), 'null\0', ' '][place % 5] ?? '',
      choices,
      showOtherItem: true,
      showDontKnowItem: true,
      showRefuseItem: true,
    },
    { type: 'checkbox', name: `many ${name}`, choices, showNoneItem: true },
  ]),
}

export const ODD_STUDY: JsonObject = {
  derived: [{ kind: 'compute', id: 'ALL', label: 'Everything', by: '{heights}' }],
}

export function oddAnswers(n: number): JsonObject {
  return Object.fromEntries(
    Object.entries(CHOICES).flatMap(([name, choices], place) => {
      const values = choices.map((choice) => (typeof choice === 'object' ? choice.value : choice))
      const all = [...values, 'other', 'dontknow', 'refused']
      const chosen = all[(n + place) % (all.length + 1)]
      return [
        ...(chosen === undefined ? [] : [[name, chosen]]),
        ...(chosen === 'other' ? [[`${name}-Comment`, `=${n} words`]] : []),
        ...(n % 3 === 0 ? [] : [[`many ${name}`, values.filter((_, at) => (n + at) % 2 === 0)]]),
      ]
    }),
  ) as JsonObject
}
