import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Design, Sampling } from '#app/core/stats/design.ts'
import type { OracleCase } from './manifest.ts'

export type CaseData = {
  readonly of: OracleCase
  readonly rows: number
  readonly design: Design
  /** Of each column of the file, a number a row; NaN where it is blank. */
  readonly column: (name: string) => Float64Array
  /** As they stand in the file. */
  readonly texts: (name: string) => readonly string[]
}

export function readCase(folder: string, of: OracleCase): CaseData {
  const text = readFileSync(join(folder, of.csv), 'utf8')
  const records = parse<Record<string, string>>(text, { columns: true, skip_empty_lines: true })
  const texts = (name: string) => records.map((record) => record[name] ?? '')
  const column = (name: string) =>
    Float64Array.from(texts(name), (cell) => (cell === '' || cell === 'NA' ? NaN : Number(cell)))
  const rows = records.length
  const weights = of.weight === null ? null : column(of.weight)
  const base = Uint8Array.from({ length: rows }, (_, row) =>
    weights === null || (weights[row] ?? NaN) > 0 ? 1 : 0,
  )
  const sampling = samplingOf(of, rows, column)
  return { of, rows, design: { rows, base, weights, sampling }, column, texts }
}

function samplingOf(
  { strata, psu }: OracleCase,
  rows: number,
  column: (name: string) => Float64Array,
): Sampling {
  const stratum = strata === null ? new Int32Array(rows) : numbered(column(strata))
  const count = Math.max(0, ...stratum) + 1
  if (psu === null)
    return strata === null ? { kind: 'people' } : { kind: 'strata', stratum, strata: count }
  // Units are nested: the same number in two strata means two units.
  const units = column(psu)
  const keys = Float64Array.from(stratum, (code, row) => code * 1e6 + (units[row] ?? 0))
  const unit = numbered(keys)
  const stratumOf = new Int32Array(Math.max(0, ...unit) + 1)
  unit.forEach((code, row) => (stratumOf[code] = stratum[row] ?? 0))
  return { kind: 'clusters', unit, stratumOf, strata: count }
}

/** 0, 1, 2 … in the order in which values first appear. */
function numbered(values: Float64Array): Int32Array {
  const known = new Map<number, number>()
  return Int32Array.from(values, (value) => {
    const code = known.get(value) ?? known.size
    known.set(value, code)
    return code
  })
}
