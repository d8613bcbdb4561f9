import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openWorld } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

/** Somebody with a database tool and a good reason. */
async function intruder() {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  await world.accept(SLUG, { liked: 'yes' })
  for (let n = 0; n < 30; n += 1) await world.accept(SLUG, { liked: n % 2 === 0 ? 'yes' : 'no' })
  await world.results(SLUG)
  const raw = new Sqlite(world.file)
  onTestFinished(() => {
    raw.close()
  })
  return raw
}

test.each([
  ['UPDATE entries SET at = 0', 'append only'],
  ["UPDATE entries SET kind = 'withdrawn' WHERE seq = 1", 'append only'],
  ['DELETE FROM entries', 'append only'],
  ['DELETE FROM entries WHERE seq = 1', 'append only'],
  ["UPDATE versions SET source = '{}'", 'a published version never changes'],
  ["UPDATE releases SET body = '{}'", 'a release never changes'],
  ['DELETE FROM releases', 'a release never goes'],
])('%s is refused by the database itself', async (statement, reason) => {
  const raw = await intruder()
  expect(() => raw.exec(statement)).toThrow(reason)
})

test('one id has at most one submitted line in a survey', async () => {
  const raw = await intruder()
  const copy = `INSERT INTO entries (survey_id, collector_id, version_id, kind, source, response_id, at)
    SELECT survey_id, collector_id, version_id, kind, source, response_id, at FROM entries LIMIT 1`
  expect(() => raw.exec(copy)).toThrow('UNIQUE')
})
