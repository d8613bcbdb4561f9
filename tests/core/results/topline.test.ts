import { expect, test } from 'vitest'
import type { Variable } from '#app/core/codebook/variable.ts'
import type { PresentedVariable, PublicResults } from '#app/core/results/public-results.ts'
import { toplineCsv } from '#app/core/results/topline-csv.ts'
import { toplineOf, type ToplineItem, type ToplineScope } from '#app/core/results/topline.ts'
import { planFrom, variableOf } from '../plans.ts'

const plan = planFrom({
  screenOut: {
    expression: "{came} <> 'yes'",
    message: 'Thank you.',
    askAgain: 'Please answer.',
  },
  pages: [
    {
      name: 'start',
      elements: [
        { type: 'html', name: 'intro', html: '<p>{operator} asks &amp; <b>listens</b>.</p>' },
        { type: 'radiogroup', name: 'came', title: 'Did you come?', choices: ['yes', 'no'] },
      ],
    },
    {
      name: 'visit',
      title: 'The visit',
      elements: [
        {
          type: 'radiogroup',
          name: 'liked',
          title: 'Did you like it?',
          choicesOrder: 'random',
          choices: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'rather', text: '=Rather' },
          ],
        },
        {
          type: 'comment',
          name: 'why',
          title: 'Why?',
          visibleIf: "{liked} = 'no'",
        },
        {
          type: 'matrix',
          name: 'parts',
          title: 'How were these?',
          visibleIf: "{liked} anyof ['yes', 'rather']",
          columns: ['good', 'bad'],
          rows: ['desk', 'door'],
        },
      ],
    },
  ],
})

function presented(
  { id, measure, categories }: Variable,
  counts: readonly (number | null)[],
  more: Partial<PresentedVariable> = {},
): PresentedVariable {
  const n = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return {
    id,
    label: id,
    measure,
    hidden: null,
    asOf: 1,
    base: { asked: n + 4, answered: n, substantive: n },
    percentOf: 'substantive',
    smallBase: false,
    values: categories.map(({ value, label, role }, index) => ({
      value: value,
      label: label.default,
      role,
      count: counts[index] ?? null,
      percent: null,
      ci: null,
    })),
    mean: null,
    sd: null,
    ...more,
  }
}

const resultsOf = (variables: readonly PresentedVariable[]): PublicResults => ({
  slug: 'visit',
  title: 'Visit',
  source: 'live',
  release: variables.length === 0 ? null : 3,
  releasedAt: null,
  received: 300,
  responses: 300,
  firstReleaseAt: 30,
  variables,
  findings: [],
})

const shown = resultsOf([
  presented(variableOf(plan, 'liked'), [299, 1, 0]),
  presented(variableOf(plan, 'parts/desk'), [20, 180]),
  presented(variableOf(plan, 'parts/door'), [], { hidden: 'smallBase', base: null }),
])

const whoAsks = (before: string) => (before === '' ? 'The Lab' : 'the Lab')

const itemsOf = (results: PublicResults, scope: ToplineScope = 'all'): readonly ToplineItem[] =>
  toplineOf(plan, results, { locale: 'en', scope, whoAsks }).pages.flatMap(({ items }) => items)

const question = (name: string, items = itemsOf(shown)) => {
  const found = items.find((item) => item.kind === 'question' && item.name === name)
  if (found?.kind !== 'question') throw new Error(`No question ${name}`)
  return found
}

test('a topline has everything that people read and are asked, in its order', () => {
  expect(itemsOf(shown).map((item) => (item.kind === 'question' ? item.name : item.kind))).toEqual([
    'text',
    'came',
    'screenOut',
    'liked',
    'why',
    'parts',
  ])
  expect(itemsOf(shown)[0]).toEqual({ kind: 'text', text: 'The Lab asks & listens.' })
})

test('it says in words who is asked what, and who is sent away', () => {
  expect(question('liked').routing).toBeNull()
  expect(question('why').routing).toBe('“Did you like it?” is No')
  expect(question('parts').routing).toBe('“Did you like it?” is one of Yes, =Rather')
  expect(question('liked').notes).toEqual(['Answers stood in an order of chance.'])
  expect(itemsOf(shown)[2]).toEqual({ kind: 'screenOut', routing: '“Did you come?” is not yes' })
})

test('answers stand with their base, and who gave none apart', () => {
  const { answers } = question('liked')
  if (answers.kind !== 'told') throw new Error(answers.why)
  expect(answers.layout).toBe('list')
  expect(answers.tables[0]).toMatchObject({ n: 300, noAnswer: 4 })
  expect(answers.tables[0]?.answers.map(({ count }) => count)).toEqual([299, 1, 0])
})

test('rows of one question stand in one table, and one with too few answers is empty', () => {
  const { answers } = question('parts')
  expect(answers).toMatchObject({
    kind: 'told',
    layout: 'grid',
    tables: [
      { label: 'desk', n: 200 },
      { label: 'door', n: null, answers: [{ count: null }, { count: null }] },
    ],
  })
})

test('nothing is told that the results do not tell', () => {
  expect(question('came').answers).toMatchObject({ kind: 'withheld', why: 'screener' })
  expect(question('why').answers).toMatchObject({ kind: 'withheld', why: 'words' })
  const waiting = itemsOf(resultsOf([]))
  expect(question('liked', waiting).answers).toMatchObject({
    kind: 'withheld',
    why: 'waiting',
    offered: ['Yes', 'No', '=Rather'],
  })
})

test('of a link with some blocks it has only the questions that these show', () => {
  const parts = presented(variableOf(plan, 'parts/desk'), [200, 50])
  const some = itemsOf(resultsOf([parts]), 'shown')
  expect(some.map((item) => (item.kind === 'question' ? item.name : item.kind))).toEqual(['parts'])
  expect(question('parts', some)).toMatchObject({
    number: 1,
    routing: 'a rule of the questionnaire holds',
  })
  expect(JSON.stringify(some)).not.toContain('Did you like it?')
})

test('as a file it has a line for each answer, and nothing in it that a spreadsheet would run', () => {
  const csv = toplineCsv(toplineOf(plan, shown, { locale: 'en', scope: 'all', whoAsks }))
  const lines = csv.split('\n')
  expect(lines[0]).toBe(
    'number,question,wording,routing,part,answer,role,count,percent,base,mean,sd',
  )
  expect(lines).toContain('2,liked,Did you like it?,,,No,answer,1,0.3333,300,,')
  expect(lines).toContain("2,liked,Did you like it?,,,'=Rather,answer,0,0,300,,")
  expect(lines).toContain('2,liked,Did you like it?,,,,noAnswer,4,,,,')
  expect(csv).toContain('not shown: screener')
})
