import { describe, expect, test } from 'vitest'
import { getCrosstab } from '#app/services/results/get-crosstab.server.ts'
import { getTallies } from '#app/services/results/get-tallies.server.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'

const SLUG = 'a-made-survey'
const SOURCE = {
  title: 'A survey of which variables are made',
  elements: [
    { type: 'radiogroup', name: 'liked', title: 'Liked?', choices: ['very', 'somewhat', 'no'] },
    { type: 'checkbox', name: 'how', title: 'How?', choices: ['phone', 'letter', 'chat'] },
    { type: 'text', name: 'years', title: 'Years', inputType: 'number' },
    { type: 'text', name: 'hours', title: 'Hours', inputType: 'number' },
  ],
}
const DERIVED = [
  {
    kind: 'recode',
    id: 'pleased',
    label: 'Pleased',
    of: 'liked',
    categories: [
      { value: 'yes', label: 'Yes', from: ['very', 'somewhat'] },
      { value: 'no', label: 'No', from: ['no'] },
    ],
  },
  {
    kind: 'band',
    id: 'span',
    label: 'Span',
    of: 'years',
    bands: [
      { value: 'short', label: 'Short', below: 3 },
      { value: 'long', label: 'Long', from: 3 },
    ],
  },
  {
    kind: 'net',
    id: 'digital',
    label: 'Digital',
    of: 'how',
    nets: [{ value: 'any', label: 'Any', anyOf: ['phone', 'chat'] }],
  },
  { kind: 'compute', id: 'total', label: 'Total', by: '{years} + {hours}' },
]
const STUDY = {
  summary: 'A survey.',
  derived: DERIVED,
  published: {
    filters: [{ id: 'short', label: 'Short', where: "{span} = 'short'" }],
    breaks: [{ id: 'span', label: 'By span', variable: 'span' }],
  },
  findings: [
    {
      id: 'pleased',
      title: 'Most are pleased',
      published: { figure: '50%', percent: 50, statement: 'x', ruleProvenance: 'ours' },
      rule: { kind: 'share', variable: 'pleased', values: ['yes'], percentOf: 'substantive' },
    },
  ],
}

const person = (n: number) => ({
  liked: ['very', 'somewhat', 'no'][n % 3] ?? '',
  how: n % 2 === 0 ? ['letter'] : ['phone', 'letter'],
  years: n % 6,
  hours: 2,
})

async function aWorld(people: number, study: unknown = STUDY): Promise<World> {
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, SOURCE, study))
  for (let n = 0; n < people; n += 1) await world.accept(SLUG, person(n))
  return world
}

const NOTHING = { filter: null, weight: null, flagged: null }

const tallies = async (world: World, view: 'owner' | 'public', asked = {}) =>
  JSON.parse(
    must(
      await getTallies(world.shell, world.board, {
        survey: world.survey(SLUG),
        source: 'live',
        release: null,
        locale: 'en',
        view,
        asked: { ...NOTHING, ...asked },
        part: 'variables',
      }),
    ).text,
  ) as {
    readonly responses: number
    readonly variables: readonly {
      readonly id: string
      readonly mean: number | null
      readonly values: readonly { readonly value: string; readonly count: number | null }[]
    }[]
  }

const countsOf = (of: Awaited<ReturnType<typeof tallies>>, id: string) =>
  of.variables.find((variable) => variable.id === id)?.values.map(({ count }) => count)

test('what is made of others is counted as what was asked, and may be filtered by', async () => {
  const world = await aWorld(12)
  const all = await tallies(world, 'owner')
  expect(countsOf(all, 'pleased')).toEqual([8, 4])
  expect(countsOf(all, 'span')).toEqual([6, 6])
  expect(countsOf(all, 'digital')).toEqual([6])
  expect(all.variables.find(({ id }) => id === 'total')?.mean).toBe(4.5)
  const some = await tallies(world, 'owner', { filter: '{total} > 4' })
  expect([some.responses, countsOf(some, 'pleased')]).toEqual([6, [4, 2]])
})

test('an owner may cross and weigh by it', async () => {
  const world = await aWorld(12)
  const shown = must(
    await getCrosstab(world.shell, world.board, {
      survey: world.survey(SLUG),
      source: 'live',
      release: null,
      locale: 'en',
      view: 'owner',
      asked: {
        ...{ filter: null, flagged: null, weight: 'total', letters: null, level: null },
        ...{ rows: 'pleased', columns: 'span,digital' },
      },
    }),
  ).value
  expect(shown.rows).toMatchObject({ label: 'Pleased', values: [{ label: 'Yes' }, {}] })
  expect(shown.groups.map(({ columns }) => columns.length)).toEqual([2, 1])
  expect(shown.total?.base).toMatchObject({ people: 12, weighted: 54 })
})

describe('of what is made of others the public', () => {
  test('sees whole tables of what is made of one answer, and nothing made of several', async () => {
    const world = await aWorld(60)
    const all = await tallies(world, 'public')
    expect(all.variables.map(({ id }) => id)).toEqual([
      ...['liked', 'how', 'years', 'hours', 'pleased', 'span'],
    ])
    expect(countsOf(all, 'pleased')).toEqual([40, 20])
    expect((await world.results(SLUG)).findings[0]?.sources.live).toMatchObject({
      kind: 'share',
      count: 40,
    })
  })

  test('sees no part of it, and no part of what a filter is made of', async () => {
    const world = await aWorld(60)
    const some = await tallies(world, 'public', { filter: 'short' })
    expect(some.variables.map(({ id }) => id)).toEqual(['liked', 'how', 'hours'])
  })

  test('sees it only as old as what it is made of', async () => {
    const world = await aWorld(30)
    expect(countsOf(await tallies(world, 'public'), 'pleased')).toEqual([20, 10])
    // All who are new say the same to one, so that both stay as they were.
    for (let n = 0; n < 12; n += 1) await world.accept(SLUG, { ...person(n), liked: 'no' })
    const later = await tallies(world, 'public')
    expect(later.responses).toBe(42)
    expect(countsOf(later, 'liked')).toEqual([10, 10, 10])
    expect(countsOf(later, 'pleased')).toEqual([20, 10])
  })
})

test.each([
  [{ derived: [{ ...DERIVED[0], of: 'nothing' }] }, '/derived/0/of'],
  [{ derived: [{ ...DERIVED[0], id: 'liked' }] }, '/derived/0/id'],
  [{ derived: [{ ...DERIVED[3], by: '{years} +' }] }, '/derived/0/by'],
  [{ derived: [{ ...DERIVED[1], bands: [] }] }, '/derived/0/bands'],
  [{ derived: [{ ...DERIVED[1], kind: 'made' }] }, '/derived/0/kind'],
  [
    {
      derived: DERIVED,
      published: {
        breaks: [
          { id: 'liked', label: 'x', variable: 'liked' },
          { id: 'pleased', label: 'x', variable: 'pleased' },
        ],
      },
    },
    '/published/breaks/1',
  ],
])('a study that makes of variables what can’t be made is refused: %j', async (study, pointer) => {
  const world = await openWorld({ sources: {} })
  const refused = await world.publish(SLUG, SOURCE, { summary: 'x', ...study })
  expect(refused.ok ? null : [refused.problem.code, refused.problem.errors?.[0]?.pointer]).toEqual([
    'study_broken',
    pointer,
  ])
})

test('a study that makes them otherwise is counted anew', async () => {
  const world = await aWorld(12)
  expect(countsOf(await tallies(world, 'owner'), 'pleased')).toEqual([8, 4])
  const [recode] = DERIVED
  const categories = [{ value: 'yes', label: 'Yes', from: ['very'] }]
  must(await world.publish(SLUG, SOURCE, { summary: 'x', derived: [{ ...recode, categories }] }))
  expect(countsOf(await tallies(world, 'owner'), 'pleased')).toEqual([4])
})
