import { once } from 'node:events'
import { expect, test } from 'vitest'
import { MOST_SHEET_ROWS } from '#app/core/exchange/xlsx/workbook-parts.ts'
import { exportResponses } from '#app/services/exchange/export-responses.server.ts'
import { exported, exportedBytes, ordered } from '#tests/support/exported.ts'
import { readSav } from '#tests/support/sav-reader.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

const sent = async (world: World, responses: number) => {
  const numbers = Array.from({ length: responses }, (_, age) => age)
  await Promise.all(numbers.map((age) => world.accept(SLUG, { liked: 'yes', age })))
}

test('a workbook of more responses than its sheet has rows is refused, and says what takes them', async () => {
  expect(MOST_SHEET_ROWS).toBe(1_048_576)
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  await sent(world, 30)
  const order = ordered(world, SLUG, { format: 'xlsx' })
  const within = await exportResponses(world.shell, world.board, order, { xlsx: 30 })
  expect(within.ok).toBe(true)
  const beyond = await exportResponses(world.shell, world.board, order, { xlsx: 29 })
  expect(beyond).toMatchObject({
    problem: { code: 'too_many_rows', detail: expect.stringContaining('Parquet') as string },
  })
  // What is filtered out takes no row.
  const filtered = ordered(world, SLUG, { format: 'xlsx', filter: '{age} < 10' })
  expect((await exportResponses(world.shell, world.board, filtered, { xlsx: 10 })).ok).toBe(true)
})

test('whoever stops reading a file ends the reading of the log', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  await sent(world, 4500)
  let reads = 0
  const database: typeof world.database = {
    ...world.database,
    read: (unit) => {
      reads += 1
      return world.database.read(unit)
    },
  }
  const opened = async (format: string) => {
    reads = 0
    const order = ordered(world, SLUG, { format })
    return must(await exportResponses({ ...world.shell, database }, world.board, order))
  }
  const read = async (leave: 'at once' | 'never', format = 'csv') => {
    for await (const _ of await opened(format)) if (leave === 'at once') break
    return reads
  }
  const whole = await read('never')
  const begun = await read('at once')
  expect(begun).toBeLessThan(whole / 2)
  // Nothing goes on behind the back of whoever has left.
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  expect(reads).toBe(begun)

  // An SPSS file says first how wide it gets: by then whoever asked may be gone.
  const measuredAndWritten = await read('never', 'sav')
  const file = await opened('sav')
  const closed = once(file, 'close')
  const before = reads
  file.resume()
  while (reads < before + 3) await new Promise((resolve) => setImmediate(resolve))
  file.destroy()
  await closed
  expect(reads).toBeLessThan(measuredAndWritten / 4)
})

test('what a study derives stands in files after what it is derived from', async () => {
  const world = await openWorld({ sources: {} })
  const derived = [
    {
      kind: 'band',
      id: 'old',
      label: 'At least 35',
      of: 'age',
      bands: [
        { value: 'younger', label: 'Under 35', below: 35 },
        { value: 'older', label: '35 and over', from: 35 },
      ],
    },
    { kind: 'compute', id: 'months', label: 'In months', by: '{age} * 12' },
  ]
  must(await world.publish(SLUG, SURVEY, { summary: 'A survey.', derived }))
  await world.accept(SLUG, { liked: 'yes', age: 20 })
  await world.accept(SLUG, { liked: 'no', age: 50 })
  const lines = (await exported(world, SLUG, { values: 'labels' })).trim().split('\n')
  const [headings = [], ...rows] = lines.map((line) => line.split(','))
  const cellsOf = (name: string) => rows.map((row) => row[headings.indexOf(name)])
  expect(cellsOf('old')).toEqual(['Under 35', '35 and over'])
  expect(cellsOf('months')).toEqual(['240', '600'])
  const { variables } = readSav(await exportedBytes(world, SLUG, { format: 'sav' }))
  expect(variables.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['At least 35', 'In months']),
  )
})
