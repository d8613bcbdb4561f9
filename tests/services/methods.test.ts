import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import type { PublicResults } from '#app/core/results/public-results.ts'
import { getCrosstab } from '#app/services/results/get-crosstab.server.ts'
import { getSummary } from '#app/services/results/get-summary.server.ts'
import { getTallies } from '#app/services/results/get-tallies.server.ts'
import { NO_METHOD, type AskedMethod } from '#app/services/results/read-method.server.ts'
import {
  codeOf,
  must,
  openWorld,
  worldToLookAt,
  type World,
  type WorldOptions,
} from '#tests/support/world.ts'

const SLUG = 'a-survey-of-methods'
const SOURCE = {
  title: 'A survey of methods',
  elements: [
    { type: 'radiogroup', name: 'liked', title: 'Liked?', choices: ['yes', 'no', 'some'] },
    { type: 'radiogroup', name: 'place', title: 'Where?', choices: ['north', 'south'] },
    { type: 'checkbox', name: 'how', title: 'How?', choices: ['phone', 'letter'] },
    { type: 'rating', name: 'stars', title: 'Stars' },
    { type: 'text', name: 'years', title: 'Years', inputType: 'number' },
  ],
}
const RAKING = {
  kind: 'raking',
  margins: [
    {
      variable: 'place',
      targets: [
        { value: 'north', share: 0.3 },
        { value: 'south', share: 0.7 },
      ],
    },
  ],
}
const STUDY = {
  summary: 'x',
  weighting: RAKING,
  published: {
    breaks: [{ id: 'place', label: 'By place', variable: 'place' }],
    weights: [{ id: 'population', label: 'Population', weighting: RAKING }],
  },
}

const liked = (n: number) =>
  n % 3 === 0 ? 'yes' : n % 4 === 1 ? 'no' : n % 5 === 0 ? 'some' : 'yes'
const person = (n: number): JsonObject => ({
  liked: liked(n),
  place: n % 7 < 3 ? 'north' : 'south',
  how: n % 2 === 0 ? ['phone'] : ['phone', 'letter'],
  stars: 1 + ((n * n) % 5),
  years: 1 + (n % 4),
})

async function aWorld(people: readonly JsonObject[], options: WorldOptions = {}): Promise<World> {
  const world = await openWorld({ ...options, sources: {} })
  must(await world.publish(SLUG, SOURCE, STUDY))
  for (const answers of people) await world.accept(SLUG, answers)
  return world
}
const persons = (count: number) => Array.from({ length: count }, (_, n) => person(n))
const sixty = worldToLookAt((atItsEnd) => aWorld(persons(60), { atItsEnd }))
const many = worldToLookAt((atItsEnd) => aWorld(persons(240), { atItsEnd }))

type Asked = Partial<AskedMethod> & {
  readonly rows?: string
  readonly columns?: string
  readonly weight?: string
  readonly filter?: string
}
const NOTHING = {
  filter: null,
  weight: null,
  flagged: null,
  rows: 'liked',
  columns: 'place',
  letters: null,
  level: null,
}

function query(world: World, view: 'public' | 'owner', asked: Asked) {
  const { rows = 'liked', columns = 'place', weight = null, filter = null, ...method } = asked
  return {
    survey: world.survey(SLUG),
    source: 'live',
    release: null,
    locale: 'en',
    view,
    asked: { ...NOTHING, rows, columns, weight, filter },
    method: { ...NO_METHOD, ...method },
  } as const
}

const ask = (world: World, asked: Asked, view: 'public' | 'owner' = 'owner') =>
  getCrosstab(world.shell, world.board, query(world, view, asked))
const crosstab = async (world: World, asked: Asked, view?: 'public') =>
  must(await ask(world, asked, view)).value
const askTallies = (world: World, asked: Asked, view: 'public' | 'owner' = 'owner') =>
  getTallies(world.shell, world.board, { ...query(world, view, asked), part: 'variables' })
type Tallied = PublicResults & { readonly method: { readonly [name: string]: unknown } }
const tallies = async (world: World, asked: Asked, view?: 'public') =>
  JSON.parse(must(await askTallies(world, asked, view)).text) as Tallied
const rangeOfYes = ({ variables }: Tallied) =>
  variables.find(({ id }) => id === 'liked')?.values[0]?.ci ?? []

const pointerOf = (refusal: Awaited<ReturnType<typeof ask>>) =>
  refusal.ok ? null : [refusal.problem.code, refusal.problem.errors?.[0]?.pointer]

// R: binom.test(44, 60)$conf.int, and confint(svyciprop(method = "xlogit" and "beta")).
const RANGES = [
  ['clopperPearson', 60.3389659975, 83.925354841],
  ['logit', 60.4082845797, 83.211556222],
  ['kornGraubard', 60.2158984548, 84.007087185],
] as const

describe('an owner', () => {
  test.each(RANGES)('who asks for %s gets R’s interval, in every kind of table', async (...row) => {
    const world = sixty()
    const [interval, lower, upper] = row
    const tallied = await tallies(world, { interval })
    const crossed = await crosstab(world, { interval })
    const summary = must(await getSummary(world.board, query(world, 'owner', { interval })))
    for (const shown of [tallied, crossed, summary]) expect(shown.method.interval).toBe(interval)
    for (const ci of [rangeOfYes(tallied), crossed.total?.cells[0]?.ci, summary.values[0]?.ci]) {
      expect(ci?.[0]).toBeCloseTo(lower, 8)
      expect(ci?.[1]).toBeCloseTo(upper, 8)
    }
  })

  test.each(['logit', 'kornGraubard'])(
    'sees the same %s of a part in all of them',
    async (name) => {
      const world = sixty()
      const asked = { interval: name, filter: '{stars} > 1' }
      const ci = (await crosstab(world, asked)).total?.cells[0]?.ci
      expect(rangeOfYes(await tallies(world, asked))).toEqual(ci)
      expect(
        must(await getSummary(world.board, query(world, 'owner', asked))).values[0]?.ci,
      ).toEqual(ci)
    },
  )

  test('sees which test judged a crosstab, and R’s figures of it', async () => {
    const world = sixty()
    const usual = await crosstab(world, {})
    expect(usual.method).toMatchObject({ test: 'chiSquare', means: 'linearised', errors: null })
    expect(usual.groups[0]?.association?.wald).toBeNull()
    expect((await crosstab(world, { weight: 'years' })).method.test).toBe('raoScott')
    // R: svychisq(statistic = "adjWald" and "F").
    const wald = await crosstab(world, { test: 'wald' })
    expect(wald.method.test).toBe('wald')
    expect(wald.groups[0]?.association?.wald?.f).toBeCloseTo(0.2830431347, 8)
    expect(wald.groups[0]?.association?.wald?.p).toBeCloseTo(0.754522039, 8)
    expect(wald.groups[0]?.association?.raoScott?.p).toBeCloseTo(0.758613601811, 8)
  })

  test('sees adjusted residuals where they are asked for', async () => {
    const world = sixty()
    // R: chisq.test(correct = FALSE)$stdres.
    const [group] = (await crosstab(world, { residuals: 'adjusted' })).groups
    const shown = group?.columns.map(({ cells }) => cells.map(({ residual }) => residual))
    const north = [0.70417879022, -0.348155311911, -0.605499178792]
    north.forEach((residual, row) => {
      expect(shown?.[0]?.[row]).toBeCloseTo(residual, 8)
      expect(shown?.[1]?.[row]).toBeCloseTo(-residual, 8)
    })
    expect(JSON.stringify(await crosstab(world, {}))).not.toContain('residual')
  })

  test('may compare the means of two columns by Welch', async () => {
    const world = sixty()
    // R: t.test.
    const [welch] = (await crosstab(world, { rows: 'stars', means: 'welch' })).groups
    expect(welch?.meanDifference).toMatchObject({ test: 'welch' })
    expect(welch?.meanDifference?.t).toBeCloseTo(0.1525639579, 8)
    expect(welch?.meanDifference?.df).toBeCloseTo(55.75328953, 7)
    expect(welch?.meanDifference?.p).toBeCloseTo(0.879292942, 8)
    const [usual] = (await crosstab(world, { rows: 'stars' })).groups
    expect(usual?.meanDifference).toMatchObject({ test: 'linearised', df: 59 })
    expect((await crosstab(world, {})).groups[0]?.meanDifference).toBeNull()
  })

  test('sees errors of raked weights as given, or calibrated, and which', async () => {
    const world = sixty()
    const [given, calibrated] = [
      await crosstab(world, { weight: 'study' }),
      await crosstab(world, { weight: 'study', errors: 'calibrated' }),
    ]
    expect([given.method.errors, calibrated.method.errors]).toEqual(['asGiven', 'calibrated'])
    const widths = [given, calibrated].map(({ total }) => {
      const [lower = 0, upper = 0] = total?.cells[0]?.ci ?? []
      return upper - lower
    })
    expect(widths[1]).toBeLessThan(widths[0] ?? 0)
    const tallied = await tallies(world, { weight: 'study', errors: 'calibrated' })
    expect(tallied.method['errors']).toBe('calibrated')
    rangeOfYes(tallied).forEach((bound, side) => {
      expect(bound).toBeCloseTo(calibrated.total?.cells[0]?.ci?.[side] ?? NaN, 8)
    })
  })

  test.each<[Asked, string]>([
    [{ interval: 'wald' }, '/interval'],
    [{ test: 'fisher' }, '/test'],
    [{ residuals: 'yes' }, '/residuals'],
    [{ means: 'scheffe' }, '/means'],
    [{ errors: 'small' }, '/errors'],
    [{ interval: 'clopperPearson', weight: 'years' }, '/interval'],
    [{ test: 'chiSquare', weight: 'years' }, '/test'],
    [{ residuals: 'adjusted', weight: 'study' }, '/residuals'],
    [{ means: 'welch', weight: 'years' }, '/means'],
    [{ means: 'welch', rows: 'stars', columns: 'how' }, '/means'],
    [{ errors: 'calibrated' }, '/errors'],
    [{ errors: 'calibrated', weight: 'years' }, '/errors'],
  ])('is told that %j does not fit, and where', async (asked, pointer) => {
    const world = sixty()
    expect(pointerOf(await ask(world, asked))).toEqual(['bad_request', pointer])
  })

  test('is told what fits instead', async () => {
    const world = sixty()
    const refusal = await askTallies(world, { interval: 'clopperPearson', weight: 'years' })
    expect(refusal.ok ? null : refusal.problem.errors?.[0]).toMatchObject({
      pointer: '/interval',
      code: 'not_suitable',
      message: expect.stringContaining('kornGraubard fits') as unknown,
    })
  })

  test('is told that findings have Wilson’s interval alone', async () => {
    const world = sixty()
    const refusal = await getTallies(world.shell, world.board, {
      ...query(world, 'owner', { interval: 'logit' }),
      part: 'findings',
    })
    expect(codeOf(refusal)).toBe('bad_request')
  })
})

describe('the public', () => {
  test('may choose the interval: it comes from the counts that are shown', async () => {
    const world = many()
    const [usual, exact] = [
      must(await ask(world, {}, 'public')).value,
      must(await ask(world, { interval: 'clopperPearson' }, 'public')).value,
    ]
    expect(exact.method.interval).toBe('clopperPearson')
    const [one, other] = [usual, exact].map(({ groups }) => groups[0]?.columns[0]?.cells[0])
    expect(other).toEqual({ ...one, ci: other?.ci })
    expect(other?.ci?.[0]).toBeLessThan(one?.ci?.[0] ?? 0)
  })

  test('may ask for the residuals of a table of which every count is shown', async () => {
    const world = many()
    const { groups } = must(await ask(world, { residuals: 'adjusted' }, 'public')).value
    const cells = groups[0]?.columns.flatMap((column) => column.cells) ?? []
    expect(cells).toHaveLength(6)
    for (const { count, residual } of cells) {
      expect(count).not.toBeNull()
      expect(residual).toEqual(expect.any(Number))
    }
  })

  test('sees no residual beside a hidden count', async () => {
    const say = (times: number, stars: number, place: string) =>
      Array.from({ length: times }, (): JsonObject => ({ stars, place }))
    const world = await aWorld(
      ['north', 'south'].flatMap((place) => [
        ...say(40, 1, place),
        ...say(35, 2, place),
        ...say(30, 3, place),
        ...say(30, 4, place),
        ...say(place === 'north' ? 3 : 30, 5, place),
      ]),
    )
    const asked: Asked = { rows: 'stars', residuals: 'adjusted' }
    const { groups } = must(await ask(world, asked, 'public')).value
    const cells = groups.flatMap(({ columns }) => columns.flatMap((column) => column.cells))
    // What is shown would be a whole table by itself.
    expect(cells.filter(({ count }) => count === null)).toHaveLength(4)
    expect(cells.filter(({ count }) => count !== null)).toHaveLength(6)
    expect(new Set(cells.map(({ residual }) => residual))).toEqual(new Set([null]))
  })

  test.each<Asked>([
    { test: 'wald' },
    { test: 'raoScott' },
    { means: 'welch' },
    { errors: 'calibrated' },
    { errors: 'asGiven' },
  ])('is refused %j', async (asked) => {
    const world = many()
    expect(codeOf(await ask(world, asked, 'public'))).toBe('not_published')
  })

  test('is refused another interval than the one that weighted tables were released with', async () => {
    const world = many()
    const weighted = { weight: 'population', interval: 'logit' }
    expect(codeOf(await askTallies(world, weighted, 'public'))).toBe('not_published')
    expect((await askTallies(world, { ...weighted, interval: 'wilson' }, 'public')).ok).toBe(true)
  })
})
