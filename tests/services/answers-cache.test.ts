import { expect, test } from 'vitest'
import type { SurveyId } from '#app/core/ids.ts'
import { createAnswersCache, type AnswerKey } from '#app/services/results/answers-cache.server.ts'

const keyOf = (survey: number, edition: number, query: string): AnswerKey => ({
  survey: survey as SurveyId,
  edition,
  query,
})

function aCache(answers = 10, characters = 1000) {
  const cache = createAnswersCache<string>({ answers, characters })
  const computed: string[] = []
  const ask = (key: AnswerKey, value = key.query) =>
    cache.answerOnce(key, async () => {
      await Promise.resolve()
      computed.push(value)
      return value
    })
  return { cache, computed, ask }
}

test('one computation, however many ask at the same moment or later', async () => {
  const { computed, ask } = aCache()
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask(keyOf(1, 1, 'q'))))
  expect(new Set([...answers, await ask(keyOf(1, 1, 'q'))]).size).toBe(1)
  expect(computed).toEqual(['q'])
})

test('answers of an edition go when a survey moves on, and those of others stay', async () => {
  const { cache, computed, ask } = aCache()
  await ask(keyOf(1, 1, 'a'))
  await ask(keyOf(1, 1, 'b'))
  await ask(keyOf(2, 1, 'c'))
  expect((await ask(keyOf(1, 2, 'a'), 'newer')).value).toBe('newer')
  expect(cache.size()).toBe(2)
  await ask(keyOf(2, 1, 'c'))
  expect(computed).toEqual(['a', 'b', 'c', 'newer'])
})

test('whoever was slow gets its own edition and spoils nobody else’s answer', async () => {
  const { ask } = aCache()
  await ask(keyOf(1, 2, 'a'), 'new')
  expect((await ask(keyOf(1, 1, 'a'), 'old')).value).toBe('old')
  expect((await ask(keyOf(1, 2, 'a'), 'never')).value).toBe('new')
})

test('the least recently used answers go first, by number and by size', async () => {
  const byNumber = aCache(2)
  for (const query of ['a', 'b', 'a', 'c', 'a', 'b']) await byNumber.ask(keyOf(1, 1, query))
  expect(byNumber.computed).toEqual(['a', 'b', 'c', 'b'])
  const bySize = aCache(10, 25)
  for (const query of ['a'.repeat(10), 'b'.repeat(10), 'c'.repeat(10)])
    await bySize.ask(keyOf(1, 1, query))
  expect(bySize.cache.size()).toBe(2)
})

test('what failed is tried again', async () => {
  const { cache, ask } = aCache()
  const failing = cache.answerOnce(keyOf(1, 1, 'a'), () => Promise.reject(new Error('No disk')))
  await expect(failing).rejects.toThrow('No disk')
  expect((await ask(keyOf(1, 1, 'a'))).value).toBe('a')
})

test('equal answers have equal tags, and others have others', async () => {
  const { ask } = aCache()
  const [one, same, other] = [
    await ask(keyOf(1, 1, 'a'), 'x'),
    await ask(keyOf(1, 2, 'a'), 'x'),
    await ask(keyOf(1, 3, 'a'), 'y'),
  ]
  expect(same.etag).toBe(one.etag)
  expect(other.etag).not.toBe(one.etag)
  expect(one.etag).toMatch(/^W\/"[\w-]{27}"$/)
})
