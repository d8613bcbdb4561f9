import { ok, refuse, type Result } from '../../../result.ts'
import type { Misfit } from '../../../problem.ts'
import type { DataRow, DataRows, DataTable } from '../../import/data-file.ts'
import { ByteSupply } from './byte-supply.ts'
import { CaseReader } from './case-reader.ts'
import { readRecords } from './read-records.ts'
import { savFields, textOf } from './sav-fields.ts'
import { unpackedBlocks, type Inflate } from './unpacked-blocks.ts'

const PACKED = 2
/** Others have their turn after so many. */
const ROWS_A_TURN = 100

/**
 * An SPSS system file, case by case: memory does not grow with their number. After PSPP's description
 * of the format, https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html
 */
export async function readSav(
  pieces: AsyncIterable<Uint8Array>,
  inflate: Inflate,
): Promise<Result<DataTable, Misfit>> {
  const supply = new ByteSupply(pieces[Symbol.asyncIterator]())
  const raw = await readRecords(supply)
  if (raw === null || supply.isShort)
    return refuse({ pointer: '', code: 'not_a_sav', message: 'This is no whole SPSS file' })
  const { isLittleEndian } = supply
  const text = textOf(raw, isLittleEndian)
  const fields = savFields(raw, text, isLittleEndian)
  const data = raw.compression === PACKED ? new ByteSupply(unpackedBlocks(supply, inflate)) : supply
  data.isLittleEndian = isLittleEndian
  return ok({ fields, rows: rowsOf(new CaseReader(raw, fields, text, data), raw.cases) })
}

async function* rowsOf(cases: CaseReader, expected: number | null): DataRows {
  let rows: DataRow[] = []
  let count = 0
  for (;;) {
    const row = await cases.next()
    if (row === null && (expected ?? count) <= count) break
    if (row === null || row === 'cutOff') {
      yield ok(rows)
      yield refuse({ pointer: '', code: 'cut_off', message: 'The file ends before its last case' })
      return
    }
    rows.push(row)
    count += 1
    if (rows.length < ROWS_A_TURN) continue
    yield ok(rows)
    rows = []
  }
  yield ok(rows)
}
