import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import type { Submission } from '#app/services/responses/submit-response.server.ts'
import { getCrosstab } from '#app/services/results/get-crosstab.server.ts'
import { getTallies } from '#app/services/results/get-tallies.server.ts'
import { codeOf, must, openWorld, type World } from '#tests/support/world.ts'

const SLUG = 'a-weighted-survey'
const SOURCE = {
  title: 'A weighted survey',
  elements: [
    { type: 'radiogroup', name: 'gender', title: 'Gender', choices: ['woman', 'man'] },
    { type: 'radiogroup', name: 'liked', title: 'Liked?', choices: ['yes', 'no'] },
    { type: 'radiogroup', name: 'place', title: 'Where?', choices: ['north', 'south'] },
    { type: 'text', name: 'w', title: 'Weight', inputType: 'number' },
  ],
}
const RAKING = {
  kind: 'raking',
  margins: [
    {
      variable: 'gender',
      targets: [
        { value: 'woman', share: 0.5 },
        { value: 'man', share: 0.5 },
      ],
    },
  ],
}

async function aWorld(study: object, people: readonly JsonObject[]): Promise<World> {
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, SOURCE, { summary: 'x', ...study }))
  for (const person of people) await world.accept(SLUG, person)
  return world
}

const NOTHING = { filter: null, weight: null, flagged: null }

const query = (world: World, view: 'owner' | 'public') =>
  ({
    survey: world.survey(SLUG),
    source: 'live',
    release: null,
    locale: 'en',
    view,
  }) as const

const tallies = (world: World, asked: object, view: 'owner' | 'public' = 'owner') =>
  getTallies(world.shell, world.board, {
    ...query(world, view),
    asked: { ...NOTHING, ...asked },
    part: 'variables',
  })

type Shown = {
  readonly responses: number
  readonly method: { readonly [name: string]: unknown }
  readonly quality?: { readonly [flag: string]: number }
  readonly variables: readonly {
    readonly id: string
    readonly hidden: string | null
    readonly waits?: unknown
    readonly asOf: number | null
    readonly mean: number | null
    readonly base: unknown
    readonly weighted?: { readonly effective: number }
    readonly values: readonly {
      readonly count: number | null
      readonly percent: number | null
      readonly ci: readonly [number, number] | null
    }[]
  }[]
}
const read = ({ text }: { readonly text: string }) => JSON.parse(text) as Shown
const variable = (shown: Shown, id: string) => shown.variables.find((one) => one.id === id)

const crosstab = (world: World, asked: object) =>
  getCrosstab(world.shell, world.board, {
    ...query(world, 'owner'),
    asked: { ...NOTHING, rows: 'liked', columns: 'place', letters: null, level: null, ...asked },
  })

/** 30 women of whom 20 like it, 10 men of whom 2 do. */
const PEOPLE = Array.from({ length: 40 }, (_, n): JsonObject => {
  const gender = n < 30 ? 'woman' : 'man'
  const liked = n < 20 || n >= 38 ? 'yes' : 'no'
  return { gender, liked, place: n % 2 === 0 ? 'north' : 'south', w: gender === 'man' ? 3 : 1 }
})

describe('an owner', () => {
  test('sees tallies raked to the study’s targets, and what the weights cost', async () => {
    const world = await aWorld({ weighting: RAKING }, PEOPLE)
    const shown = read(must(await tallies(world, { weight: 'study' })))
    const [yes] = variable(shown, 'liked')?.values ?? []
    expect(yes?.count).toBe(22)
    expect(yes?.percent).toBeCloseTo(100 * (0.5 * (20 / 30) + 0.5 * (2 / 10)), 8)
    // Weights 2/3 and 2: (Σw)² / Σw² = 40² / (30·4/9 + 10·4).
    expect(shown.method).toMatchObject({ interval: 'weightedWilson', weighting: 'raking' })
    expect(shown.method['effective']).toBeCloseTo(1600 / (30 * (4 / 9) + 40), 8)
    expect(variable(shown, 'liked')?.weighted?.effective).toBeCloseTo(30, 8)
  })

  test('sees the same figures in a crosstab', async () => {
    const world = await aWorld({ weighting: RAKING }, PEOPLE)
    const { total, method } = must(await crosstab(world, { weight: 'study' })).value
    expect(total?.cells[0]?.percent).toBeCloseTo(100 * (1 / 3 + 0.1), 8)
    expect(method.effective).toBeCloseTo(30, 8)
  })

  test.each([
    ['a target has nobody', PEOPLE.slice(0, 30), 'empty_target'],
    ['there is nobody', [], 'nobody'],
  ])('is refused weights, with the reason, where %s', async (_, people, code) => {
    const world = await aWorld({ weighting: RAKING }, people)
    for (const refused of [
      await tallies(world, { weight: 'study' }),
      await crosstab(world, { weight: 'study' }),
    ]) {
      expect(codeOf(refused)).toBe('not_weighted')
      expect(refused.ok ? null : refused.problem.errors?.[0]).toMatchObject({
        pointer: '/weight',
        code,
      })
    }
  })

  test('is told how many have no weight, and sees the others as if these had not come', async () => {
    const world = await aWorld({ weighting: RAKING }, [...PEOPLE, { liked: 'yes' }])
    const without = await aWorld({ weighting: RAKING }, PEOPLE)
    const [some, all] = [
      must(await crosstab(world, { weight: 'study' })).value,
      must(await crosstab(without, { weight: 'study' })).value,
    ]
    expect(some.total).toEqual(all.total)
    expect(some.groups).toEqual(all.groups)
    expect(some.method.withoutWeight).toBe(1)
    expect(all.method.withoutWeight).toBe(0)
  })

  test('is told where targets can’t be met within bounds', async () => {
    const bounds = { low: 0.9, high: 1.1 }
    const world = await aWorld({ weighting: { ...RAKING, bounds } }, PEOPLE)
    const refused = await tallies(world, { weight: 'study' })
    expect(refused.ok ? null : refused.problem.errors?.[0]?.code).toBe('not_converged')
  })

  test('sees intervals as the sample was drawn, weighted or not', async () => {
    const plain = await aWorld({}, PEOPLE)
    const world = await aWorld({ sample: { clusters: 'gender' } }, PEOPLE)
    const [simple, drawn] = [
      read(must(await tallies(plain, {}))),
      read(must(await tallies(world, {}))),
    ]
    expect(drawn.method['interval']).toBe('weightedWilson')
    const [a, b] = [simple, drawn].map((shown) => variable(shown, 'liked')?.values[0])
    expect(b?.percent).toBeCloseTo(a?.percent ?? NaN, 8)
    expect(b?.ci).not.toEqual(a?.ci)
    const crossed = must(await crosstab(world, {})).value
    expect(crossed.total?.cells[0]?.ci).toEqual(b?.ci)
  })
})

const PUBLISHED = {
  published: { weights: [{ id: 'population', label: 'Population', weighting: RAKING }] },
}
const crowd = (times: number): readonly JsonObject[] =>
  Array.from({ length: times }, () => PEOPLE).flat()

describe('the public', () => {
  test('sees weighted tables of the published list as they were released, in whole percents', async () => {
    const world = await aWorld(PUBLISHED, crowd(25))
    const shown = read(must(await tallies(world, { weight: 'population' }, 'public')))
    expect(shown.method).toMatchObject({ interval: 'kishWilson', weighting: 'raking' })
    const liked = variable(shown, 'liked')
    // Weights 2/3 and 2: with a thousand people steps of 1 are 10 people, and five would be 6.67.
    expect(liked?.values).toMatchObject([
      { count: null, percent: 43, ci: [39, 47] },
      { count: null, percent: 57 },
    ])
    expect(liked?.weighted?.effective).toBe(750)
    expect(liked?.mean).toBeNull()
    expect(shown.variables.map(({ id }) => id)).toEqual(['gender', 'liked', 'place'])
    for (const person of crowd(1)) await world.accept(SLUG, { ...person, liked: 'yes' })
    const later = read(must(await tallies(world, { weight: 'population' }, 'public')))
    expect(variable(later, 'place')?.asOf).toBe(2)
    // Nobody of the new disagrees, so that neither table moves.
    expect(variable(later, 'liked')).toEqual(liked)
  })

  test('sees none of so few that single answers could be worked out, and is told so', async () => {
    const world = await aWorld(PUBLISHED, PEOPLE)
    const shown = read(must(await tallies(world, { weight: 'population' }, 'public')))
    expect(variable(shown, 'liked')).toMatchObject({ hidden: 'smallBase', waits: 'small_base' })
  })

  test('is told why weights wait, and sees what was released before', async () => {
    const world = await aWorld(PUBLISHED, crowd(5))
    const before = variable(
      read(must(await tallies(world, { weight: 'population' }, 'public'))),
      'liked',
    )
    expect(before?.values[0]?.percent).toBe(45)
    for (let n = 0; n < 12; n += 1)
      await world.accept(SLUG, { liked: n < 6 ? 'yes' : 'no', place: 'north' })
    const shown = read(must(await tallies(world, { weight: 'population' }, 'public')))
    expect(variable(shown, 'liked')).toEqual({ ...before, waits: 'without_weight' })
    expect(read(must(await tallies(world, {}, 'public'))).variables[1]).toMatchObject({ asOf: 2 })
  })

  test.each([
    [{ weight: 'w' }],
    [{ weight: 'study' }],
    [{ weight: 'population', filter: 'women' }],
    [{ weight: 'other' }],
  ])('is refused %j', async (asked) => {
    const filters = [{ id: 'women', label: 'x', where: "{place} = 'north'" }]
    const study = { published: { ...PUBLISHED.published, filters }, weighting: RAKING }
    expect(codeOf(await tallies(await aWorld(study, []), asked, 'public'))).toBe('not_published')
  })

  test('sees no weighted table of what it sees by the groups that differ in weight', async () => {
    const breaks = [{ id: 'gender', label: 'x', variable: 'gender' }]
    const filters = [{ id: 'men', label: 'x', where: "{gender} = 'man'" }]
    for (const more of [{ breaks }, { filters }]) {
      const world = await aWorld({ published: { ...PUBLISHED.published, ...more } }, [])
      await world.board.current(world.survey(SLUG))
      for (const person of crowd(1)) await world.accept(SLUG, person)
      const shown = read(must(await tallies(world, { weight: 'population' }, 'public')))
      expect(shown.variables.map(({ id }) => id)).toEqual(['gender'])
    }
  })

  test('has one published weighting at most', async () => {
    const [listed] = PUBLISHED.published.weights
    const world = await openWorld({ sources: {} })
    const weights = [listed, { ...listed, id: 'another' }]
    expect(codeOf(await world.publish(SLUG, SOURCE, { published: { weights } }))).toBe(
      'study_broken',
    )
  })
})

test('flags are counted for owners who ask, duplicates among them, and tables leave them out', async () => {
  const elements = Array.from({ length: 8 }, (_, n) => ({
    type: 'radiogroup',
    name: `q${n}`,
    choices: ['yes', 'no'],
  }))
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, { title: 'Flags', elements }))
  const said = (n: number): JsonObject =>
    Object.fromEntries(
      elements.map(({ name }, index) => [name, ((n >> index) & 1) === 0 ? 'yes' : 'no']),
    )
  const submit = (n: number, more: Partial<Submission> = {}) => world.submit(SLUG, said(n), more)
  for (const n of [1, 2, 3, 3]) must(await submit(n))
  must(await submit(4, { startedAt: world.clock.now - 100 }))
  const ask = async (flagged: string | null) => read(must(await tallies(world, { flagged })))
  const plain = await ask(null)
  expect([plain.responses, plain.quality]).toEqual([5, undefined])
  const kept = await ask('kept')
  expect(kept.responses).toBe(5)
  expect(kept.quality).toMatchObject({ duplicate: 1, speeding: 1, straightLining: 0 })
  const leftOut = await ask('leftOut')
  expect(leftOut.responses).toBe(3)
  expect(variable(leftOut, 'q0')?.values.map(({ count }) => count)).toEqual([1, 2])
  must(await submit(1))
  expect((await ask('kept')).quality).toMatchObject({ duplicate: 2 })
  expect((await ask('leftOut')).responses).toBe(3)
})
