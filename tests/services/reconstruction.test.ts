import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type { Shell } from '#app/services/shell.server.ts'
import { loadReconstruction } from '#app/services/surveys/load-reconstruction.server.ts'
import { countSubmitted } from '#db/response-log.server.ts'
import { StorageError } from '#db/storage-error.server.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'

const CONSUMERS = 'empathy-consumers-2020'
const LEADERS = 'empathy-leaders-2021'

const rebuilt = (results: PublicResults, id: string) =>
  results.findings.find((finding) => finding.id === id)?.sources.reconstruction

const there = (world: World, slug: string) =>
  world.database.read((tx) => countSubmitted(tx, world.survey(slug).id, 'reconstruction'))

test('the rebuilt rows of both studies give their published figures', async () => {
  const world = await openWorld({ rebuilt: true })
  const consumers = await world.results(CONSUMERS, { source: 'reconstruction' })
  const leaders = await world.results(LEADERS, { source: 'reconstruction' })
  const share = (count: number, base: number) => ({
    kind: 'share',
    count,
    base,
    value: (100 * count) / base,
    interval: null,
  })
  expect(rebuilt(consumers, 'A1')).toMatchObject(share(352, 504))
  expect(rebuilt(consumers, 'A2')).toMatchObject(share(198, 504))
  expect(rebuilt(consumers, 'A3')).toMatchObject(share(198, 500))
  expect(rebuilt(consumers, 'A4')).toMatchObject(share(220, 302))
  expect(rebuilt(consumers, 'A5')).toMatchObject({ constructed: true, rising: true })
  expect(rebuilt(consumers, 'A6')).toMatchObject({ constructed: true, direction: 'firstHigher' })
  expect(rebuilt(leaders, 'B1')).toMatchObject(share(182, 204))
  expect(rebuilt(leaders, 'B2')).toMatchObject(share(173, 204))
  for (const { findings } of [consumers, leaders])
    for (const { published, sources } of findings)
      if (published.percent !== null && sources.reconstruction.kind === 'share')
        expect(Math.round(sources.reconstruction.value ?? 0)).toBe(published.percent)
})

test('two surveys beside each other show the findings of both', async () => {
  const world = await openWorld({ rebuilt: true })
  const sides = {
    kind: 'sideBySide',
    sides: [
      { survey: LEADERS, finding: 'B2', published: '85%', value: { count: 173, base: 204 } },
      { survey: CONSUMERS, finding: 'A3', published: '40%', value: { count: 198, base: 500 } },
    ],
  }
  for (const slug of [CONSUMERS, LEADERS])
    expect(rebuilt(await world.results(slug), 'G1')).toMatchObject(sides)
})

test('rebuilt rows are never counted as live', async () => {
  const world = await openWorld({ rebuilt: true })
  const live = await world.results(CONSUMERS)
  expect(live).toMatchObject({ release: null, received: 0, responses: 0, variables: [] })
  for (const { sources, verdict } of live.findings) {
    if (sources.live.kind !== 'sideBySide') expect(sources.live).toEqual({ kind: 'none' })
    expect(verdict).toBeNull()
  }
})

/** A shell whose database fails after so many writes. */
function failingAfter({ shell, database }: World, writes: number): Shell {
  let left = writes
  return {
    ...shell,
    database: {
      ...database,
      write: (unit) => {
        left -= 1
        return left < 0 ? Promise.reject(new StorageError('failed')) : database.write(unit)
      },
    },
  }
}

test('a load that was cut off is finished by the next', async () => {
  const world = await openWorld()
  const survey = world.survey(LEADERS)
  const load = loadReconstruction(failingAfter(world, 77), survey, () => undefined)
  await expect(load).rejects.toThrow(StorageError)

  const next = await world.reopen()
  expect(there(next, LEADERS)).toBe(77)
  must(await loadReconstruction(next.shell, next.survey(LEADERS), () => undefined))
  expect(there(next, LEADERS)).toBe(204)
  const results = await next.results(LEADERS, { source: 'reconstruction' })
  expect(rebuilt(results, 'B1')).toMatchObject({ count: 182, base: 204 })
})

test('a load that is complete is not repeated', async () => {
  const world = await openWorld({ rebuilt: true })
  expect(must(await loadReconstruction(world.shell, world.survey(LEADERS), () => undefined))).toBe(
    0,
  )
  expect(there(world, LEADERS)).toBe(204)
})

test('every number comes from the stored answers', async () => {
  const world = await openWorld({ rebuilt: true })
  const before = await world.results(CONSUMERS, { source: 'reconstruction' })
  expect(rebuilt(before, 'A2')).toMatchObject({ count: 198, base: 504 })

  await world.close()
  const raw = new Sqlite(world.file)
  const { changes } = raw
    .prepare(
      `UPDATE answers SET answers = json_set(answers, '$.understood', 'well')
       WHERE seq IN (SELECT seq FROM answers WHERE answers ->> 'understood' = 'notWell' LIMIT 10)`,
    )
    .run()
  raw.close()
  expect(changes).toBe(10)

  const after = await (await world.reopen()).results(CONSUMERS, { source: 'reconstruction' })
  expect(rebuilt(after, 'A2')).toMatchObject({ count: 188, base: 504 })
  expect(rebuilt(after, 'A3')).toMatchObject({ count: 188, base: 500 })
  expect(rebuilt(after, 'A4')).toMatchObject({ base: 312 })
})
