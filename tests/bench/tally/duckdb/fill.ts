import { DOUBLE, DuckDBDataChunk, INTEGER, TINYINT, type DuckDBConnection } from '@duckdb/node-api'
import type { Believed } from '../answered-survey.ts'
import type { Coded } from '../codes.ts'

const CHUNK = 2048

/** Different responses in turn, until there are as many rows. */
export async function fill(
  connection: DuckDBConnection,
  coded: readonly Coded[],
  believed: readonly Believed[],
  rows: number,
): Promise<void> {
  const columns = coded.flatMap(({ id, codes, bits }) => [
    { name: id, type: TINYINT, values: codes },
    ...(bits === null ? [] : [{ name: `${id}_bits`, type: INTEGER, values: bits }]),
  ])
  const all = [
    ...columns,
    { name: 'weight', type: DOUBLE, values: believed.map(({ weight }) => weight) },
  ]
  const fields = all.map(({ name, type }) => `${name} ${type.toString()}`)
  await connection.run(`CREATE TABLE different (place INTEGER, ${fields.join(', ')})`)
  const appender = await connection.createAppender('different')
  for (let from = 0; from < believed.length; from += CHUNK) {
    const to = Math.min(from + CHUNK, believed.length)
    const chunk = DuckDBDataChunk.create([INTEGER, ...all.map(({ type }) => type)], to - from)
    chunk.setColumns([
      Array.from({ length: to - from }, (_, index) => from + index),
      ...all.map(({ values }) => values.slice(from, to)),
    ])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  const names = all.map(({ name }) => name).join(', ')
  await connection.run(
    `CREATE TABLE responses AS
     SELECT ${names} FROM range(${rows}) AS turn (row)
     JOIN different ON different.place = turn.row % ${believed.length} ORDER BY turn.row`,
  )
  await connection.run('DROP TABLE different')
}
