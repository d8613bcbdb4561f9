import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { publicTallies } from '#tests/support/public-tallies.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'

const SLUG = 'small-groups'
const SOURCE = {
  title: 'Small groups',
  elements: [
    { type: 'radiogroup', name: 'group', choices: ['in', 'out'] },
    { type: 'radiogroup', name: 'liked', choices: ['yes', 'no', 'some'], showDontKnowItem: true },
    { type: 'rating', name: 'score', rateMin: 0, rateMax: 10 },
    { type: 'radiogroup', name: 'routed', choices: ['p', 'q'], visibleIf: "{liked} = 'yes'" },
  ],
}
const IN = "{group} = 'in'"
const finding = (id: string, rule: JsonObject) => ({
  id,
  title: id,
  published: { figure: '1%', statement: 'It was said.', ruleProvenance: 'ours' },
  rule,
})
const share = (id: string, values: readonly string[], more: JsonObject = {}) =>
  finding(id, {
    kind: 'share',
    variable: 'liked',
    values,
    percentOf: 'substantive',
    where: IN,
    ...more,
  })

async function aWorld(study: JsonObject): Promise<World> {
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, SOURCE, { summary: 'A survey.', ...study }))
  return world
}

async function say(world: World, times: number, said: JsonObject): Promise<void> {
  for (let n = 0; n < times; n += 1) await world.accept(SLUG, said)
}

const asOf = async (world: World) =>
  Object.fromEntries((await world.results(SLUG)).variables.map(({ id, asOf }) => [id, asOf]))

const live = async (world: World) =>
  Object.fromEntries(
    (await world.results(SLUG)).findings.map(({ id, sources }) => [id, sources.live]),
  )

test('a finding of a part waits while the rest of the people could be told from it', async () => {
  const world = await aWorld({ findings: [share('yes', ['yes'])] })
  await say(world, 20, { group: 'in', liked: 'yes' })
  await say(world, 20, { group: 'in', liked: 'no' })
  await say(world, 2, { group: 'out', liked: 'yes' })
  await say(world, 20, { group: 'out', liked: 'no' })
  expect(await live(world)).toEqual({ yes: { kind: 'none' } })
  await say(world, 8, { group: 'out', liked: 'yes' })
  await say(world, 8, { group: 'out', liked: 'no' })
  // The part stands still, and with the older whole would tell of the two for ever.
  expect(await live(world)).toEqual({ yes: { kind: 'none' } })
  await say(world, 8, { group: 'in', liked: 'yes' })
  await say(world, 8, { group: 'in', liked: 'no' })
  await say(world, 8, { group: 'out', liked: 'yes' })
  await say(world, 8, { group: 'out', liked: 'no' })
  expect(await live(world)).toMatchObject({ yes: { count: 28, base: 56 } })
})

test('two findings of a part tell no small difference', async () => {
  const world = await aWorld({
    findings: [share('one', ['yes']), share('both', ['yes', 'some'])],
  })
  for (const group of ['in', 'out']) {
    await say(world, 20, { group, liked: 'yes' })
    await say(world, 20, { group, liked: 'no' })
    await say(world, group === 'in' ? 3 : 20, { group, liked: 'some' })
  }
  const { one, both } = await live(world)
  expect([one?.kind, both?.kind]).not.toEqual(['share', 'share'])
})

test('a net of a part is told only where its counts might be', async () => {
  const net = finding('net', {
    kind: 'score',
    variable: 'liked',
    where: IN,
    scoring: { of: 'net', favourable: ['yes'], unfavourable: ['no'] },
  })
  const few = await aWorld({ findings: [net] })
  const many = await aWorld({ findings: [net] })
  for (const [world, fans] of [
    [few, 2],
    [many, 8],
  ] as const) {
    await say(world, fans, { group: 'in', liked: 'yes' })
    await say(world, 20, { group: 'in', liked: 'no' })
    await say(world, 20, { group: 'in', liked: 'some' })
    for (const liked of ['yes', 'no', 'some']) await say(world, 20, { group: 'out', liked })
  }
  expect(await live(few)).toEqual({ net: { kind: 'none' } })
  expect(await live(many)).toMatchObject({ net: { base: 48, value: -25 } })
})

test('bases of a part don’t tell how few of it declined', async () => {
  const world = await aWorld({ published: { filters: [{ id: 'in', label: 'In', where: IN }] } })
  for (const group of ['in', 'out'])
    for (const liked of ['yes', 'no', 'some']) await say(world, 15, { group, liked })
  await say(world, 2, { group: 'in', liked: 'dontknow' })
  const [part] = await publicTallies(world, SLUG, 'in')
  expect(part?.base).toEqual({ asked: null, answered: null, substantive: 45 })
  const [, whole] = await publicTallies(world, SLUG, null)
  expect(whole?.base).toEqual({ asked: 92, answered: 92, substantive: 90 })
})

test('bases of a part are told where many or none declined', async () => {
  const world = await aWorld({ published: { filters: [{ id: 'in', label: 'In', where: IN }] } })
  for (const group of ['in', 'out'])
    for (const liked of ['yes', 'no', 'some']) await say(world, 15, { group, liked })
  await say(world, 5, { group: 'in', liked: 'dontknow' })
  const [part] = await publicTallies(world, SLUG, 'in')
  expect(part?.base).toEqual({ asked: 50, answered: 50, substantive: 45 })
})

test('coefficients of a small crosstab don’t tell what the two of a small group said', async () => {
  const world = await aWorld({
    findings: [
      finding('rising', {
        kind: 'association',
        x: { variable: 'group', order: ['in', 'out'] },
        y: { variable: 'liked', order: ['no', 'yes'] },
        favourable: ['yes'],
      }),
    ],
  })
  await say(world, 2, { group: 'in', liked: 'no' })
  await say(world, 20, { group: 'out', liked: 'no' })
  await say(world, 20, { group: 'out', liked: 'yes' })
  expect(await live(world)).toEqual({ rising: { kind: 'none' } })
  await say(world, 20, { group: 'in', liked: 'yes' })
  await say(world, 8, { group: 'in', liked: 'no' })
  expect(await live(world)).toMatchObject({ rising: { gamma: { estimate: -0.33 } } })
})

test('who is asked a question that depends on an answer doesn’t tell that all gave it', async () => {
  const world = await aWorld({})
  await say(world, 20, { liked: 'yes', routed: 'p' })
  await say(world, 20, { liked: 'yes', routed: 'q' })
  await say(world, 20, { liked: 'no' })
  expect(await asOf(world)).toMatchObject({ liked: 1, routed: 1 })
  await say(world, 5, { liked: 'yes', routed: 'q', score: 1 })
  await say(world, 5, { liked: 'yes', routed: 'p', score: 2 })
  expect(await asOf(world)).toMatchObject({ liked: 1, routed: 1 })
  await say(world, 20, { liked: 'no', score: 2 })
  await say(world, 20, { liked: 'no', score: 3 })
  expect(await asOf(world)).toMatchObject({ liked: 2, routed: 2 })
})

test('how many of a part are asked doesn’t tell a count that its table hides', async () => {
  const world = await aWorld({ published: { filters: [{ id: 'in', label: 'In', where: IN }] } })
  for (const group of ['in', 'out'])
    for (const routed of ['p', 'q']) await say(world, 20, { group, liked: 'yes', routed })
  await say(world, 2, { group: 'in', liked: 'no' })
  await say(world, 20, { group: 'out', liked: 'no' })
  const shown = await publicTallies(world, SLUG, 'in')
  expect(shown.map(({ id, base }) => [id, base?.substantive ?? null])).toEqual([
    ['liked', 42],
    ['score', null],
    ['routed', null],
  ])
})

test('a question that is new in a later version moves as any other', async () => {
  const world = await aWorld({})
  await say(world, 15, { group: 'in', liked: 'yes' })
  await say(world, 15, { group: 'out', liked: 'no' })
  await world.results(SLUG)
  const added = { type: 'radiogroup', name: 'added', choices: ['a', 'b'] }
  must(await world.publish(SLUG, { ...SOURCE, elements: [...SOURCE.elements, added] }))
  await say(world, 15, { added: 'a' })
  await say(world, 15, { added: 'b' })
  expect(await asOf(world)).toMatchObject({ added: 2 })
  await say(world, 5, { added: 'a' })
  await say(world, 5, { added: 'b' })
  expect(await asOf(world)).toMatchObject({ added: 3 })
})

test('a break with more columns than anybody reads is refused', async () => {
  const world = await openWorld({ sources: {} })
  const wide = (name: string) => ({
    type: 'dropdown',
    name,
    choices: Array.from({ length: 30 }, (_, n) => `c${n}`),
  })
  const refusal = await world.publish(
    SLUG,
    { elements: [wide('a'), wide('b')] },
    { summary: '', published: { breaks: [{ id: 'ab', label: 'AB', variables: ['a', 'b'] }] } },
  )
  expect(refusal.ok ? [] : refusal.problem.errors).toMatchObject([
    { pointer: '/published/breaks/0', code: 'too_many_columns' },
  ])
})

test('of invited people small counts of one-way tables are hidden too', async () => {
  const findings = [
    share('some', ['some'], { where: null }),
    finding('mean', { kind: 'score', variable: 'score', scoring: { of: 'mean' }, where: null }),
  ]
  const told = async (recruitment: string) => {
    const world = await aWorld({ findings, recruitment })
    await say(world, 20, { group: 'in', liked: 'yes', score: 8 })
    await say(world, 12, { group: 'out', liked: 'no', score: 9 })
    await say(world, 3, { liked: 'some', score: 2 })
    await say(world, 2, { liked: 'dontknow', score: 8 })
    const { variables } = await world.results(SLUG)
    const counts = variables.map(({ values }) => values.flatMap(({ count }) => count ?? []))
    return { counts, bases: variables.map(({ base }) => base?.asked), live: await live(world) }
  }
  expect(await told('closedList')).toEqual({
    counts: [[20, 12], [], [], []],
    bases: [37, null, 37, undefined],
    live: { some: { kind: 'none' }, mean: { kind: 'none' } },
  })
  expect(await told('open')).toMatchObject({
    counts: [[20, 12], [20, 12, 3, 2], [0, 0, 3, 0, 0, 0, 0, 0, 22, 12, 0], []],
    live: { some: { count: 3 }, mean: { kind: 'score' } },
  })
})
