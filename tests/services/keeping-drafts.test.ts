import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { parseEdit } from '#app/core/response/form/edit.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import {
  answerPage,
  answerReview,
  type PagePost,
} from '#app/services/responses/answer-page.server.ts'
import { findUnfinished, startResponse } from '#app/services/responses/unfinished.server.ts'
import { must, openWorld } from '#tests/support/world.ts'
import { SLUG } from './sources.ts'

const MINUTE = 60_000
const number = (name: string) => ({ type: 'text', name, inputType: 'number' })

/** Somebody who has begun a survey of three pages. */
async function somebody(more: JsonObject = {}) {
  const source = {
    ...more,
    pages: [
      { name: 'one', elements: [number('a')] },
      {
        name: 'two',
        elements: [
          number('b'),
          { type: 'paneldynamic', name: 'list', templateElements: [number('n')] },
        ],
      },
      { name: 'three', elements: [number('c')] },
    ],
  }
  const world = await openWorld({ sources: { [SLUG]: source } })
  const door = findDoor(world.shell, SLUG, null)
  if (door === null) throw new Error('No door')
  const token = await startResponse(world.shell, { ...door, locale: 'en' })
  const unfinished = () => {
    const found = findUnfinished(world.shell, world.survey(SLUG), token)
    if (found === null) throw new Error('Nothing unfinished')
    return found
  }
  const post = async (
    page: number,
    intent: PagePost['intent'],
    fields: Readonly<Record<string, string>>,
    wish: Partial<PagePost> = {},
  ) =>
    must(
      await answerPage(world.shell, unfinished(), page, {
        fields: [
          ...['a', 'b', 'list', 'c'].map((name) => ['seen', name] as const),
          ...Object.entries(fields),
        ],
        intent,
        edit: null,
        goTo: null,
        locale: 'en',
        screening: 'firstTime',
        ...wish,
      }),
    )
  return { world, unfinished, post }
}

describe('what was typed and would not be believed', () => {
  test('stays with its page when somebody goes back, and goes when it is mended', async () => {
    const { post, unfinished } = await somebody()
    await post(0, 'next', { 'q:a': '1' })
    expect(await post(1, 'back', { 'q:b': 'two' })).toMatchObject({ kind: 'page', page: 0 })
    expect(unfinished().draft).toEqual({ page: 1, raw: { b: 'two' } })
    await post(0, 'next', { 'q:a': '1' })
    expect(unfinished().draft?.raw).toEqual({ b: 'two' })
    await post(1, 'next', { 'q:b': '2' })
    expect(unfinished().draft).toBeNull()
    expect(unfinished().answers).toMatchObject({ a: 1, b: 2 })
  })

  test('stays when somebody finishes later', async () => {
    const { post, unfinished } = await somebody()
    expect(await post(0, 'later', { 'q:a': 'one' })).toEqual({ kind: 'later' })
    expect(unfinished().draft).toEqual({ page: 0, raw: { a: 'one' } })
  })

  test('stays when the language changes', async () => {
    const { post, unfinished } = await somebody()
    const next = await post(0, 'stay', { 'q:a': 'eins' }, { locale: 'de' })
    expect(next).toEqual({ kind: 'page', page: 0, notice: null })
    expect(unfinished()).toMatchObject({ locale: 'de', draft: { page: 0, raw: { a: 'eins' } } })
  })

  test('an entry is added and removed with everything else left as it is', async () => {
    const { post, unfinished } = await somebody()
    const edit = (text: string) => ({ edit: parseEdit(text) })
    await post(1, 'stay', { 'q:b': 'x', 'n:list': '1', 'q:list/0/n': '7' }, edit('add:list'))
    expect(unfinished().draft?.raw).toEqual({ b: 'x', list: [{ n: 7 }, {}] })
    await post(1, 'stay', { 'n:list': '2', 'q:list/0/n': '7' }, edit('remove:list/0'))
    expect(unfinished().draft?.raw).toEqual({ list: [{}] })
  })

  test('checking a page saves nothing', async () => {
    const { post, unfinished } = await somebody()
    const before = unfinished()
    expect(await post(0, 'check', { 'q:a': 'one' })).toMatchObject({
      kind: 'errors',
      problems: [{ code: 'not_a_number' }],
    })
    expect(await post(0, 'check', { 'q:a': '1' })).toMatchObject({ kind: 'errors', problems: [] })
    expect(unfinished()).toEqual(before)
  })
})

describe('going to a page of the list', () => {
  test('leads to one that was reached, and to no other', async () => {
    const { post, unfinished } = await somebody()
    await post(0, 'next', { 'q:a': '1' })
    await post(1, 'next', { 'q:b': '2' })
    expect(unfinished().furthest).toBe(2)
    expect(await post(2, 'goTo', { 'q:c': 'three' }, { goTo: 0 })).toMatchObject({ page: 0 })
    expect(unfinished().draft).toEqual({ page: 2, raw: { c: 'three' } })
    expect(await post(0, 'goTo', { 'q:a': '1' }, { goTo: 2 })).toMatchObject({ page: 2 })
    for (const goTo of [7, -1, Number.NaN])
      expect(await post(0, 'goTo', { 'q:a': '1' }, { goTo })).toMatchObject({ page: 0 })
  })

  test('does not lead past what was reached', async () => {
    const { post } = await somebody()
    expect(await post(0, 'goTo', {}, { goTo: 2 })).toMatchObject({ page: 0 })
  })
})

describe('a limit of time that the author insists on', () => {
  const limited = { timeLimit: 600, insistOnTimeLimit: true }

  test('loses nothing when it is over, and more time can be had, and again', async () => {
    const { world, post, unfinished } = await somebody(limited)
    await post(0, 'next', { 'q:a': '1' })
    for (let round = 0; round < 3; round += 1) {
      world.clock.now += 11 * MINUTE
      expect(await post(1, 'next', { 'q:b': '2' })).toEqual({ kind: 'timeUp' })
      expect(unfinished()).toMatchObject({ answers: { a: 1, b: 2 }, page: 1 })
      const more = must(await answerReview(world.shell, unfinished(), 'moreTime'))
      expect(more).toEqual({ kind: 'page', page: 1, notice: null })
    }
    expect(await post(1, 'next', { 'q:b': '2' })).toMatchObject({ kind: 'page', page: 2 })
  })

  test('lets somebody send what they have', async () => {
    const { world, post, unfinished } = await somebody(limited)
    world.clock.now += 11 * MINUTE
    await post(0, 'next', { 'q:a': '1' })
    expect(must(await answerReview(world.shell, unfinished(), 'send'))).toMatchObject({
      kind: 'sent',
    })
  })
})
