import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { START_OF_LOG, type CollectorKey } from '#app/core/ids.ts'
import type { Json, JsonObject } from '#app/core/json.ts'
import { beginImportRun } from '#app/services/exchange/imports/begin-import-run.server.ts'
import { checkImport } from '#app/services/exchange/imports/check-import.server.ts'
import { readImportOrder } from '#app/services/exchange/imports/import-order.server.ts'
import { openImport } from '#app/services/exchange/imports/open-import.server.ts'
import type { ImportProgress } from '#app/services/exchange/imports/import-progress.ts'
import type { ImportRunState } from '#app/services/exchange/imports/import-runs.server.ts'
import { listImports } from '#app/services/exchange/imports/list-imports.server.ts'
import { moveImport } from '#app/services/exchange/imports/move-import.server.ts'
import { takeImport } from '#app/services/exchange/imports/take-import.server.ts'
import { listCollectors } from '#app/services/collectors/list-collectors.server.ts'
import { judgeResponse } from '#app/services/responses/judge-response.server.ts'
import { listAudit } from '#db/audit.server.ts'
import { readLog } from '#db/response-log.server.ts'
import { ANSWERS, EVERYTHING, SLUG, STUDY } from '#tests/exports/answered-survey.ts'
import { exported, exportedBytes } from '#tests/support/exported.ts'
import { codeOf, must, openWorld, responseId, type World } from '#tests/support/world.ts'

const COPY = 'copy'

async function openOriginal(): Promise<World> {
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, EVERYTHING, STUDY))
  must(await world.publish(COPY, EVERYTHING, STUDY))
  for (const answers of ANSWERS) await world.accept(SLUG, answers)
  return world
}

function saved(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const ordered = async (
  world: World,
  content: string | Buffer,
  { slug = COPY, mapping = null }: { readonly slug?: string; readonly mapping?: Json } = {},
) => {
  const file = must(await openImport(saved('old.csv', content), 'old.csv'))
  return readImportOrder(world.survey(slug), file, mapping)
}

const taken = async (world: World, content: string | Buffer, mapping: Json = null) =>
  takeImport(world.shell, {
    order: must(await ordered(world, content, { mapping })),
    refusedRows: 'refuseAll',
    actor: 'test',
  })

/** What is stored, as a file says it. */
async function answersIn(world: World, slug: string, source: string): Promise<readonly Json[]> {
  const lines = (await exported(world, slug, { format: 'ndjson', source })).trim().split('\n')
  return lines.map((line) => (JSON.parse(line) as JsonObject)['answers'] ?? null)
}

for (const asked of [
  { format: 'csv' },
  { format: 'csv', values: 'labels' },
  { format: 'csv', missing: 'codes' },
  { format: 'sav' },
])
  test(`what was exported as ${Object.values(asked).join(' with ')} comes back as the same answers`, async () => {
    const world = await openOriginal()
    const report = must(await taken(world, await exportedBytes(world, SLUG, asked)))
    expect(report.check.refusals).toEqual([])
    expect(report.taken).toBe(ANSWERS.length)
    const stored = await answersIn(world, COPY, 'import')
    expect(stored).toEqual(await answersIn(world, SLUG, 'live'))
    expect((await exported(world, COPY)).trim().split('\n')).toHaveLength(1)
  })

for (const asked of [
  { format: 'csv' },
  { format: 'csv', edition: 'spreadsheet' },
  { format: 'csv', edition: 'spreadsheet', values: 'labels', missing: 'codes' },
  { format: 'sav' },
])
  test(`words that mean something to R and to spreadsheets come back from ${Object.values(asked).join(' with ')}`, async () => {
    const world = await openWorld({ sources: {} })
    const words = {
      elements: [
        { type: 'text', name: 'words' },
        { type: 'text', name: 'more' },
      ],
    }
    for (const slug of [SLUG, COPY]) must(await world.publish(slug, words))
    for (const said of ['NA', '+49 30 5550', '=1+1', '-', '- so so', '@home', 'N/A', 'null', '＝2'])
      await world.accept(SLUG, { words: said })
    await world.accept(SLUG, { more: 'nothing before it' })
    const report = must(await taken(world, await exportedBytes(world, SLUG, asked)))
    expect(report.check.refusals).toEqual([])
    expect(await answersIn(world, COPY, 'import')).toEqual(await answersIn(world, SLUG, 'live'))
  })

test('an apostrophe that somebody wrote stays where formulas are not made inert', async () => {
  const world = await openWorld({ sources: {} })
  const words = {
    elements: [
      { type: 'text', name: 'words' },
      { type: 'text', name: 'more' },
    ],
  }
  must(await world.publish(COPY, words))
  must(await taken(world, "words,more\n'=' is a sign,+1\n"))
  expect(await answersIn(world, COPY, 'import')).toEqual([{ words: "'=' is a sign", more: '+1' }])
})

test('what does not fit is told by row and column, and then nothing is taken', async () => {
  const world = await openOriginal()
  const csv = 'understood,age,born,member\n1,30,1990-01-01,true\n7,x,1990-13-01,true\nWell,31,,no\n'
  const check = must(await checkImport(world.shell, must(await ordered(world, csv))))
  expect(check).toMatchObject({ rows: 3, fitting: 2, refused: 1, known: 0 })
  expect(check.refusals.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'understood', 'not_a_choice'],
    [2, 'age', 'not_a_number'],
  ])
  expect(codeOf(await taken(world, csv))).toBe('import_refused')
  const born = must(
    await checkImport(world.shell, must(await ordered(world, 'born\n1990-13-01\n'))),
  )
  expect(born.refusals).toMatchObject([{ row: 1, column: 'born', code: 'not_a_date' }])
  expect(await exported(world, COPY, { source: 'import', format: 'ndjson' })).toBe('')
})

test('rows that fit are taken without the others where that is wanted', async () => {
  const world = await openOriginal()
  const order = must(await ordered(world, 'age\n30\nx\n31\n'))
  const report = must(
    await takeImport(world.shell, { order, refusedRows: 'leaveOut', actor: 'test' }),
  )
  expect(report).toMatchObject({ taken: 2, check: { refused: 1 } })
  expect(await answersIn(world, COPY, 'import')).toEqual([{ age: 30 }, { age: 31 }])
})

test('a file that comes twice is there once, and with other columns it is refused', async () => {
  const world = await openOriginal()
  const csv = 'age,w\n30,1\n31,1.5\n'
  expect(must(await taken(world, csv)).taken).toBe(2)
  const again = must(await taken(world, csv))
  expect(again).toMatchObject({ taken: 0, check: { known: 2, fitting: 0, refused: 0 } })
  const order = must(await ordered(world, csv, { mapping: { age: 'w' } }))
  const other = must(await checkImport(world.shell, order))
  expect(other).toMatchObject({ refused: 2, known: 0 })
  expect(other.refusals[0]).toMatchObject({ row: 1, column: null, code: 'conflicting_response' })
  expect(await answersIn(world, COPY, 'import')).toHaveLength(2)
})

test('each file comes through a door of its own kind, and the audit log says who brought it', async () => {
  const world = await openOriginal()
  must(await taken(world, 'age\n30\n'))
  must(await taken(world, 'age\n31\n'))
  const doors = listCollectors(world.shell, world.survey(COPY)).filter(
    ({ kind }) => kind === 'import',
  )
  expect(doors.map(({ name, counts }) => [name, counts.submitted])).toEqual([
    ['old.csv', 1],
    ['old.csv', 1],
  ])
  const asked = { slug: null, actor: null, action: 'responses.import', before: null }
  expect(world.database.read((tx) => listAudit(tx, asked, 10))).toMatchObject([
    { actor: 'test', subject: `${COPY} old.csv: 1 of 1 rows` },
    { actor: 'test' },
  ])
  const results = await world.results(COPY)
  expect(results.received).toBe(0)
})

test('columns are known by their words, lists by their separators, numbers with a comma', async () => {
  const world = await openOriginal()
  const csv = [
    'How well were you understood?;Which reasons? All that hold;Weight;Agree? It was fast;Notes',
    'Very well;price;1,5;Yes;nobody reads this',
    'Well;"price,service";0,25;1;',
    ';;;NA;',
  ].join('\r\n')
  expect(must(await taken(world, csv)).taken).toBe(3)
  expect(await answersIn(world, COPY, 'import')).toEqual([
    { understood: 1, reasons: ['price'], w: 1.5, grid: { fast: 2 } },
    { understood: 2, reasons: ['price', 'service'], w: 0.25, grid: { fast: 1 } },
    {},
  ])
})

test('files in the encodings of spreadsheets are read', async () => {
  const world = await openOriginal()
  const text = 'named,named__words\nother,Größe é\n'
  const files = [
    Buffer.from(text, 'latin1'),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    Buffer.from(`\uFEFF${text}`),
  ]
  for (const file of files) expect(must(await taken(world, file)).taken).toBe(1)
  expect(await answersIn(world, COPY, 'import')).toEqual(
    files.map(() => ({ named: 'other', 'named-Comment': 'Größe é' })),
  )
})

test('what R and programs without missing whole numbers write is what was meant', async () => {
  const world = await openOriginal()
  const csv =
    'understood,member,stars,reasons__price,reasons__service,age,said\n3.0,NA,2.0,NA,NA,31.0,NA\n1,1.0,NA,1.0,0.0,NA,NA\n'
  expect(must(await taken(world, csv)).taken).toBe(2)
  expect(await answersIn(world, COPY, 'import')).toEqual([
    { understood: 3, stars: 2, age: 31 },
    { understood: 1, member: true, reasons: ['price'] },
  ])
})

const rowsOf = (count: number): string =>
  `age\n${Array.from({ length: count }, (_, n) => 18 + (n % 60)).join('\n')}\n`

test('an import that is stopped keeps what it took, says so, and is finished by the same file', async () => {
  const world = await openOriginal()
  const order = must(await ordered(world, rowsOf(1200)))
  const stop = new AbortController()
  const seen: ImportProgress[] = []
  const stopped = takeImport(world.shell, {
    order,
    refusedRows: 'refuseAll',
    actor: 'test',
    signal: stop.signal,
    onProgress: (at) => {
      seen.push(at)
      if (at.stage === 'taken') stop.abort()
    },
  })
  await expect(stopped).rejects.toThrow('aborted')
  expect(seen.at(-2)).toEqual({ stage: 'checked', rows: 1200, of: null, taken: 0 })
  const { taken: kept, rows } = seen.at(-1) ?? { taken: 0, rows: 0 }
  expect(seen.at(-1)).toEqual({ stage: 'taken', rows, of: 1200, taken: kept })
  expect(await answersIn(world, COPY, 'import')).toHaveLength(kept)
  expect([kept > 0, kept < 1200]).toEqual([true, true])
  const asked = { slug: null, actor: null, action: 'responses.import', before: null }
  expect(world.database.read((tx) => listAudit(tx, asked, 10))).toMatchObject([
    { subject: `${COPY} old.csv: stopped when ${kept} rows were taken` },
    { subject: `${COPY} old.csv: 1200 of 1200 rows` },
  ])

  const again = must(
    await takeImport(world.shell, { order, refusedRows: 'refuseAll', actor: 'test' }),
  )
  expect(again).toMatchObject({ taken: 1200 - kept, check: { known: kept, refused: 0 } })
  expect(await answersIn(world, COPY, 'import')).toHaveLength(1200)
})

test('whoever sent a file sees how far it is, stops it, and takes the rest later', async () => {
  const world = await openOriginal()
  const order = must(await ordered(world, rowsOf(1200)))
  const begin = (task: 'check' | 'take') =>
    beginImportRun(world.shell, { order, key: 'k', task, places: ['age'], actor: 'test' })
  const checking = begin('check')
  expect(checking.state()).toMatchObject({ kind: 'running', at: { rows: 0, of: null } })
  // A second click is the same run.
  expect(begin('take')).toBe(checking)
  await checking.settled
  expect(checking.state()).toMatchObject({ kind: 'checked', check: { fitting: 1200 } })

  const taking = begin('take')
  while (takenIn(taking.state()) === 0) await new Promise((resolve) => setImmediate(resolve))
  taking.stop()
  await taking.settled
  const kept = (await answersIn(world, COPY, 'import')).length
  expect(taking.state()).toEqual({ kind: 'stopped', taken: kept, why: null })
  expect(kept).toBeLessThan(1200)
  expect(world.shell.importRuns.find(order.survey.id, 'k')).toBe(taking)

  const rest = begin('take')
  await rest.settled
  expect(rest.state()).toMatchObject({ kind: 'taken', taken: 1200 - kept })
})

test('a server that stops ends what it takes in, and the audit log says how far that came', async () => {
  const world = await openOriginal()
  const order = must(await ordered(world, rowsOf(1200)))
  const run = beginImportRun(world.shell, {
    order,
    key: 'k',
    task: 'take',
    places: [],
    actor: 'ada',
  })
  while (takenIn(run.state()) === 0) await new Promise((resolve) => setImmediate(resolve))
  await world.shell.importRuns.stop()
  const kept = (await answersIn(world, COPY, 'import')).length
  expect(run.state()).toEqual({ kind: 'stopped', taken: kept, why: null })
  expect(kept).toBeLessThan(1200)
  const asked = { slug: null, actor: null, action: 'responses.import', before: null }
  expect(world.database.read((tx) => listAudit(tx, asked, 1))).toMatchObject([
    { actor: 'ada', subject: `${COPY} old.csv: stopped when ${kept} rows were taken` },
  ])
})

const takenIn = (state: ImportRunState): number => (state.kind === 'running' ? state.at.taken : -1)

test('answers to questions that somebody would not have been asked are told of and stay out', async () => {
  const world = await openOriginal()
  const order = must(await ordered(world, 'understood,said\n1,words\n3,heard\n'))
  const check = must(await checkImport(world.shell, order))
  expect(check.dropped).toEqual([{ column: 'said', rows: 1 }])
  must(await takeImport(world.shell, { order, refusedRows: 'refuseAll', actor: 'test' }))
  expect(await answersIn(world, COPY, 'import')).toEqual([
    { understood: 1 },
    { understood: 3, said: 'heard' },
  ])
})

for (const [what, content, code] of [
  ['rows of uneven length', 'age,w\n1\n', 'uneven_row'],
  ['quotes that do not match', 'age\n"1\n2\n', 'not_a_csv'],
  ['half an SPSS file', '$FL2@(#) SPSS DATA FILE', 'not_a_sav'],
  ['two columns of one name', 'age,age\n1,2\n', 'column_twice'],
  ['nothing', '', 'no_columns'],
  ['a workbook in it', 'PK\u0003\u0004 and so on', 'other_kind'],
  ['an SPSS file of the old kind in it', `${'ASCII SPSS PORT FILE'.padEnd(80)}\n1,2`, 'other_kind'],
  ['two bytes for each letter and no mark', Buffer.from('age\n1\n', 'utf16le'), 'other_kind'],
  [
    'more columns than a sheet',
    Array.from({ length: 16_385 }, (_, n) => n).join(),
    'too_many_columns',
  ],
] as const)
  test(`a file with ${what} is refused`, async () => {
    const world = await openOriginal()
    const opened = await openImport(saved('old.csv', content), 'old.csv')
    const result = opened.ok
      ? await checkImport(
          world.shell,
          must(readImportOrder(world.survey(COPY), opened.value, { age: 'age' })),
        )
      : opened
    expect(codeOf(result)).toBe('import_unreadable')
    expect(result).toMatchObject({ problem: { errors: [{ code }] } })
  })

test('a mapping that does not fit the file or the survey is refused place by place', async () => {
  const world = await openOriginal()
  const order = await ordered(world, 'a,b,c\n1,2,3\n', {
    mapping: { a: 'age', b: 'age', c: 'nowhere', d: 'w' },
  })
  expect(order).toMatchObject({
    problem: {
      code: 'mapping_broken',
      errors: [
        { pointer: '/b', code: 'taken_twice' },
        { pointer: '/c', code: 'not_a_place' },
        { pointer: '/d', code: 'not_a_column' },
      ],
    },
  })
})

const moved = (world: World, move: 'takeOut' | 'putBack', key: string) =>
  moveImport(world.shell, {
    survey: world.survey(COPY),
    key: key as CollectorKey,
    move,
    actor: 'test',
  })

const importsOf = (world: World) =>
  listImports(world.shell, world.survey(COPY)).map(({ name, counted, out, cameAgain }) => ({
    name,
    counted,
    out,
    cameAgain,
  }))

test('an import is taken out of the numbers whole and put back whole, and who was out for another reason stays out', async () => {
  const world = await openOriginal()
  must(await taken(world, 'age\n20\n'))
  const { door } = must(await taken(world, 'age\n30\n31\n32\n'))
  const survey = world.survey(COPY)
  const tables = async () => (await world.board.current(survey)).columns.of('import').counted
  const [, first] = world.database.read((tx) => readLog(tx, survey.id, START_OF_LOG, 10))
  const judged = { survey, id: first?.responseId ?? responseId(1), actor: 'test' }
  must(await judgeResponse(world.shell, { ...judged, judgement: 'excluded', reason: 'speeder' }))

  expect(must(await moved(world, 'takeOut', door))).toBe(2)
  expect(await answersIn(world, COPY, 'import')).toEqual([{ age: 20 }])
  expect([...(await tables()).subarray(0, 4)]).toEqual([1, 0, 0, 0])
  expect(importsOf(world)).toEqual([
    { name: 'old.csv', counted: 0, out: 3, cameAgain: false },
    { name: 'old.csv', counted: 1, out: 0, cameAgain: false },
  ])
  expect(must(await moved(world, 'takeOut', door))).toBe(0)
  expect(must(await moved(world, 'putBack', door))).toBe(2)
  expect(await answersIn(world, COPY, 'import')).toEqual([{ age: 20 }, { age: 31 }, { age: 32 }])
  expect([...(await tables()).subarray(0, 4)]).toEqual([1, 0, 1, 1])

  const asked = { slug: survey.slug, actor: null, action: null, before: null }
  expect(
    world.database
      .read((tx) => listAudit(tx, asked, 3))
      .map(({ action, subject }) => [action, subject]),
  ).toEqual([
    ['responses.putBack', `${COPY} old.csv: 3 responses`],
    ['responses.takeOut', `${COPY} old.csv: 0 responses`],
    ['responses.takeOut', `${COPY} old.csv: 2 responses`],
  ])
  const reopened = await world.reopen()
  expect(importsOf(reopened)[0]).toMatchObject({ counted: 2, out: 1 })
})

test('what was taken out comes in anew from the same file with other columns, and never twice', async () => {
  const world = await openOriginal()
  const csv = 'age,w\n30,1\n31,2\n'
  const first = must(await taken(world, csv, { age: 'w' }))
  expect(must(await moved(world, 'takeOut', first.door))).toBe(2)
  const second = must(await taken(world, csv, { age: 'age', w: 'w' }))
  expect(second).toMatchObject({ taken: 2, check: { known: 0, refused: 0 } })
  expect(await answersIn(world, COPY, 'import')).toEqual([
    { age: 30, w: 1 },
    { age: 31, w: 2 },
  ])
  expect(codeOf(await moved(world, 'putBack', first.door))).toBe('import_again')
  expect(importsOf(world).map(({ cameAgain }) => cameAgain)).toEqual([false, true])

  expect(must(await moved(world, 'takeOut', second.door))).toBe(2)
  expect(must(await moved(world, 'putBack', first.door))).toBe(2)
  expect(must(await taken(world, csv, { age: 'w' }))).toMatchObject({
    taken: 0,
    check: { known: 2 },
  })
  expect(codeOf(await moved(world, 'takeOut', 'nothing'))).toBe('collector_not_found')
})

test('a take-out that is stopped half-way is finished by the same again', async () => {
  const world = await openOriginal()
  const { door } = must(await taken(world, rowsOf(3000)))
  const stop = new AbortController()
  const survey = world.survey(COPY)
  const half = moveImport(world.shell, {
    survey,
    key: door,
    move: 'takeOut',
    actor: 'test',
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  await expect(half).rejects.toThrow('aborted')
  const { counted, out } = importsOf(world)[0] ?? { counted: 0, out: 0 }
  expect([counted > 0, out > 0, counted + out]).toEqual([true, true, 3000])
  // Half of it is there: the same file still finds it.
  expect(must(await taken(world, rowsOf(3000)))).toMatchObject({ taken: 0, door })
  expect(must(await moved(world, 'takeOut', door))).toBe(counted)
  expect(importsOf(world)[0]).toMatchObject({ counted: 0, out: 3000 })
})
