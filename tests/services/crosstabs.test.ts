import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { crosstab } from '#app/core/tally/analysis/count-crosstab.ts'
import { getCrosstab, type CrosstabQuery } from '#app/services/results/get-crosstab.server.ts'
import { getTallies } from '#app/services/results/get-tallies.server.ts'
import { codeOf, must, openWorld, type World } from '#tests/support/world.ts'

const SLUG = 'a-published-survey'
const SOURCE = {
  title: 'A published survey',
  elements: [
    {
      type: 'radiogroup',
      name: 'liked',
      title: 'Did you like it?',
      choices: ['yes', 'no', 'some'],
    },
    { type: 'radiogroup', name: 'place', title: 'Where?', choices: ['north', 'south', 'east'] },
    { type: 'checkbox', name: 'how', title: 'How?', choices: ['phone', 'letter'] },
    { type: 'text', name: 'years', title: 'Years', inputType: 'number' },
    { type: 'comment', name: 'words', title: 'Words' },
  ],
}
const STUDY = {
  summary: 'A survey.',
  published: {
    filters: [{ id: 'letters', label: 'Writers', where: "{how} contains 'letter'" }],
    breaks: [{ id: 'place', label: 'By place', variable: 'place' }],
  },
}

const person = (n: number): JsonObject => ({
  liked: ['yes', 'no', 'some'][n % 3] ?? '',
  place: ['north', 'north', 'south', 'south', 'east'][n % 5] ?? '',
  how: n % 2 === 0 ? ['phone'] : ['phone', 'letter'],
  years: n % 7,
})

async function aWorld(people: number, study: unknown = STUDY): Promise<World> {
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, SOURCE, study))
  for (let n = 0; n < people; n += 1) await world.accept(SLUG, person(n))
  return world
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

const ask = (
  world: World,
  view: 'public' | 'owner',
  asked: Partial<typeof NOTHING | { readonly [name: string]: string }> = {},
  more: Partial<CrosstabQuery> = {},
) =>
  getCrosstab(world.shell, world.board, {
    survey: world.survey(SLUG),
    source: 'live',
    release: null,
    locale: 'en',
    view,
    asked: { ...NOTHING, ...asked },
    ...more,
  })

describe('an owner', () => {
  test('sees a crosstab as the engine counts it, at once', async () => {
    const world = await aWorld(17)
    const shown = must(await ask(world, 'owner', { filter: '{years} > 1', letters: 'holm' })).value
    const standing = await world.board.current(world.survey(SLUG))
    const where = {
      text: '{years} > 1',
      expression: {
        kind: 'binary',
        operator: 'greater',
        left: { kind: 'variable', path: ['years'] },
        right: { kind: 'literal', value: 1 },
      },
    } as const
    const exact = must(
      crosstab(standing.columns.of('live'), {
        kind: 'crosstab',
        rows: 'liked',
        banner: [{ variables: ['place'] }],
        where,
        weighting: { kind: 'none' },
        flagged: 'kept',
        letters: { adjustment: 'holm', level: 0.05 },
      }),
    )
    expect(shown.seq).toBe(standing.seq)
    expect(shown.filter).toBe('{years} > 1')
    expect(shown.method).toMatchObject({
      adjustment: 'holm',
      interval: 'wilson',
      weighting: 'none',
    })
    expect(shown.groups[0]?.columns.map(({ cells }) => cells.map(({ count }) => count))).toEqual(
      exact.groups[0]?.columns.map(({ cells }) => cells.map(({ count }) => count)),
    )
    expect(shown.total?.base.people).toBe(exact.total.base.people)
  })

  test('may nest columns, weigh by a number and ask by time', async () => {
    const world = await aWorld(20)
    const nested = must(await ask(world, 'owner', { columns: 'place>how,@month' })).value
    expect(nested.groups.map(({ columns }) => columns.length)).toEqual([6, 1])
    const weighted = must(await ask(world, 'owner', { weight: 'years' })).value
    expect(weighted.method).toMatchObject({ weighting: 'variable', interval: 'weightedWilson' })
    expect(weighted.total?.base.people).toBe(17)
  })

  test.each([
    [{ rows: 'nothing' }, '/rows'],
    [{ rows: 'words' }, '/rows'],
    [{ columns: 'nothing' }, '/columns'],
    [{ columns: '' }, '/columns'],
    [{ columns: 'place>place>place>place' }, '/columns'],
    [{ filter: '{nothing} = 1' }, '/filter'],
    [{ filter: '{liked} = ' }, '/filter'],
    [{ filter: `{liked} = '${'x'.repeat(5000)}'` }, '/filter'],
    [{ filter: '{words} notempty' }, '/filter'],
    [{ weight: 'liked' }, '/weight'],
    [{ letters: 'scheffe' }, '/letters'],
    [{ level: '2' }, '/level'],
    [{ flagged: 'maybe' }, '/flagged'],
  ])('is told what of %j can’t be understood', async (asked, pointer) => {
    const world = await aWorld(1)
    const refusal = await ask(world, 'owner', asked)
    expect(codeOf(refusal)).toBe('bad_request')
    expect(refusal.ok ? null : refusal.problem.errors?.[0]?.pointer).toBe(pointer)
  })
})

describe('the public', () => {
  test('sees a published crosstab once its columns are large enough', async () => {
    const world = await aWorld(60)
    expect(must(await ask(world, 'public')).value).toMatchObject({
      release: 1,
      asOf: null,
      total: null,
      hidden: 'smallBase',
    })
    for (let n = 60; n < 150; n += 1) await world.accept(SLUG, person(n))
    const shown = must(await ask(world, 'public')).value
    expect(shown.groups[0]?.columns.map(({ base }) => base.people)).toEqual([60, 60, 30])
    expect(shown.total?.base.people).toBe(150)
    expect(shown.groups[0]?.columns[0]).toMatchObject({
      letter: 'A',
      cells: [{ count: 20, percent: 100 / 3 }, { count: 20 }, { count: 20 }],
    })
  })

  test.each([
    [{ columns: 'liked' }],
    [{ columns: 'how' }],
    [{ columns: 'nothing' }],
    [{ rows: 'words' }],
    [{ rows: 'years' }],
    [{ rows: 'place' }],
    [{ filter: 'letters' }],
    [{ filter: '{years} = 1' }],
    [{ weight: 'years' }],
    [{ flagged: 'leftOut' }],
  ])('is refused %j', async (asked) => {
    const world = await aWorld(1)
    expect(codeOf(await ask(world, 'public', asked))).toBe('not_published')
  })

  test('sees no crosstab of rebuilt rows', async () => {
    const world = await aWorld(1)
    expect(codeOf(await ask(world, 'public', {}, { source: 'reconstruction' }))).toBe(
      'not_published',
    )
    expect(
      must(await ask(world, 'owner', {}, { source: 'reconstruction' })).value.constructed,
    ).toBe(true)
  })

  test('never sees a count from 1 to 4, nor what would give it away', async () => {
    const world = await aWorld(0)
    const say = async (times: number, liked: string, place: string) => {
      for (let n = 0; n < times; n += 1) await world.accept(SLUG, { liked, place })
    }
    await say(30, 'yes', 'north')
    await say(25, 'no', 'north')
    await say(3, 'some', 'north')
    await say(30, 'yes', 'south')
    await say(25, 'no', 'south')
    await say(20, 'some', 'south')
    await say(20, 'yes', 'east')
    await say(20, 'no', 'east')
    await say(47, 'some', 'east')
    const shown = must(await ask(world, 'public')).value
    const columns = shown.groups[0]?.columns ?? []
    expect(columns).toHaveLength(3)
    const [, , some] = columns[0]?.cells ?? []
    expect(some).toMatchObject({
      count: null,
      percent: null,
      rowPercent: null,
      ci: null,
      letters: '',
    })
    const hidden = columns.map(({ cells }) => cells.filter(({ count }) => count === null).length)
    expect(hidden[0]).toBeGreaterThan(1)
    expect(hidden.filter((n) => n > 0).length).toBeGreaterThan(1)
    expect(shown.groups[0]?.association).toBeNull()
  })

  test('asks for a published filter by its id or in its words', async () => {
    const world = await aWorld(150)
    const tallies = (filter: string | null) =>
      getTallies(world.shell, world.board, {
        survey: world.survey(SLUG),
        source: 'live',
        release: null,
        locale: 'en',
        view: 'public',
        asked: { ...NOTHING, filter },
        part: 'variables',
      })
    const byId = must(await tallies('letters'))
    expect(must(await tallies("{how} contains 'letter'")).text).toBe(byId.text)
    const { variables, selection } = JSON.parse(byId.text) as {
      readonly variables: readonly { readonly id: string; readonly base: unknown }[]
      readonly selection: unknown
    }
    expect(selection).toMatchObject({ filter: "{how} contains 'letter'" })
    expect(variables.map(({ id }) => id)).toEqual(['liked', 'place', 'years'])
    expect(variables[0]?.base).toMatchObject({ substantive: 75 })
    expect(codeOf(await tallies("{place} = 'south'"))).toBe('not_published')
  })
})

test('findings are weighed for owners, and say so', async () => {
  const world = await aWorld(3)
  const asked = {
    survey: world.survey(SLUG),
    source: 'live',
    release: null,
    locale: 'en',
    asked: { ...NOTHING, weight: 'years' },
    part: 'findings',
  } as const
  const weighted = must(await getTallies(world.shell, world.board, { ...asked, view: 'owner' }))
  expect(JSON.parse(weighted.text)).toMatchObject({ method: { weighting: 'variable' } })
  const refusal = await getTallies(world.shell, world.board, { ...asked, view: 'public' })
  expect(codeOf(refusal)).toBe('not_published')
})

test('however many ask at the same moment, a crosstab is worked out once', async () => {
  const world = await aWorld(10)
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(world, 'owner')))
  const [first, ...others] = answers.map(must)
  for (const other of others) expect(other.value).toBe(first?.value)
  expect(must(await ask(world, 'owner')).etag).toBe(first?.etag)
  await world.accept(SLUG, person(11))
  expect(must(await ask(world, 'owner')).etag).not.toBe(first?.etag)
})

test.each([
  [{ breaks: [{ id: 'p', label: 'P', variable: 'nothing' }] }, '/published/breaks/0'],
  [{ breaks: [{ id: 'h', label: 'H', variable: 'how' }] }, '/published/breaks/0'],
  [{ filters: [{ id: 'f', label: 'F', where: '{nothing} = 1' }] }, '/published/filters/0/where'],
  [{ filters: [{ id: 'f', label: 'F', where: '{place} =' }] }, '/published/filters/0/where'],
  [
    {
      breaks: [
        { id: 'p', label: 'P', variable: 'place' },
        { id: 'q', label: 'Q', variables: ['place', 'liked'] },
      ],
    },
    '/published/breaks/1',
  ],
  [
    {
      weights: [
        {
          id: 'w',
          label: 'W',
          weighting: {
            kind: 'raking',
            margins: [
              {
                variable: 'place',
                targets: [
                  { value: 'north', share: 0.5 },
                  { value: 'south', share: 0.2 },
                ],
              },
            ],
          },
        },
      ],
    },
    '/published/weights/0/weighting/margins/0',
  ],
])('a study that publishes %j is refused', async (published, pointer) => {
  const world = await openWorld({ sources: {} })
  const refusal = await world.publish(SLUG, SOURCE, { summary: '', published })
  expect(codeOf(refusal)).toBe('study_broken')
  expect(refusal.ok ? [] : refusal.problem.errors?.map((error) => error.pointer)).toContain(pointer)
})

test('a crosstab that would keep everybody else waiting is refused', async () => {
  const wide = (name: string) => ({
    type: 'dropdown',
    name,
    choices: Array.from({ length: 50 }, (_, n) => `c${n}`),
  })
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, { elements: ['a', 'b', 'c'].map(wide) }))
  const refusal = await ask(world, 'owner', { rows: 'a', columns: 'b>c' })
  expect(refusal.ok ? [] : refusal.problem.errors).toMatchObject([
    { pointer: '/columns', code: 'too_many_combinations' },
  ])
})
