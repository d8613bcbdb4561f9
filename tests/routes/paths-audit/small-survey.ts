import { seededRandom } from '#app/core/study/seeded-random.ts'

export const SLUG = 'small'

export const ANSWERS = {
  well: ['good', 'bad', 'mixed'],
  town: ['north', 'south', 'east'],
  age: ['young', 'middle', 'old'],
} as const

export type VariableId = keyof typeof ANSWERS

export const VARIABLES = Object.keys(ANSWERS) as readonly VariableId[]

/** A null answer to `well` is none; the others are always answered. */
export type Person = { readonly [id in VariableId]: string | null }

export const TITLES: { readonly [id in VariableId]: string } = {
  well: 'How was it done?',
  town: 'Where do you live?',
  age: 'How old are you?',
}

export const SOURCE = {
  title: 'A small survey',
  pages: [
    {
      elements: VARIABLES.map((name) => ({
        type: 'radiogroup',
        name,
        title: TITLES[name],
        choices: ANSWERS[name],
      })),
    },
  ],
}

/** Whose answers a path is about; null: everybody's. */
export const GROUPS = {
  north: ({ town }: Person) => town === 'north',
  south: ({ town }: Person) => town === 'south',
  east: ({ town }: Person) => town === 'east',
} as const

export type GroupId = keyof typeof GROUPS

const published = { figure: 'Many', statement: 'Many said so.', ruleProvenance: 'ours' }

export const STUDY = {
  summary: 'Small.',
  findings: [
    {
      id: 'all',
      title: 'Many found it good',
      published,
      rule: {
        kind: 'share',
        variable: 'well',
        values: ['good'],
        percentOf: 'substantive',
        where: null,
      },
    },
    {
      id: 'part',
      title: 'In the north few found it bad',
      published,
      rule: {
        kind: 'share',
        variable: 'well',
        values: ['bad', 'mixed'],
        percentOf: 'substantive',
        where: "{town} = 'north'",
      },
    },
    {
      id: 'two',
      title: 'The north against the south',
      published,
      rule: {
        kind: 'groups',
        variable: 'well',
        values: ['good'],
        groups: [
          { label: 'North', where: "{town} = 'north'" },
          { label: 'South', where: "{town} = 'south'" },
        ],
      },
    },
  ],
  published: {
    filters: [
      { id: 'north', label: 'People of the north', where: "{town} = 'north'" },
      { id: 'south', label: 'People of the south', where: "{town} = 'south'" },
      { id: 'east', label: 'People of the east', where: "{town} = 'east'" },
    ],
    breaks: [{ id: 'byAge', label: 'By age', variable: 'age' }],
  },
  results: {
    visibility: 'always',
    blocks: [
      { kind: 'finding', id: 'b-all', finding: 'all' },
      { kind: 'finding', id: 'b-part', finding: 'part' },
      { kind: 'finding', id: 'b-two', finding: 'two' },
      { kind: 'question', id: 'b-well', variable: 'well' },
      { kind: 'question', id: 'b-town', variable: 'town' },
      { kind: 'question', id: 'b-age', variable: 'age' },
      { kind: 'crosstab', id: 'b-cross', variable: 'well', by: 'byAge' },
      { kind: 'crosstab', id: 'b-towns', variable: 'town', by: 'byAge' },
      {
        kind: 'comparison',
        id: 'b-beside',
        title: 'All and a part',
        of: {
          kind: 'finding',
          sides: [
            { survey: SLUG, finding: 'all', label: 'all' },
            { survey: SLUG, finding: 'part', label: 'part' },
          ],
        },
      },
      { kind: 'fieldwork', id: 'b-fieldwork' },
      { kind: 'method', id: 'b-method' },
    ],
  },
}

/** What the findings count, in the groups in which they count it. */
export const COUNTED: {
  readonly [finding: string]: readonly {
    readonly group: GroupId | null
    readonly values: readonly string[]
  }[]
} = {
  all: [{ group: null, values: ['good'] }],
  part: [{ group: 'north', values: ['bad', 'mixed'] }],
  two: [
    { group: 'north', values: ['good'] },
    { group: 'south', values: ['good'] },
  ],
}

/** People as they come, mostly of the north, few of them old or of mixed mind. */
export function people(count: number, seed: number): readonly Person[] {
  const random = seededRandom(seed)
  const pick = (options: readonly (readonly [string | null, number])[]) => {
    let left = random() * options.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of options) {
      left -= weight
      if (left < 0) return value
    }
    return null
  }
  return Array.from({ length: count }, () => ({
    well: pick([
      ['good', 50],
      ['bad', 36],
      ['mixed', 6],
      [null, 8],
    ]),
    town: pick([
      ['north', 50],
      ['south', 38],
      ['east', 12],
    ]),
    age: pick([
      ['young', 45],
      ['middle', 42],
      ['old', 13],
    ]),
  }))
}
