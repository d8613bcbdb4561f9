import { expect, test } from 'vitest'
import type { ResponseId } from '#app/core/ids.ts'
import { judgeResponse } from '#app/services/responses/judge-response.server.ts'
import {
  listResponses,
  type ResponsesPage,
} from '#app/services/responses/table/list-responses.server.ts'
import { lookAtResponse } from '#app/services/responses/table/look-at-response.server.ts'
import { codeOf, must, openWorld, responseId, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from '../sources.ts'

const ALL = {
  source: 'live',
  state: null,
  flag: null,
  collector: null,
  version: null,
  filter: null,
  search: '',
} as const

type Asked = Partial<Omit<Parameters<typeof listResponses>[2], 'survey' | 'locale'>>

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })

const listed = async (world: World, asked: Asked = {}): Promise<ResponsesPage> =>
  must(await askFor(world, asked))

const askFor = (world: World, asked: Asked) =>
  listResponses(world.shell, world.board, {
    ...ALL,
    survey: world.survey(SLUG),
    locale: 'en',
    cursor: { kind: 'newest' },
    columns: ['liked', 'words'],
    ...asked,
  })

const idsIn = ({ lines }: ResponsesPage) => lines.map(({ id }) => id)

const exclude = (world: World, id: ResponseId, reason = 'in four seconds') =>
  judgeResponse(world.shell, {
    survey: world.survey(SLUG),
    id,
    judgement: 'excluded',
    reason,
    actor: 'user ada@example.org',
  })

async function answered(world: World, count: number): Promise<readonly ResponseId[]> {
  const ids: ResponseId[] = []
  for (let n = 1; n <= count; n += 1) {
    const answers = n % 3 === 0 ? { liked: 'no', words: `Café no. ${n}` } : { liked: 'yes' }
    ids.push((await world.accept(SLUG, answers)).id)
  }
  return ids
}

test('responses are numbered within their survey, whatever else the log holds, and keep their numbers', async () => {
  const world = await aWorld()
  must(await world.publish('another', SURVEY))
  for (let n = 0; n < 3; n += 1) await world.accept('another', { liked: 'no' })
  const first = await world.accept(SLUG, { liked: 'yes' })
  await world.accept('another', { liked: 'no' })
  await world.accept(SLUG, { liked: 'no' })
  await world.withdraw(first)
  const numbers = ({ lines }: Awaited<ReturnType<typeof listed>>) =>
    lines.map((line) => line.number)
  expect(numbers(await listed(world))).toEqual([2, 1])
  expect(numbers(await listed(await world.reopen()))).toEqual([2, 1])
})

test('pages from the newest to the oldest and back hold each response once', async () => {
  const world = await aWorld()
  const ids = await answered(world, 120)
  const first = await listed(world)
  expect(first).toMatchObject({ received: 120, found: 120, newer: null, stoppedAt: null })
  const pages = [first]
  for (let at = first.older; at !== null; at = pages.at(-1)?.older ?? null)
    pages.push(await listed(world, { cursor: { kind: 'before', seq: at } }))
  expect(pages.map(({ lines }) => lines.length)).toEqual([50, 50, 20])
  expect(pages.flatMap(idsIn)).toEqual([...ids].reverse())
  const oldest = await listed(world, { cursor: { kind: 'oldest' } })
  expect(idsIn(oldest)).toEqual(ids.slice(0, 50).reverse())
  expect(oldest.older).toBe(null)
  const above = await listed(world, { cursor: { kind: 'after', seq: oldest.newer as never } })
  expect(idsIn(above)).toEqual(ids.slice(50, 100).reverse())
})

test('a new response moves no other one from page to page', async () => {
  const world = await aWorld()
  await answered(world, 60)
  const { older } = await listed(world)
  const before = await listed(world, { cursor: { kind: 'before', seq: older as never } })
  await answered(world, 3)
  const after = await listed(world, { cursor: { kind: 'before', seq: older as never } })
  expect(idsIn(after)).toEqual(idsIn(before))
})

test('state, expression and version choose, and each says how many there are', async () => {
  const world = await aWorld()
  const ids = await answered(world, 12)
  const [first, second] = ids
  if (first === undefined || second === undefined) throw new Error('Nobody answered')
  must(await exclude(world, first))
  const gone = await world.accept(SLUG, { liked: 'no' })
  await world.withdraw(gone)
  expect(idsIn(await listed(world, { state: 'excluded' }))).toEqual([first])
  const [withdrawn] = (await listed(world, { state: 'withdrawn' })).lines
  expect(withdrawn).toMatchObject({ id: gone.id, state: 'withdrawn', cells: [] })
  const no = await listed(world, { filter: "{liked} = 'no'" })
  expect([no.found, no.received]).toEqual([4, 13])
  expect((await listed(world, { filter: '{liked} empty' })).found).toBe(0)
  expect((await listed(world, { version: 1 })).found).toBe(13)
  expect((await listed(world, { version: 9 })).found).toBe(0)
  expect((await listed(world, { source: 'practice' })).received).toBe(0)
  expect(codeOf(await askFor(world, { filter: '{nothing} = 1' }))).toBe('bad_request')
})

test('what is made of answers has columns too', async () => {
  const world = await openWorld({ sources: {} })
  const derived = [
    {
      ...{ kind: 'band', id: 'ages', label: 'Ages', of: 'age' },
      bands: [{ value: 'young', label: 'Under 30', from: null, below: 30 }],
    },
    {
      ...{ kind: 'net', id: 'money', label: 'Money', of: 'reasons' },
      nets: [{ value: 'any', label: 'About money', anyOf: ['price'] }],
    },
    { kind: 'compute', id: 'months', label: 'Months', by: '{age} * 12' },
  ]
  must(await world.publish(SLUG, SURVEY, { derived }))
  await world.accept(SLUG, { liked: 'yes', age: 20, reasons: ['price', 'service'] })
  await world.accept(SLUG, { liked: 'yes', age: 40 })
  const columns = ['ages', 'money', 'months']
  const { lines, choices } = await listed(world, { columns })
  expect(choices.variables.map(({ id }) => id)).toEqual(expect.arrayContaining(columns))
  expect(lines.map(({ cells }) => cells.map(({ words }) => words))).toEqual([
    ['', '', '480'],
    ['Under 30', 'About money', '240'],
  ])
})

test('words are found whatever their case and marks, in pages of their own', async () => {
  const world = await aWorld()
  const ids = await answered(world, 12)
  expect(idsIn(await listed(world, { search: 'cafe 9' }))).toEqual([ids[8]])
  expect(idsIn(await listed(world, { search: 'CAFÉ' }))).toHaveLength(4)
  expect(idsIn(await listed(world, { search: 'tea' }))).toEqual([])
})

test('flags that came with a response, and those seen beside others, are listed', async () => {
  const world = await aWorld()
  const { clock } = world
  const fast = must(
    await world.submit(SLUG, { liked: 'yes', age: 30, customer: 'yes' }, { startedAt: clock.now }),
  )
  await world.accept(SLUG, { liked: 'yes', age: 40 })
  expect(idsIn(await listed(world, { flag: 'speeding' }))).toEqual([fast.id])
  expect(idsIn(await listed(world, { flag: 'any' }))).toEqual([fast.id])
  expect((await listed(world, { flag: 'duplicate' })).found).toBe(0)
  expect((await listed(world)).lines.at(-1)?.flags).toEqual(['speeding'])
})

test('one response tells answered, declined, skipped and not shown apart', async () => {
  const world = await aWorld()
  const sent = await world.accept(SLUG, { liked: 'dontknow', reasons: ['price', 'service'] })
  const looked = must(
    await lookAtResponse(world.shell, world.board, {
      ...ALL,
      survey: world.survey(SLUG),
      id: sent.id,
      locale: 'en',
    }),
  )
  const said = Object.fromEntries(
    looked.questions.map(({ name, parts }) => [name, [parts[0]?.state, parts[0]?.words]]),
  )
  expect(said).toEqual({
    customer: ['skipped', ''],
    liked: ['declined', 'Don’t know'],
    reasons: ['answered', 'price, service'],
    age: ['skipped', ''],
    words: ['notShown', ''],
  })
})

test('who left a response out, when and why stands with it, and its neighbours are led to', async () => {
  const world = await aWorld()
  const [first, second, third] = await answered(world, 3)
  if (second === undefined) throw new Error('Nobody answered')
  must(await exclude(world, second))
  const look = (id: ResponseId, state: 'counted' | null = null) =>
    lookAtResponse(world.shell, world.board, {
      ...ALL,
      state,
      survey: world.survey(SLUG),
      id,
      locale: 'en',
    })
  expect(must(await look(second))).toMatchObject({
    line: { state: 'excluded' },
    judgements: [{ kind: 'excluded', reason: 'in four seconds', actor: 'user ada@example.org' }],
    newer: third,
    older: first,
  })
  expect(must(await look(third as ResponseId, 'counted')).older).toBe(first)
  expect(codeOf(await look(responseId(999)))).toBe('response_not_found')
  const [sixth] = (await answered(world, 3)).slice(2)
  const asked = { ...ALL, search: 'cafe', survey: world.survey(SLUG), locale: 'en' }
  const id = third as ResponseId
  const { newer, older } = must(await lookAtResponse(world.shell, world.board, { ...asked, id }))
  expect([newer, older]).toEqual([sixth, null])
})

test('of a withdrawn response its page says when, and nothing that was said', async () => {
  const world = await aWorld()
  const sent = await world.accept(SLUG, { liked: 'no', words: 'Never again' })
  await world.withdraw(sent)
  const looked = must(
    await lookAtResponse(world.shell, world.board, {
      ...ALL,
      survey: world.survey(SLUG),
      id: sent.id,
      locale: 'en',
    }),
  )
  expect(looked).toMatchObject({ withdrawn: { why: 'person' }, questions: [], minutes: null })
  expect(JSON.stringify(looked)).not.toContain('Never again')
})
