import { expect, test } from 'vitest'
import { coarseMoments } from '#app/core/disclosure/coarse-numbers.ts'
import type { JsonObject } from '#app/core/json.ts'
import { momentsOfCounts, standardDeviation } from '#app/core/stats/moments.ts'
import { ordinalAssociation } from '#app/core/stats/ordinal-association.ts'
import { getCrosstab } from '#app/services/results/get-crosstab.server.ts'
import type { Accepted } from '#app/services/responses/submit-response.server.ts'
import { publicTallies } from '#tests/support/public-tallies.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'

const SLUG = 'attacked'

async function aWorld(elements: readonly JsonObject[], study: JsonObject = {}): Promise<World> {
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, { elements }, { summary: 'A survey.', ...study }))
  return world
}

async function say(world: World, times: number, said: JsonObject): Promise<readonly Accepted[]> {
  const accepted: Accepted[] = []
  for (let n = 0; n < times; n += 1) accepted.push(await world.accept(SLUG, said))
  return accepted
}

const finding = (id: string, rule: JsonObject) => ({
  id,
  title: id,
  published: { figure: '1%', statement: 'It was said.', ruleProvenance: 'ours' },
  rule,
})

const choice = (name: string, ...choices: readonly string[]) => ({
  type: 'radiogroup',
  name,
  choices,
})

/** Every way in which so many people can be of so many kinds. */
function* compositions(people: number, kinds: number): Generator<readonly number[]> {
  if (kinds === 1) {
    yield [people]
    return
  }
  for (let first = 0; first <= people; first += 1)
    for (const rest of compositions(people - first, kinds - 1)) yield [first, ...rest]
}

const IN = "{group} = 'in'"

test('means of a part do not tell how few of it gave a place or a number', async () => {
  const world = await aWorld(
    [
      choice('group', 'in', 'out'),
      { type: 'ranking', name: 'order', choices: ['a', 'b', 'c'] },
      { type: 'text', name: 'children', inputType: 'number' },
    ],
    { published: { filters: [{ id: 'in', label: 'In', where: IN }] } },
  )
  for (const group of ['in', 'out']) {
    await say(world, 18, { group, order: ['a', 'b', 'c'], children: 0 })
    await say(world, 13, { group, order: ['b', 'a', 'c'], children: 1 })
    await say(world, group === 'in' ? 2 : 20, { group, order: ['c', 'b', 'a'], children: 2 })
  }
  const shown = await publicTallies(world, SLUG, 'in')
  for (const [id, values] of [
    ['order/a', [1, 2, 3]],
    ['children', [0, 1, 2]],
  ] as const) {
    const { base, mean, sd } = shown.find((variable) => variable.id === id) ?? {}
    const n = base?.substantive ?? 0
    const told = { mean, sd: sd?.toFixed(9) }
    const fits = [...compositions(n, 3)].filter((counts) => {
      const moments = momentsOfCounts(
        counts.map((count, place) => ({ value: values[place] ?? 0, count })),
      )
      const guess = coarseMoments(moments)
      return (
        guess?.mean === told.mean && standardDeviation(guess ?? moments)?.toFixed(9) === told.sd
      )
    })
    expect(fits).toContainEqual([18, 13, 2])
    const last = fits.map((counts) => counts[2] ?? 0)
    expect([id, Math.max(...last) - Math.min(...last) >= 4]).toEqual([id, true])
  }
})

test('what somebody said who withdraws is not told by what falls', async () => {
  const world = await aWorld([
    choice('age', 'young', 'old', 'over75'),
    choice('well', 'good', 'bad'),
  ])
  await say(world, 20, { age: 'young', well: 'good' })
  await say(world, 19, { age: 'old', well: 'good' })
  await say(world, 20, { age: 'young', well: 'bad' })
  const [only] = await say(world, 1, { age: 'over75', well: 'bad' })
  const before = await world.results(SLUG)
  if (only !== undefined) await world.withdraw(only)
  await say(world, 12, { age: 'young', well: 'good' })
  await say(world, 12, { age: 'old', well: 'good' })
  const after = await world.results(SLUG)
  const fallen = after.variables.flatMap(({ id, values }) =>
    values.flatMap(({ value, count }) => {
      const was = before.variables
        .find((variable) => variable.id === id)
        ?.values.find((category) => category.value === value)?.count
      return count !== null && was != null && count < was ? [`${id}: ${value}`] : []
    }),
  )
  expect(fallen).toEqual([])
})

const PARTS = ['p', 'q', 'r', 's']

test('a coefficient does not fill in what a table by the same two variables hides', async () => {
  const counts = [
    [2, 10, 9, 8],
    [12, 3, 9, 9],
    [8, 11, 9, 9],
    [9, 9, 8, 10],
  ]
  const world = await aWorld([choice('well', ...PARTS), choice('place', ...PARTS)], {
    findings: [finding('v', { kind: 'nominalAssociation', rows: 'well', columns: 'place' })],
    published: { breaks: [{ id: 'byPlace', label: 'By place', variable: 'place' }] },
  })
  for (const [row, line] of counts.entries())
    for (const [column, n] of line.entries())
      await say(world, n, { well: PARTS[row] ?? '', place: PARTS[column] ?? '' })
  const [told] = (await world.results(SLUG)).findings
  const live = told?.sources.live
  const table = await getCrosstab(world.shell, world.board, {
    survey: world.survey(SLUG),
    source: 'live',
    release: null,
    locale: 'en',
    view: 'public',
    asked: {
      rows: 'well',
      columns: 'byPlace',
      letters: null,
      level: null,
      filter: null,
      weight: null,
      flagged: null,
    },
  })
  // Beside the table, Cramér's V and its p fit one table alone.
  expect([live?.kind, table.ok]).toEqual(['nominalAssociation', false])
})

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n)

test('of two releases of a coefficient nobody reads what the one said who came with nine others', async () => {
  const world = await aWorld([choice('place', 'p', 'q'), choice('well', 'good', 'bad')], {
    findings: [
      finding('rising', {
        kind: 'association',
        x: { variable: 'place', order: ['p', 'q'] },
        y: { variable: 'well', order: ['bad', 'good'] },
        favourable: ['good'],
      }),
    ],
  })
  const X = ['p', 'q']
  const Y = ['bad', 'good']
  const first = [
    [20, 15],
    [17, 20],
  ]
  const told: { margins: readonly number[]; fits: readonly (readonly (readonly number[])[])[] }[] =
    []
  let seen: number | undefined
  const look = async () => {
    const { variables, findings } = await world.results(SLUG)
    const live = findings[0]?.sources.live
    const coefficient = live?.kind === 'association' ? live.gamma?.estimate : undefined
    const hasMoved = coefficient !== seen
    seen = coefficient
    const count = (id: string, value: string) =>
      variables.find((v) => v.id === id)?.values.find((c) => c.value === value)?.count ?? 0
    const across = X.map((value) => count('place', value))
    const down = Y.map((value) => count('well', value))
    const n = sum(across)
    const guesses = range(0, n)
      .map((a) => [
        [a, (across[0] ?? 0) - a],
        [(down[0] ?? 0) - a, n - (across[0] ?? 0) - (down[0] ?? 0) + a],
      ])
      .filter((guess) => guess.flat().every((cell) => cell >= 0))
    const fits = guesses.filter((guess) => {
      if (live?.kind !== 'association' || !hasMoved) return true
      const { gamma, tauB, spearman } = ordinalAssociation(guess)
      const isNear = (of: { estimate: number } | null, as: { estimate: number } | null) =>
        Math.abs((of?.estimate ?? 0) - (as?.estimate ?? 0)) <= 0.005
      return isNear(gamma, live.gamma) && isNear(tauB, live.tauB) && isNear(spearman, live.spearman)
    })
    told.push({ margins: [...across, ...down], fits })
  }
  const burst = async (counts: readonly (readonly number[])[]) => {
    for (const [x, line] of counts.entries())
      for (const [y, n] of line.entries())
        await say(world, n, { place: X[x] ?? '', well: Y[y] ?? '' })
    await look()
  }
  await burst(first)
  await burst([
    [6, 4],
    [1, 0],
  ])
  const [before, after] = told
  const steps = (before?.fits ?? []).flatMap((was) =>
    (after?.fits ?? []).map((now) =>
      now.map((line, x) => line.map((n, y) => n - (was[x]?.[y] ?? 0))),
    ),
  )
  const possible = steps.filter((step) => step.flat().every((n) => n >= 0))
  const said = new Set(possible.map((step) => JSON.stringify(step[1])))
  expect(said.size).toBeGreaterThan(1)
})
