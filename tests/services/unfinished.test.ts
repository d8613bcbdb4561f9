import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { PartialToken } from '#app/core/ids.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import { forgetUnfinished } from '#app/services/responses/forget-unfinished.server.ts'
import {
  fateOf,
  findJustSent,
  sendUnfinished,
} from '#app/services/responses/send-unfinished.server.ts'
import {
  discardUnfinished,
  findUnfinished,
  newToken,
  responseIdOf,
  savePage,
  startResponse,
  type Unfinished,
} from '#app/services/responses/unfinished.server.ts'
import { codeOf, must, openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY, withQuestions } from './sources.ts'

const DAY = 24 * 60 * 60 * 1000

async function begun(): Promise<{ readonly world: World; readonly token: PartialToken }> {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  const door = findDoor(world.shell, SLUG, null)
  if (door === null) throw new Error('No door')
  const token = await startResponse(world.shell, { ...door, locale: 'en' })
  await savePage(
    world.shell,
    { token, furthest: 0 },
    {
      draft: null,
      answers: { liked: 'no', words: 'half a sentence' },
      page: 1,
      locale: 'de',
      flags: [],
    },
  )
  return { world, token }
}

const find = (world: World, token: PartialToken): Unfinished | null =>
  findUnfinished(world.shell, world.survey(SLUG), token)

function found(world: World, token: PartialToken): Unfinished {
  const unfinished = find(world, token)
  if (unfinished === null) throw new Error('Not found')
  return unfinished
}

test('whoever has the token goes on where they were', async () => {
  const { world, token } = await begun()
  expect(find(world, token)).toMatchObject({
    answers: { liked: 'no', words: 'half a sentence' },
    page: 1,
    locale: 'de',
    version: { number: 1 },
  })
})

test('the database holds only the hash of a token', async () => {
  const { world, token } = await begun()
  const other = new Sqlite(world.file)
  other.pragma('wal_checkpoint(TRUNCATE)')
  other.close()
  const text = readFileSync(world.file).toString('latin1')
  expect(text).toContain('half a sentence')
  expect(text).not.toContain(token)
  expect(text).not.toContain(Buffer.from(token, 'base64url').toString('latin1'))
})

test('an unfinished response is forgotten seven days after its last page', async () => {
  const { world, token } = await begun()
  world.clock.now += 7 * DAY
  expect(find(world, token)).not.toBeNull()
  expect(await forgetUnfinished(world.shell)).toBe(0)

  world.clock.now += 1
  expect(find(world, token)).toBeNull()
  expect(await forgetUnfinished(world.shell)).toBe(1)
  world.clock.now -= 2
  expect(find(world, token)).toBeNull()
})

test('saving a page puts the forgetting off', async () => {
  const { world, token } = await begun()
  world.clock.now += 6 * DAY
  await savePage(
    world.shell,
    { token, furthest: 0 },
    { draft: null, answers: {}, page: 0, locale: 'en', flags: [] },
  )
  world.clock.now += 6 * DAY
  expect(find(world, token)).not.toBeNull()
})

test('a response that was begun keeps its version when a new one is published', async () => {
  const { world, token } = await begun()
  must(await world.publish(SLUG, withQuestions({ type: 'comment', name: 'new', isRequired: true })))
  expect(world.survey(SLUG).current.number).toBe(2)
  expect(found(world, token).version.number).toBe(1)
  expect(codeOf(await sendUnfinished(world.shell, found(world, token)))).toBe('ok')
})

test('the token dies when the response is sent', async () => {
  const { world, token } = await begun()
  must(await sendUnfinished(world.shell, found(world, token)))
  expect(find(world, token)).toBeNull()
})

test('a form that is sent twice is one response, and its receipt is shown for ten minutes', async () => {
  const { world, token } = await begun()
  const unfinished = found(world, token)
  const first = must(await sendUnfinished(world.shell, unfinished))
  expect(must(await sendUnfinished(world.shell, unfinished))).toEqual({
    ...first,
    arrival: 'replay',
  })
  world.clock.now += 10 * 60 * 1000
  expect(findJustSent(world.shell, world.survey(SLUG), token)).toBe(first.receipt)
  world.clock.now += 1
  expect(findJustSent(world.shell, world.survey(SLUG), token)).toBeNull()
})

test('a response that was thrown away is gone', async () => {
  const { world, token } = await begun()
  await discardUnfinished(world.shell, token)
  expect(find(world, token)).toBeNull()
})

test('a token opens nothing in another survey', async () => {
  const { world, token } = await begun()
  must(await world.publish('another', SURVEY))
  expect(findUnfinished(world.shell, world.survey('another'), token)).toBeNull()
})

test('each survey says for itself how long it keeps what is unfinished', async () => {
  const { world, token } = await begun()
  setUnfinishedFor(world, 2 * DAY)
  expect(world.survey(SLUG).unfinishedForMs).toBe(2 * DAY)
  world.clock.now += 2 * DAY
  expect(find(world, token)).not.toBeNull()
  expect(await forgetUnfinished(world.shell)).toBe(0)
  world.clock.now += 1
  expect(find(world, token)).toBeNull()
  expect(await forgetUnfinished(world.shell)).toBe(1)
})

test('a survey that keeps longer than others is not swept with them', async () => {
  const { world, token } = await begun()
  setUnfinishedFor(world, 30 * DAY)
  world.clock.now += 29 * DAY
  expect(await forgetUnfinished(world.shell)).toBe(0)
  expect(find(world, token)).not.toBeNull()
})

test('beginning twice under one token begins once, and keeps what was answered', async () => {
  const { world, token } = await begun()
  const door = findDoor(world.shell, SLUG, null)
  if (door === null) throw new Error('No door')
  expect(await startResponse(world.shell, { ...door, locale: 'en', token })).toBe(token)
  expect(found(world, token).answers).toEqual({ liked: 'no', words: 'half a sentence' })
})

test('what became of a response is known long after its receipt is shown no more', async () => {
  const { world, token } = await begun()
  const survey = world.survey(SLUG)
  const accepted = must(await sendUnfinished(world.shell, found(world, token)))
  world.clock.now += 3 * DAY
  expect(findJustSent(world.shell, survey, token)).toBeNull()
  expect(fateOf(world.shell, survey, token)).toBe('sent')
  await world.withdraw(accepted)
  expect(fateOf(world.shell, survey, token)).toBe('withdrawn')
  expect(fateOf(world.shell, survey, newToken())).toBe('gone')
})

test('the id that a response will have is told to its page and says nothing of its token', async () => {
  const { world, token } = await begun()
  const id = responseIdOf(world.shell.secret, token)
  const accepted = must(await sendUnfinished(world.shell, found(world, token)))
  expect(accepted.id).toBe(id)
  expect(id).not.toContain(token)
})

function setUnfinishedFor(world: World, ms: number): void {
  const other = new Sqlite(world.file)
  other.prepare('update surveys set unfinished_for_ms = ?').run(ms)
  other.close()
  world.shell.catalog.forget()
}
