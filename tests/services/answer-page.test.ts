import { expect, test } from 'vitest'
import { HONEYPOT_FIELD } from '#app/core/response/form/field-names.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import { answerPage, type PageOutcome } from '#app/services/responses/answer-page.server.ts'
import { findUnfinished, startResponse } from '#app/services/responses/unfinished.server.ts'
import { must, openWorld } from '#tests/support/world.ts'
import { SLUG } from './sources.ts'

const choice = (name: string, rules: object = {}) => ({
  type: 'radiogroup',
  name,
  choices: ['y', 'n'],
  ...rules,
})

/** Answers pages as a browser posts them, one after another. */
const answering = async (pages: readonly (readonly object[])[]) => (await answeringAs(pages)).answer

async function answeringAs(pages: readonly (readonly object[])[]) {
  const source = { pages: pages.map((elements, index) => ({ name: `p${index}`, elements })) }
  const world = await openWorld({ sources: { [SLUG]: source } })
  const door = findDoor(world.shell, SLUG, null)
  if (door === null) throw new Error('No door')
  const token = await startResponse(world.shell, { ...door, locale: 'en' })
  const unfinished = () => {
    const found = findUnfinished(world.shell, world.survey(SLUG), token)
    if (found === null) throw new Error('Nothing unfinished')
    return found
  }
  const answer = async (
    page: number,
    answers: Readonly<Record<string, string>>,
    intent: 'next' | 'back' | 'send' | 'later' = 'next',
    more: readonly (readonly [string, string])[] = [],
  ): Promise<PageOutcome> => {
    const fields = Object.entries(answers).flatMap(([name, value]) => [
      ['seen', name] as const,
      [`q:${name}`, value] as const,
    ])
    return must(
      await answerPage(world.shell, unfinished(), page, {
        fields: [...fields, ...more],
        intent,
        locale: 'en',
        edit: null,
        goTo: null,
        screening: 'firstTime',
      }),
    )
  }
  return { answer, unfinished }
}

test('an answer to a question that is hidden by now opens no other', async () => {
  const answer = await answering([
    [choice('a')],
    [choice('b', { visibleIf: "{a} = 'y'" })],
    [choice('c', { visibleIf: "{b} = 'y'" })],
    [choice('d')],
  ])
  expect(await answer(0, { a: 'y' })).toMatchObject({ page: 1 })
  expect(await answer(1, { b: 'y' })).toMatchObject({ page: 2 })
  expect(await answer(0, { a: 'n' })).toMatchObject({ page: 3 })
})

test('a question that an answer opens on the same page is shown before the next page', async () => {
  const answer = await answering([
    [choice('a'), choice('b', { visibleIf: "{a} = 'y'", isRequired: true })],
    [choice('c')],
  ])
  expect(await answer(0, { a: 'y' })).toEqual({ kind: 'page', page: 0, notice: 'moreQuestions' })
  expect(await answer(0, { a: 'y', b: '' })).toMatchObject({
    kind: 'errors',
    problems: [{ code: 'required', pointer: '/b' }],
  })
  expect(await answer(0, { a: 'y', b: 'n' })).toMatchObject({ page: 1, notice: null })
})

test('going back keeps what fits and complains of nothing', async () => {
  const answer = await answering([[choice('a', { isRequired: true })], [choice('b')]])
  expect(await answer(0, { a: 'y' })).toMatchObject({ page: 1 })
  expect(await answer(1, { b: 'nonsense' }, 'back')).toMatchObject({ kind: 'page', page: 0 })
})

test('sending with a required question left out leads back to its page', async () => {
  const answer = await answering([[choice('a', { isRequired: true })], [choice('b')]])
  expect(await answer(1, { b: 'y' }, 'send')).toEqual({ kind: 'page', page: 0, notice: 'check' })
  expect(await answer(0, { a: 'y' })).toMatchObject({ page: 1 })
  expect(await answer(1, { b: 'y' }, 'send')).toMatchObject({ kind: 'sent' })
})

test('finishing later keeps what fits, asks for nothing and comes back to the same page', async () => {
  const { answer, unfinished } = await answeringAs([
    [choice('a', { isRequired: true }), choice('b')],
    [choice('c')],
  ])
  expect(await answer(0, { b: 'y' }, 'later')).toEqual({ kind: 'later' })
  expect(unfinished()).toMatchObject({ answers: { b: 'y' }, page: 0 })
})

test('a field that only programs fill in is noted, stays noted, and refuses nothing', async () => {
  const { answer, unfinished } = await answeringAs([[choice('a')], [choice('b')]])
  expect(
    await answer(0, { a: 'y' }, 'next', [[HONEYPOT_FIELD, 'http://buy.example']]),
  ).toMatchObject({
    page: 1,
  })
  expect(unfinished().flags).toEqual(['honeypot'])
  await answer(1, { b: 'y' }, 'back', [[HONEYPOT_FIELD, '']])
  expect(unfinished().flags).toEqual(['honeypot'])
  expect(await answer(1, { b: 'y' }, 'send')).toMatchObject({ kind: 'sent' })
})

test('a person who leaves that field alone is noted for nothing', async () => {
  const { answer, unfinished } = await answeringAs([[choice('a')], [choice('b')]])
  await answer(0, { a: 'y' }, 'next', [[HONEYPOT_FIELD, '']])
  expect(unfinished().flags).toEqual([])
})
