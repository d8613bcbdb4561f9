import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import { answerPage, type PagePost } from '#app/services/responses/answer-page.server.ts'
import { findUnfinished, startResponse } from '#app/services/responses/unfinished.server.ts'
import { answerField, pathTo, SEEN_FIELD } from '#app/core/response/form/field-names.ts'
import { aCollector, seen, through } from '#tests/support/fieldwork.ts'
import { codeOf, must, openWorld, type World } from '#tests/support/world.ts'

const SLUG = 'a-survey'
const question = (...choices: readonly string[]): JsonObject => ({
  type: 'radiogroup',
  name: 'liked',
  choices,
})
const survey = (...pages: readonly JsonObject[]): JsonObject => ({
  title: 'A survey',
  pages: pages.map((element, index) => ({ name: `page${index + 1}`, elements: [element] })),
})
const WORDS = { type: 'comment', name: 'words' }
const FIRST = survey(question('yes', 'no', 'perhaps'), WORDS)
/** "perhaps" went, "never" and a required question came. */
const SECOND = survey(question('yes', 'no', 'never'), WORDS, {
  type: 'text',
  name: 'new',
  isRequired: true,
})

const aWorld = () => openWorld({ sources: { [SLUG]: FIRST } })

/** Somebody who goes through the pages. */
async function begin(world: World) {
  const door = findDoor(world.shell, SLUG, null)
  if (door === null) throw new Error('No door')
  const token = await startResponse(world.shell, { ...door, locale: 'en' })
  return async (
    page: number,
    answers: Readonly<Record<string, string>>,
    intent: PagePost['intent'],
  ) => {
    const unfinished = findUnfinished(world.shell, world.survey(SLUG), token)
    if (unfinished === null) throw new Error('Not found')
    const fields = Object.entries(answers).flatMap(([name, value]) => [
      [SEEN_FIELD, name] as const,
      [answerField(pathTo(name)), value] as const,
    ])
    const post = {
      fields,
      intent,
      edit: null,
      goTo: null,
      locale: 'en',
      screening: 'firstTime',
    } as const
    return must(await answerPage(world.shell, unfinished, page, post))
  }
}

test('somebody who began on the first version finishes on it, page by page', async () => {
  const world = await aWorld()
  const answer = await begin(world)
  await answer(0, { liked: 'perhaps' }, 'next')
  must(await world.publish(SLUG, SECOND))
  // The second version has no "perhaps", and asks more.
  expect((await answer(1, { words: 'so so' }, 'send')).kind).toBe('sent')
  const other = await begin(world)
  expect((await other(0, { liked: 'perhaps' }, 'next')).kind).toBe('errors')
})

test('a program that began on the first version sends to it by its number', async () => {
  const world = await aWorld()
  must(await world.publish(SLUG, SECOND))
  const send = async (answers: JsonObject, version: number | null) =>
    codeOf(await world.submit(SLUG, answers, { version }))
  expect(await send({ liked: 'perhaps' }, 1)).toBe('ok')
  expect(await send({ liked: 'perhaps', new: 'x' }, 2)).toBe('invalid_answers')
  expect(await send({ liked: 'never', new: 'x' }, null)).toBe('ok')
  expect(await send({ liked: 'never' }, 1)).toBe('invalid_answers')
  expect(await send({}, 3)).toBe('version_not_found')
})

test('results of both versions are one table, and a choice that went keeps its count', async () => {
  const world = await aWorld()
  for (let n = 0; n < 20; n += 1)
    await world.accept(SLUG, { liked: n % 2 === 0 ? 'perhaps' : 'yes' })
  const collector = await aCollector(world, SLUG, {}, { version: 1 })
  must(await world.publish(SLUG, SECOND))
  for (let n = 0; n < 20; n += 1)
    await world.accept(SLUG, { liked: n % 2 === 0 ? 'never' : 'yes', new: 'x' })
  for (let n = 0; n < 10; n += 1)
    must(await world.submit(SLUG, { liked: 'perhaps' }, through(collector)))
  expect(seen(world, SLUG, collector).counts.submitted).toBe(10)

  const { variables } = await world.results(SLUG)
  const liked = variables.find(({ id }) => id === 'liked')
  const counts = liked?.values.map(({ value, count }) => [value, count])
  expect(Object.fromEntries(counts ?? [])).toEqual({ yes: 20, no: 0, never: 10, perhaps: 20 })
})

test('a quota goes on counting over a new version', async () => {
  const world = await aWorld()
  const rules = { quotas: [{ name: 'likers', where: "{liked} = 'yes'", limit: 2 }] }
  const collector = await aCollector(world, SLUG, rules)
  const send = async (answers: JsonObject) =>
    codeOf(await world.submit(SLUG, answers, through(collector)))
  expect(await send({ liked: 'yes' })).toBe('ok')
  must(await world.publish(SLUG, SECOND))
  expect(await send({ liked: 'yes', new: 'x' })).toBe('ok')
  expect(await send({ liked: 'yes', new: 'x' })).toBe('quota_full')
})
