import { expect, test } from 'vitest'
import { DuckDBInstance } from '@duckdb/node-api'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ANSWERS, EVERYTHING, SLUG, STUDY } from '#tests/exports/answered-survey.ts'
import { judgeResponse } from '#app/services/responses/judge-response.server.ts'
import { exported, exportedBytes } from '#tests/support/exported.ts'
import { readSav } from '#tests/support/sav-reader.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'
import { unzipped } from '#tests/support/unzipped.ts'

async function answered(): Promise<World> {
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, EVERYTHING, STUDY))
  for (const answers of ANSWERS) await world.accept(SLUG, answers)
  return world
}

test('every file holds the same responses', async () => {
  const world = await answered()
  const csv = await exported(world, SLUG, { weight: 'w' })
  const headings = csv.slice(0, csv.indexOf('\n')).split(',')
  const sav = readSav(await exportedBytes(world, SLUG, { format: 'sav', weight: 'w' }))
  expect(sav.rows).toHaveLength(ANSWERS.length)
  const names = sav.extensions.get(13)?.toString().split('\t')
  expect(names?.map((pair) => pair.split('=')[1])).toEqual(headings)
  const lines = (await exported(world, SLUG, { format: 'ndjson', weight: 'w' })).trim().split('\n')
  expect(lines).toHaveLength(ANSWERS.length)
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ source: 'live', weight: 0.51 })

  const parts = unzipped(await exportedBytes(world, SLUG, { format: 'xlsx' }))
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet.match(/<row /g)).toHaveLength(ANSWERS.length + 1)
  // Text is text, whatever it begins with; there is no formula anywhere.
  expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK(&quot;http://evil.example&quot;)</t>')
  expect(sheet).not.toContain('<f>')

  const triple = unzipped(await exportedBytes(world, SLUG, { format: 'sss' }))
  expect(triple.get(`${SLUG}-live.xml`)).toContain('<variable ident="7" type="multiple">')
  // Both ends of a range say with how many decimals its numbers come.
  expect(triple.get(`${SLUG}-live.xml`)).toContain('<range from="-5.5" to="79.0"/>')
  expect(triple.get(`${SLUG}-live.csv`)?.split('\n')[2]).toContain(',010,')
  expect(await exported(world, SLUG, { format: 'ddi' })).toContain('<caseQnty>60</caseQnty>')
  expect(await exported(world, SLUG, { format: 'r' })).toContain('read.csv("everything-live.csv"')
})

test('a package has a note and the hash of each of its files', async () => {
  const world = await answered()
  const parts = unzipped(
    await exportedBytes(world, SLUG, { format: 'package', filter: '{understood} = 1' }),
  )
  const csv = await exported(world, SLUG, { filter: '{understood} = 1' })
  expect(parts.get('data.csv')).toBe(csv)
  const hash = createHash('sha256').update(csv).digest('hex')
  expect(parts.get('SHA256SUMS')).toContain(`${hash}  data.csv`)
  expect(parts.get('NOTE.txt')).toContain('Filter: {understood} = 1.')
  expect(parts.get('NOTE.txt')).toContain(`Responses: ${csv.trim().split('\n').length - 1}`)
  const codebook = JSON.parse(parts.get('codebook.json') ?? '') as {
    readonly variables: readonly { readonly name: string }[]
  }
  expect(codebook.variables.map(({ name }) => name).join(',')).toBe(csv.split('\n')[0])
})

test('Parquet is read by another program, with numbers, days and texts as such', async () => {
  const world = await answered()
  const folder = mkdtempSync(join(tmpdir(), 'rapport-'))
  const file = join(folder, 'data.parquet')
  writeFileSync(file, await exportedBytes(world, SLUG, { format: 'parquet' }))
  const connection = await (await DuckDBInstance.create()).connect()
  const read = await connection.runAndReadAll(
    `SELECT count(*) AS n, min(born)::VARCHAR AS born, sum(age) AS age, max(named) AS named,
       sum(reasons__price) AS price FROM '${file}'`,
  )
  expect(read.getRowObjectsJson()[0]).toMatchObject({ n: '60', born: '1941-02-11', named: 'red' })
  connection.closeSync()
  rmSync(folder, { recursive: true })
})

test('days that Excel has not, or counts wrongly, stand in a workbook as text', async () => {
  const elements = [{ type: 'text', name: 'born', inputType: 'date' }]
  const world = await openWorld({ sources: { [SLUG]: { title: 'Born', elements } } })
  for (const born of ['1899-12-31', '1900-02-28', '1900-03-01', '2026-05-03'])
    await world.accept(SLUG, { born })
  const sheet = unzipped(await exportedBytes(world, SLUG, { format: 'xlsx' })).get(
    'xl/worksheets/sheet1.xml',
  )
  const cells = [...(sheet ?? '').matchAll(/<c r="D\d"[^>]*>(?:<v>|<is><t>)([^<]+)/g)]
  expect(cells.map(([, cell]) => cell)).toEqual(['1899-12-31', '1900-02-28', '61', '46145'])
})

test('labels with what SPSS and R can’t read keep the rest of their words', async () => {
  const elements = [{ type: 'text', name: 'said', title: 'a\u0000b\uD800c' }]
  const world = await openWorld({ sources: { [SLUG]: { title: 'Odd', elements } } })
  await world.accept(SLUG, { said: 'x' })
  const sav = await exportedBytes(world, SLUG, { format: 'sav' })
  expect(sav.includes(Buffer.from('a\uFFFDb\uFFFDc'))).toBe(true)
  expect(await exported(world, SLUG, { format: 'r' })).toContain('"a\\ufffdb\\ufffdc"')
})

test('responses that were left out of the tables are in no file, and come back with them', async () => {
  const world = await openWorld({ sources: { [SLUG]: EVERYTHING } })
  const { id } = await world.accept(SLUG, { age: 30 })
  await world.accept(SLUG, { age: 31 })
  const rows = async () => (await exported(world, SLUG)).trim().split('\n').length - 1
  const judge = (judgement: 'excluded' | 'restored') =>
    judgeResponse(world.shell, {
      survey: world.survey(SLUG),
      id,
      judgement,
      reason: 'too fast',
      actor: 'a test',
    })
  must(await judge('excluded'))
  expect(await rows()).toBe(1)
  must(await judge('restored'))
  expect(await rows()).toBe(2)
})

test('labels in another language, and what was skipped as codes', async () => {
  const world = await answered()
  const csv = await exported(world, SLUG, { values: 'labels', missing: 'codes' })
  const [, first = '', second = ''] = csv.split('\n')
  expect(first.split(',').slice(3, 5)).toEqual(['Skipped', 'Skipped'])
  expect(second).toContain(',Well,"Blue, ""deep""",')
})

test.each([
  { edition: 'research', values: 'codes' },
  { edition: 'spreadsheet', values: 'codes' },
  { edition: 'spreadsheet', values: 'labels' },
  { edition: 'research', values: 'labels' },
])('the script for R and DDI know the cells of a $edition edition with $values', async (form) => {
  const choices = [
    { value: '=1+1', text: '=Sum' },
    { value: 'b', text: '@B' },
    { value: '-5', text: '-5' },
  ]
  const elements = [{ type: 'radiogroup', name: 'q', choices }]
  const world = await openWorld({ sources: { [SLUG]: { title: 'Forms', elements } } })
  for (const { value } of choices) await world.accept(SLUG, { q: value })
  const parts = unzipped(await exportedBytes(world, SLUG, { format: 'package', ...form }))
  const csv = parts.get('data.csv') ?? ''
  // With the mark by which Excel knows UTF-8.
  expect(csv.startsWith('\uFEFFid,')).toBe(form.edition === 'spreadsheet')
  const cells = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[3])
  const script = parts.get('read.R') ?? ''
  const [, levels = ''] = /levels = c\(([^)]*)\)/.exec(script) ?? []
  expect(levels.split(', ').map((level) => level.slice(1, -1))).toEqual(cells)
  expect(script).toContain('fileEncoding = "UTF-8-BOM"')
  const values = [...(parts.get('ddi.xml') ?? '').matchAll(/<catValu>([^<]*)</g)]
  expect(values.map(([, value]) => value)).toEqual(cells)
})
