import { expect, test } from 'vitest'
import { countSubmitted, findAnswers, findEntry } from '#db/response-log.server.ts'
import { closeCollector } from '#db/collectors.server.ts'
import { codeOf, must, openWorld, responseId, slugOf, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY, withQuestions } from './sources.ts'

const ID = { id: responseId(500) }
const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })

const live = (world: World) =>
  world.database.read((tx) => countSubmitted(tx, world.survey(SLUG).id, 'live'))

test('what is stored is what was believed, with what was kept from the person', async () => {
  const world = await aWorld()
  const { seq } = await world.accept(SLUG, { liked: 'yes', words: 'hidden', age: 7, more: 1 })
  expect(world.database.read((tx) => findAnswers(tx, seq))).toMatchObject({
    answers: { liked: 'yes', age: 7 },
    notShown: ['words'],
    locale: 'en',
    startedAt: null,
  })
})

test('the same id and content is a replay with the same receipt', async () => {
  const world = await aWorld()
  const first = must(await world.submit(SLUG, { liked: 'yes', age: 7 }, ID))
  world.clock.now += 60_000
  const second = must(await world.submit(SLUG, { age: 7, liked: 'yes' }, ID))
  expect(first.arrival).toBe('new')
  expect(second).toEqual({ ...first, arrival: 'replay' })
  expect(live(world)).toBe(1)
})

test('a replay is answered after a restart', async () => {
  const world = await aWorld()
  const first = must(await world.submit(SLUG, { liked: 'yes' }, ID))
  const again = await world.reopen()
  expect(must(await again.submit(SLUG, { liked: 'yes' }, ID))).toEqual({
    ...first,
    arrival: 'replay',
  })
})

test('twenty copies at once are one response', async () => {
  const world = await aWorld()
  const copies = await Promise.all(
    Array.from({ length: 20 }, () => world.submit(SLUG, { liked: 'yes' }, ID)),
  )
  const accepted = copies.map(must)
  expect(new Set(accepted.map(({ receipt }) => receipt)).size).toBe(1)
  expect(new Set(accepted.map(({ seq }) => seq)).size).toBe(1)
  expect(accepted.filter(({ arrival }) => arrival === 'new')).toHaveLength(1)
  expect(live(world)).toBe(1)
})

test('other content under the same id is refused', async () => {
  const world = await aWorld()
  must(await world.submit(SLUG, { liked: 'yes' }, ID))
  expect(codeOf(await world.submit(SLUG, { liked: 'no' }, ID))).toBe('conflicting_response')
})

test('of two contents under one id at once, one is kept and one refused', async () => {
  const world = await aWorld()
  const both = await Promise.all(['yes', 'no'].map((liked) => world.submit(SLUG, { liked }, ID)))
  expect(both.map(codeOf).sort()).toEqual(['conflicting_response', 'ok'])
  expect(live(world)).toBe(1)
})

test('one id can be used in two surveys', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY, another: SURVEY } })
  const first = must(await world.submit(SLUG, { liked: 'yes' }, ID))
  const second = must(await world.submit('another', { liked: 'no' }, ID))
  expect(second.arrival).toBe('new')
  expect(second.receipt).not.toBe(first.receipt)
})

test('a withdrawn response can’t be sent again, whatever its content', async () => {
  const world = await aWorld()
  await world.withdraw(must(await world.submit(SLUG, { liked: 'yes' }, ID)))
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }, ID))).toBe('withdrawn')
  expect(codeOf(await world.submit(SLUG, { liked: 'no' }, ID))).toBe('withdrawn')
})

test('somebody who was screened out is noted once, without answers', async () => {
  const world = await aWorld()
  const out = must(await world.submit(SLUG, { customer: 'no', liked: 'yes' }, ID))
  const again = must(await world.submit(SLUG, { customer: 'no' }, ID))
  expect(out).toMatchObject({ outcome: 'screenedOut', arrival: 'new' })
  expect(again).toEqual({ ...out, arrival: 'replay' })
  expect(world.database.read((tx) => findAnswers(tx, out.seq))).toBeNull()
  expect(live(world)).toBe(0)
})

test('somebody who was screened out may correct that under the same id', async () => {
  const world = await aWorld()
  must(await world.submit(SLUG, { customer: 'no' }, ID))
  const sent = must(await world.submit(SLUG, { customer: 'yes', liked: 'yes' }, ID))
  expect(sent).toMatchObject({ outcome: 'submitted', arrival: 'new' })
  expect(live(world)).toBe(1)
})

test('answers that don’t fit are refused, and nothing is stored', async () => {
  const world = await aWorld()
  const result = await world.submit(SLUG, { liked: 'perhaps' }, ID)
  expect(result.ok ? null : result.problem).toMatchObject({
    code: 'invalid_answers',
    errors: [{ pointer: '/liked', code: 'not_a_choice' }],
  })
  const { id } = world.survey(SLUG)
  expect(world.database.read((tx) => findEntry(tx, id, ID.id, 'submitted'))).toBeNull()
  expect(must(await world.submit(SLUG, { liked: 'yes' }, ID)).arrival).toBe('new')
})

test('a response is read against the version that it names', async () => {
  const world = await aWorld()
  must(await world.publish(SLUG, withQuestions({ type: 'comment', name: 'new', isRequired: true })))
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }, { version: 1 }))).toBe('ok')
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }, { version: 2 }))).toBe('invalid_answers')
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }))).toBe('invalid_answers')
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }, { version: 3 }))).toBe(
    'version_not_found',
  )
})

test('a closed door refuses new responses and still answers a replay', async () => {
  const world = await aWorld()
  const first = must(await world.submit(SLUG, { liked: 'yes' }, ID))
  const door = world.shell.catalog.collectorOfKind(world.survey(SLUG).id, 'open')
  if (door === null) throw new Error('No door')
  await world.database.write((tx) => closeCollector(tx, door.id, world.clock.now))
  world.shell.catalog.forget()
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }))).toBe('closed')
  expect(must(await world.submit(SLUG, { liked: 'yes' }, ID)).receipt).toBe(first.receipt)
})

test('outsiders can’t post to the door of rebuilt rows', async () => {
  const world = await openWorld()
  const survey = world.survey('empathy-leaders-2021')
  const door = world.shell.catalog.collectorOfKind(survey.id, 'reconstruction')
  if (door === null) throw new Error('No door')
  const sent = await world.submit(survey.slug, {}, { door: { kind: 'key', key: door.key } })
  expect(codeOf(sent)).toBe('source_not_open')
})

test('the door of one survey does not open another', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY, another: SURVEY } })
  const door = world.shell.catalog.collectorOfKind(world.survey(SLUG).id, 'practice')
  if (door === null) throw new Error('No door')
  const key = { door: { kind: 'key', key: door.key } } as const
  expect(codeOf(await world.submit('another', { liked: 'yes' }, key))).toBe('collector_not_found')
})

test('practice answers are never counted as live', async () => {
  const world = await aWorld()
  const door = world.shell.catalog.collectorOfKind(world.survey(SLUG).id, 'practice')
  if (door === null) throw new Error('No door')
  must(await world.submit(SLUG, { liked: 'yes' }, { door: { kind: 'key', key: door.key } }))
  expect(await world.results(SLUG)).toMatchObject({ received: 0 })
  expect(await world.results(SLUG, { source: 'practice' })).toMatchObject({
    received: 1,
    responses: 1,
  })
})

test('a survey that is not there takes nothing', async () => {
  const world = await aWorld()
  expect(codeOf(await world.submit(slugOf('nowhere'), {}))).toBe('survey_not_found')
})
