import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { readImportOrder } from '#app/services/exchange/imports/import-order.server.ts'
import { importRows } from '#app/services/exchange/imports/import-rows.server.ts'
import { checkImport } from '#app/services/exchange/imports/check-import.server.ts'
import { listImports } from '#app/services/exchange/imports/list-imports.server.ts'
import { openImport } from '#app/services/exchange/imports/open-import.server.ts'
import { receiveImport } from '#app/services/exchange/imports/receive-import.server.ts'
import { takeImport } from '#app/services/exchange/imports/take-import.server.ts'
import { codeOf, must, openWorld } from '#tests/support/world.ts'

const SLUG = 'desk'
const SOURCE = { elements: [{ type: 'radiogroup', name: 'solved', choices: ['yes', 'no'] }] }

const int32 = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * numbers.length)
  numbers.forEach((number, index) => bytes.writeInt32LE(number, 4 * index))
  return bytes
}

const variable = (name: string, width: number): Buffer =>
  Buffer.concat([int32(2, width, 0, 0, 0, 0), Buffer.from(name.padEnd(8))])

const labels = (elements: readonly number[], of: readonly (readonly [number, string])[]): Buffer =>
  Buffer.concat([
    int32(3, of.length),
    ...of.map(([value, label]) => {
      const bytes = Buffer.alloc(16)
      bytes.writeDoubleLE(value)
      bytes[8] = label.length
      bytes.write(label, 9)
      return bytes
    }),
    int32(4, elements.length, ...elements),
  ])

const extension = (subtype: number, content: string): Buffer =>
  Buffer.concat([int32(7, subtype, 1, content.length), Buffer.from(content)])

/** An SPSS file of these records and no cases. */
function savOf(...records: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(176)
  header.write('$FL2')
  header.writeInt32LE(2, 64)
  return Buffer.concat([header, ...records, int32(999, 0)])
}

function saved(content: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'old.sav'), content)
  return join(folder, 'old.sav')
}

const opened = async (content: Buffer) => must(await openImport(saved(content), 'old.sav'))

test('a string that claims more bytes than its case has is read as far as the case goes', async () => {
  const claim = extension(14, 'A=2000000000000000\0\t')
  const { fields } = await opened(savOf(variable('A', 8), variable('B', 0), claim))
  expect(fields.map(({ name }) => name)).toEqual(['A', 'B'])
})

test('variables that share labels share them in memory, however many they are', async () => {
  const of = [
    [1, 'Yes'],
    [2, 'No'],
  ] as const
  const { fields } = await opened(
    savOf(variable('A', 0), variable('B', 0), variable('C', 8), labels([1, 2, 3], of)),
  )
  expect([...(fields[0]?.labels ?? [])]).toEqual([
    ['1', 'Yes'],
    ['2', 'No'],
  ])
  expect(fields[1]?.labels).toBe(fields[0]?.labels)
  expect(fields[2]?.labels.has('1')).toBe(false)
})

test('a file with more columns than a form has fields is refused in the studio, and not kept', async () => {
  const world = await openWorld({ sources: { [SLUG]: SOURCE } })
  const survey = world.survey(SLUG)
  const send = (columns: number) => {
    const names = Array.from({ length: columns }, (_, column) => `c${column}`)
    const bytes = Readable.from([Buffer.from(`${names.join(',')}\n`)])
    return receiveImport(world.shell, survey, { name: 'wide.csv', bytes })
  }
  expect(codeOf(await send(4001))).toBe('too_large')
  const key = must(await send(4000))
  expect(await world.shell.imports.find(survey.id, key)).not.toBeNull()
})

test('a file is read up to a number of rows, which a packed one passes in a few bytes', async () => {
  const world = await openWorld({ sources: { [SLUG]: SOURCE } })
  const file = must(await openImport(saved(Buffer.from('solved\nyes\nno\nyes\n')), 'old.csv'))
  const order = must(readImportOrder(world.survey(SLUG), file, null))
  const read = async (most: number) => {
    const found: (number | string)[] = []
    for await (const rows of importRows(order, { seed: 'x' }, 0, most))
      found.push(rows.ok ? rows.value.length : rows.problem.code)
    return found
  }
  expect(await read(3)).toEqual([3])
  expect(await read(2)).toEqual(['too_many_rows'])
})

test('headings by the hundred thousand hold nobody up', async () => {
  const names = Array.from({ length: 300_000 }, (_, column) => `c${column}`)
  const twice = await openImport(saved(Buffer.from([...names, 'c7'].join(','))), 'wide.csv')
  expect(twice.ok ? null : twice.problem.detail).toBe('Two columns are called “c7”')
})

test('lines may end as on old machines', async () => {
  const world = await openWorld({ sources: { [SLUG]: SOURCE } })
  const file = must(await openImport(saved(Buffer.from('solved;x\ryes;1\rno;2\r')), 'old.csv'))
  const order = must(readImportOrder(world.survey(SLUG), file, null))
  expect(must(await checkImport(world.shell, order))).toMatchObject({ rows: 2, fitting: 2 })
})

test('a file that two people take at once is there once', async () => {
  const world = await openWorld({ sources: { [SLUG]: SOURCE } })
  const file = must(await openImport(saved(Buffer.from('solved\nyes\nno\nyes\n')), 'old.csv'))
  const order = must(readImportOrder(world.survey(SLUG), file, null))
  const take = (actor: string) =>
    takeImport(world.shell, { order, refusedRows: 'refuseAll', actor })
  const both = await Promise.all([take('ada'), take('ben')])
  expect(both.map((each) => must(each).taken).reduce((sum, n) => sum + n)).toBe(3)
  expect(listImports(world.shell, order.survey)).toMatchObject([{ counted: 3, out: 0 }])
})

test('a row that never ends is refused before it fills the memory', async () => {
  const row = Buffer.concat([Buffer.from('solved\n"'), Buffer.alloc(6 * 1024 * 1024, 'x')])
  const world = await openWorld({ sources: { [SLUG]: SOURCE } })
  const order = must(readImportOrder(world.survey(SLUG), await opened(row), null))
  const check = await checkImport(world.shell, order)
  expect(check).toMatchObject({ problem: { errors: [{ code: 'row_too_long' }] } })
})

test.each([
  ['labels', labels([-1], [[1, 'Yes']])],
  ['a negative number of labels', Buffer.concat([int32(3, -5)])],
  ['documents', int32(6, -1)],
  ['an extension of less than nothing', int32(7, 99, 8, -7)],
  ['an extension larger than the file', int32(7, 99, 1 << 20, 1 << 20)],
  ['a variable', variable('A', -9)],
])('an SPSS file with %s that cannot be is refused or read past', async (_, record) => {
  const content = savOf(variable('A', 0), record)
  const file = await openImport(saved(content), 'old.sav')
  expect(file.ok || codeOf(file) === 'import_unreadable').toBe(true)
})
