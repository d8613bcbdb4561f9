import { expect, test } from 'vitest'
import { addDerived, type DerivedKind } from '#app/core/drafting/edits/study/new-derived.ts'
import { addFinding, type FindingKind } from '#app/core/drafting/edits/study/new-finding.ts'
import type { Operation } from '#app/core/drafting/operation.ts'
import type { JsonObject } from '#app/core/json.ts'
import type { Role } from '#app/core/policies.ts'
import { describeDraftStudy } from '#app/services/drafting/describe-draft-study.server.ts'
import { openDraft } from '#app/services/drafting/open-draft.server.ts'
import { takeSteps } from '#app/services/drafting/take-steps.server.ts'
import { DERIVED_KINDS, FINDING_KINDS } from '#app/ui/studio/findings/kind-words.ts'
import { FINDINGS, findingAnswers, surveysWithFindings } from '#tests/support/findings-survey.ts'
import { must, openWorld, responseId, slugOf, type World } from '#tests/support/world.ts'

const author = 'user:ada@example.org'
const slug = slugOf(FINDINGS)

async function answeredBy(people: number): Promise<World> {
  const world = await openWorld({ surveys: surveysWithFindings() })
  for (let number = 0; number < people; number += 1)
    await world.accept(FINDINGS, findingAnswers(number))
  return world
}

async function edit({ shell }: World, operations: readonly Operation[]): Promise<void> {
  const { revision } = must(openDraft(shell, { slug, author }))
  const step = { id: responseId(revision + 1), name: 'Edit', operations, mergeKey: null }
  must(await takeSteps(shell, { slug, revision, steps: [step], author }))
}

const described = async ({ shell, board }: World, role: Role = 'owner') =>
  must(await describeDraftStudy(shell, board, { slug, author, role, operator: null }))

const share = (rule: JsonObject): JsonObject => ({
  id: 'S1',
  title: 'Solved',
  published: { figure: '', statement: '', ruleProvenance: 'ours' },
  rule: { kind: 'share', variable: 'solved', values: ['yes'], percentOf: 'substantive', ...rule },
})

const first = (value: JsonObject): Operation => ({ op: 'add', path: '/study/findings/0', value })

test('a finding that is only drafted is worked out over the responses there are', async () => {
  const world = await answeredBy(40)
  await edit(world, [first(share({}))])
  const { figures, responses } = await described(world)
  const solved = Array.from({ length: 40 }, (_, number) => findingAnswers(number)).filter(
    (answers) => answers['solved'] === 'yes',
  ).length
  expect(responses).toBe(40)
  expect(figures).toHaveLength(8)
  expect(figures[0]?.sources.live).toMatchObject({ kind: 'share', count: solved, base: 40 })
  expect(figures.slice(1).map((figure) => figure?.sources.live.kind)).toEqual([
    'groups',
    'difference',
    'difference',
    'ranking',
    'multiple',
    'nominalAssociation',
    'drivers',
  ])
})

test('a derived variable that is only drafted can be counted, and the published numbers know nothing of it', async () => {
  const world = await answeredBy(40)
  const before = await world.results(FINDINGS, { view: 'owner' })
  await edit(world, [
    {
      op: 'add',
      path: '/study/derived',
      value: [
        {
          id: 'remote',
          label: 'From afar',
          kind: 'recode',
          of: 'channel',
          categories: [
            { value: 'afar', label: 'From afar', from: ['phone', 'chat'] },
            { value: 'there', label: 'At a desk', from: ['desk'] },
          ],
        },
      ],
    },
    first(share({ variable: 'remote', values: ['afar'] })),
  ])
  const { figures, variables } = await described(world)
  const afar = Array.from({ length: 40 }, (_, number) => findingAnswers(number)).filter(
    (answers) => answers['channel'] !== 'desk',
  ).length
  expect(figures[0]?.sources.live).toMatchObject({ kind: 'share', count: afar, base: 40 })
  expect(variables.find(({ id }) => id === 'remote')).toMatchObject({ origin: 'derived' })
  expect(await world.results(FINDINGS, { view: 'owner' })).toEqual(before)
})

test('a finding that is half written is pointed at, and the others keep their figures', async () => {
  const world = await answeredBy(12)
  await edit(world, [
    first(share({ values: [] })),
    first(share({ variable: 'gone' })),
    first(share({ where: '{solved} = ' })),
    first(share({ values: ['maybe'] })),
  ])
  const { figures, misfits } = await described(world)
  expect(misfits.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/study/findings/1/rule/where', 'wrong_type'],
    ['/study/findings/3/rule/values', 'wrong_type'],
    ['/study/findings/2/rule/variable', 'unknown_variable'],
    ['/study/findings/0/rule/values', 'not_a_choice'],
  ])
  expect(figures.slice(0, 5).map((figure) => figure?.sources.live.kind ?? null)).toEqual([
    'share',
    null,
    null,
    null,
    'groups',
  ])
})

test('without answers figures have a base of nobody, and a question of the draft alone can be chosen', async () => {
  const world = await answeredBy(0)
  await edit(world, [
    {
      op: 'add',
      path: '/source/pages/0/elements/0',
      value: { type: 'boolean', name: 'new', title: 'New here?' },
    },
    first(share({ variable: 'new', values: [true] })),
    { op: 'add', path: '/study/findings/1', value: share({}) },
  ])
  const { figures, responses, variables, misfits } = await described(world)
  expect(responses).toBe(0)
  expect(misfits).toEqual([])
  expect(variables[0]).toMatchObject({ id: 'new', label: 'New here?' })
  expect(figures[0]?.sources.live).toEqual({ kind: 'none' })
  expect(figures[1]?.sources.live).toMatchObject({ base: 0, value: null })
})

test('who may not see tables before their release is told no figures', async () => {
  const world = await answeredBy(12)
  const { figures, responses, variables } = await described(world, 'translator')
  expect(figures.every((figure) => figure === null)).toBe(true)
  expect(responses).toBeNull()
  expect(variables.length).toBeGreaterThan(0)
})

test('it is said why tables can’t be broken down by a variable', async () => {
  const world = await answeredBy(0)
  await edit(world, [
    {
      op: 'add',
      path: '/study/derived',
      value: [
        {
          id: 'remote',
          label: 'From afar',
          kind: 'recode',
          of: 'channel',
          categories: [{ value: 'afar', label: 'From afar', from: ['phone'] }],
        },
      ],
    },
    {
      op: 'add',
      path: '/study/published',
      value: { breaks: [{ id: 'way', label: 'Way', variable: 'channel' }] },
    },
  ])
  const { variables } = await described(world)
  const reason = (wanted: string) => variables.find(({ id }) => id === wanted)?.breakRefusal
  expect(reason('channel')).toBeNull()
  expect(reason('solved')).toBeNull()
  expect(reason('remote')).toContain('same answers')
  expect(reason('wishes')).toContain('tick several')
  expect(reason('order/speed')).toContain('number')
})

test('what only people can say of a method is missing until they say it', async () => {
  const world = await answeredBy(0)
  const { facts, statement } = await described(world)
  const missing = Object.entries(facts).flatMap(([item, fact]) => (fact === null ? [item] : []))
  expect(missing).toEqual(['sponsor', 'population', 'limitations'])
  expect(statement.find(({ item }) => item === 'sponsor')?.here).toBe('')
  expect(facts.instrument).toContain('8 questions on 1 page, in 2 languages.')
  await edit(world, [
    { op: 'add', path: '/study/method', value: [{ item: 'sponsor', earlier: null, here: 'Us.' }] },
    { op: 'add', path: '/study/recruitment', value: 'closedList' },
    { op: 'add', path: '/study/knownIneligible', value: 3 },
  ])
  const after = await described(world)
  expect(after.statement[1]).toEqual({
    item: 'sponsor',
    earlier: null,
    here: 'Us.',
    known: ['This copy is a demonstration: nobody is named as asking.'],
    origin: 'written',
  })
  expect(after.facts.recruitment).toContain('3 on it are known not to belong')
  const size = after.statement.find(({ item }) => item === 'sampleSize')
  expect(size?.known.join(' ')).not.toContain('Nobody was drawn by chance')
})

test('every kind of finding and of derived variable counts as soon as it is added', async () => {
  const world = await answeredBy(60)
  const { shell } = world
  const kinds = Object.keys(FINDING_KINDS) as FindingKind[]
  for (const kind of kinds) {
    const { document } = must(openDraft(shell, { slug, author }))
    const { operations } = addFinding(document, kind, await described(world))
    await edit(world, operations)
  }
  for (const kind of Object.keys(DERIVED_KINDS) as DerivedKind[]) {
    const { document } = must(openDraft(shell, { slug, author }))
    await edit(world, addDerived(document, kind, await described(world)).operations)
  }
  const { figures, misfits, counts } = await described(world)
  expect(misfits).toEqual([])
  expect(figures.slice(7).map((figure) => figure?.sources.live.kind)).toEqual(kinds)
  expect(counts?.slice(-4)).toEqual([
    { id: 'recode', base: 30, counts: [30], mean: null },
    { id: 'band', base: 60, counts: [60], mean: null },
    { id: 'net', base: 60, counts: [30], mean: null },
    { id: 'compute', base: 60, counts: [], mean: 2 },
  ])
})

test('it is known what a published break opens, and how many of its cells are small', async () => {
  const world = await answeredBy(40)
  await edit(world, [
    {
      op: 'add',
      path: '/study/published',
      value: { breaks: [{ id: 'way', label: 'Way', variable: 'channel' }] },
    },
  ])
  const { breakCells, variables } = await described(world)
  const people = Array.from({ length: 40 }, (_, number) => findingAnswers(number))
  const gave = (answer: unknown, value: unknown) =>
    Array.isArray(answer) ? answer.includes(value) : answer === value
  const others = variables.filter(({ id, categories }) => id !== 'channel' && categories.length > 0)
  const cells = others.flatMap(({ id, categories }) =>
    categories.flatMap(({ value }) =>
      ['phone', 'chat', 'desk'].map(
        (way) => people.filter((one) => gave(one[id], value) && one['channel'] === way).length,
      ),
    ),
  )
  expect(breakCells).toEqual([
    {
      variable: 'channel',
      tables: others.length,
      cells: cells.length,
      small: cells.filter((count) => count > 0 && count < 10).length,
    },
  ])
})

test('counts of fieldwork are for who may see exact figures', async () => {
  const world = await answeredBy(12)
  await world.withdraw(await world.accept(FINDINGS, findingAnswers(12)))
  const { fieldwork, counts, breakCells } = await described(world)
  expect(fieldwork).toMatchObject({
    dispositions: { complete: 12, consentRefused: 1, removedForQuality: 0 },
    flags: { people: 12 },
    days: { first: Date.UTC(2026, 4, 3), last: Date.UTC(2026, 4, 3) },
  })
  expect([counts?.[0], breakCells]).toEqual([
    { id: 'wave', base: 12, counts: [6, 6], mean: null },
    [],
  ])
  expect(await described(world, 'translator')).toMatchObject({
    fieldwork: null,
    counts: null,
    breakCells: null,
  })
})
