import type { DuckDBPreparedStatement } from '@duckdb/node-api'
import type { Figures } from '../job.ts'

export type Row = readonly number[]

/** One way to ask DuckDB for the figures of a job. */
export type Form = { readonly name: string; readonly run: () => Promise<Figures> }

export type Prepare = (sql: string) => Promise<DuckDBPreparedStatement>

export const rowsOf = async (statement: DuckDBPreparedStatement): Promise<readonly Row[]> =>
  (await statement.runAndReadAll()).getRows().map((row) => row.map((value) => Number(value ?? NaN)))
