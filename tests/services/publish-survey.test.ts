import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { listVersions } from '#db/surveys.server.ts'
import { codeOf, must, openWorld, slugOf, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY, withQuestions } from './sources.ts'

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })
const versions = (world: World) =>
  world.database.read((tx) => listVersions(tx, world.survey(SLUG).id)).map(({ number }) => number)

test('a broken source is refused with what is wrong, and nothing is published', async () => {
  const world = await openWorld({ sources: {} })
  const result = await world.publish(SLUG, { elements: [{ type: 'nosuch', name: 'a' }] })
  expect(result.ok ? null : result.problem).toMatchObject({
    code: 'draft_broken',
    detail: expect.stringContaining('/elements/0/type') as unknown,
  })
  expect(world.shell.catalog.survey(slugOf(SLUG))).toBeNull()
})

test('a broken source leaves the published version where it is', async () => {
  const world = await aWorld()
  expect(codeOf(await world.publish(SLUG, { elements: [] }))).toBe('draft_broken')
  expect(world.survey(SLUG).current.number).toBe(1)
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }))).toBe('ok')
})

test.each<[string, unknown]>([
  ['is no object', 7],
  ['has findings that are no list', { findings: 'none' }],
  ['reads a variable that is not there', study('nosuch')],
  ['has a filter that can’t be read', study('liked', '{liked} = {')],
])('a study that %s is refused', async (_, broken) => {
  const world = await openWorld({ sources: {} })
  expect(codeOf(await world.publish(SLUG, SURVEY, broken))).toBe('study_broken')
  expect(world.shell.catalog.survey(slugOf(SLUG))).toBeNull()
})

function study(variable: string, where: string | null = null): JsonObject {
  return {
    summary: 'A study.',
    findings: [
      {
        id: 'F1',
        title: 'Share',
        published: { figure: '70%', percent: 70, statement: 'Most.', ruleProvenance: 'ours' },
        rule: { kind: 'share', variable, values: ['yes'], percentOf: 'asked', where },
      },
    ],
  }
}

test('a first version opens a door for everybody and one for practice', async () => {
  const world = await openWorld({ sources: {} })
  const first = must(await world.publish(SLUG, SURVEY))
  expect(first).toMatchObject({ version: 1, change: { kind: 'first' } })
  const { id } = world.survey(SLUG)
  const { catalog } = world.shell
  expect(catalog.collectorOfKind(id, 'open')?.closedAt).toBeNull()
  expect(catalog.collectorOfKind(id, 'practice')?.key).toMatch(/^[\w-]{22}$/)
  expect(catalog.collectorOfKind(id, 'reconstruction')).toBeNull()
})

test('an identical source stays the same version', async () => {
  const world = await aWorld()
  const again = must(await world.publish(SLUG, structuredClone(SURVEY)))
  expect(again).toMatchObject({ version: 1, change: { kind: 'identical' } })
  expect(versions(world)).toEqual([1])
})

test('a new study beside an identical source is used at once', async () => {
  const world = await aWorld()
  must(await world.publish(SLUG, SURVEY, study('liked')))
  expect(world.survey(SLUG).study.findings.map(({ id }) => id)).toEqual(['F1'])
  expect(versions(world)).toEqual([1])
})

test('after a safe change earlier responses are still counted', async () => {
  const world = await aWorld()
  for (let n = 0; n < 20; n += 1) await world.accept(SLUG, { liked: n % 2 === 0 ? 'yes' : 'no' })
  expect(await world.results(SLUG)).toMatchObject({ release: null, received: 20 })
  const second = must(
    await world.publish(SLUG, withQuestions({ type: 'rating', name: 'stars', rateMax: 3 })),
  )
  expect(second).toMatchObject({
    version: 2,
    change: { kind: 'safe', reasons: [{ kind: 'questionAdded', question: 'stars' }] },
  })
  for (let n = 0; n < 10; n += 1) await world.accept(SLUG, { liked: 'yes', stars: 1 + (n % 3) })

  const results = await world.results(SLUG)
  expect(results).toMatchObject({ release: 1, received: 30, responses: 30 })
  const liked = results.variables.find(({ id }) => id === 'liked')
  expect(liked?.base).toEqual({ asked: 30, answered: 30, substantive: 30 })
  expect(liked?.values.map(({ value, count }) => [value, count])).toEqual([
    ['yes', 20],
    ['no', 10],
    ['dontknow', 0],
  ])
  expect(results.variables.find(({ id }) => id === 'stars')?.hidden).toBe('smallBase')
})

test('nobody counts as asked a question that came after their answers', async () => {
  const world = await aWorld()
  for (let n = 0; n < 5; n += 1) await world.accept(SLUG, { liked: 'yes' })
  await world.publish(SLUG, withQuestions({ type: 'rating', name: 'stars', rateMax: 3 }))
  for (let n = 0; n < 35; n += 1) await world.accept(SLUG, { liked: 'no', stars: 1 + (n % 3) })
  const { variables } = await world.results(SLUG)
  const base = (name: string) => variables.find(({ id }) => id === name)?.base
  expect(base('stars')).toEqual({ asked: 35, answered: 35, substantive: 35 })
  expect(base('liked')).toEqual({ asked: 40, answered: 40, substantive: 40 })
})

test('a choice that a later version dropped keeps its count', async () => {
  const question = (choices: readonly string[]) => ({
    elements: [{ type: 'radiogroup', name: 'a', choices }],
  })
  const world = await openWorld({ sources: { [SLUG]: question(['x', 'gone']) } })
  for (let n = 0; n < 30; n += 1) await world.accept(SLUG, { a: n < 12 ? 'gone' : 'x' })
  const second = must(await world.publish(SLUG, question(['x', 'new'])))
  expect(second.change.kind).toBe('breaking')
  const { variables } = await world.results(SLUG)
  expect(variables[0]?.values.map(({ value, count }) => [value, count])).toEqual([
    ['x', 18],
    ['new', 0],
    ['gone', 12],
  ])
})

test('a version is kept as it came, unknown parts included', async () => {
  const world = await openWorld({ sources: {} })
  const source = { ...SURVEY, somethingOfTheirs: { theme: 'blue' } }
  must(await world.publish(SLUG, source))
  expect(JSON.parse(world.survey(SLUG).current.source)).toEqual(source)
})

test('nobody counts as asked a row that came after their answers', async () => {
  const matrix = (rows: readonly string[]) => ({
    elements: [{ type: 'matrix', name: 'm', columns: ['good', 'bad'], rows }],
  })
  const world = await openWorld({ sources: { [SLUG]: matrix(['staff']) } })
  for (let n = 0; n < 6; n += 1) await world.accept(SLUG, { m: { staff: 'good' } })
  must(await world.publish(SLUG, matrix(['staff', 'price'])))
  for (let n = 0; n < 34; n += 1)
    await world.accept(SLUG, { m: { staff: 'bad', price: n % 2 === 0 ? 'good' : 'bad' } })
  const { variables } = await world.results(SLUG)
  expect(variables.map(({ id, base }) => [id, base?.asked])).toEqual([
    ['m/staff', 40],
    ['m/price', 34],
  ])
})

test('a folder without study.json is a survey without a study', async () => {
  const world = await openWorld({ sources: {} })
  expect(must(await world.publish(SLUG, SURVEY, {}))).toMatchObject({ version: 1 })
  await world.accept(SLUG, { liked: 'yes' })
  expect(await world.results(SLUG)).toMatchObject({ received: 1, findings: [] })
})
