import { columnBehind } from '../../../core/exchange/import/columns-behind.ts'
import { rowReader } from '../../../core/exchange/import/row-reader.ts'
import type { ResponseId } from '../../../core/ids.ts'
import type { JsonObject } from '../../../core/json.ts'
import { problem, type Misfit, type Problem } from '../../../core/problem.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import { believe, type Believed } from '../../responses/believe.server.ts'
import { derivedId } from '../../responses/derived-id.server.ts'
import type { ImportDoor } from './import-door.server.ts'
import type { ImportOrder } from './import-order.server.ts'
import { unreadable } from './open-import.server.ts'

/** Why a row can't be taken. Rows are counted from 1, headings left out. */
export type RowRefusal = {
  readonly row: number
  /** Null where no column of the file is to blame. */
  readonly column: string | null
  readonly code: string
  readonly message: string
}

export type ImportRow = {
  readonly row: number
  /** Follows from the door, and the place of the row in the file. */
  readonly id: ResponseId
  readonly answers: JsonObject
  readonly locale: string | null
  readonly judged: Result<Believed, readonly RowRefusal[]>
}

/** Packed rows take next to nothing: fifty megabytes may hold billions, and be read for days. */
const MOST_ROWS = 5_000_000

/** Rows as they would be taken, some at a time; a file that can't be read to its end says so last. */
export async function* importRows(
  { version, file, mapping }: ImportOrder,
  { seed }: Pick<ImportDoor, 'seed'>,
  now: number,
  mostRows = MOST_ROWS,
): AsyncGenerator<Result<readonly ImportRow[], Problem>> {
  const read = rowReader(version.plan, file.fields, mapping)
  const nameOf = (column: number | null) =>
    column === null ? null : (file.fields[column]?.name ?? null)
  const refusalOf = (row: number, misfit: Misfit): RowRefusal => {
    const { pointer, code, message } = misfit
    const column = nameOf(columnBehind(mapping, misfit))
    return { row, column, code, message: column === null ? `${pointer}: ${message}` : message }
  }
  let row = 0
  for await (const rows of file.rows()) {
    if (!rows.ok) {
      yield refuse(unreadable(rows.problem))
      return
    }
    if (row + rows.value.length > mostRows) {
      const most = mostRows.toLocaleString('en')
      yield refuse(problem('too_many_rows', `At most ${most} rows in one file; part it`))
      return
    }
    yield ok(
      rows.value.map((cells): ImportRow => {
        row += 1
        const { answers, locale, misfits } = read(cells)
        const about = {
          row,
          id: derivedId(`${seed}/${row}`),
          answers,
          locale,
        }
        if (misfits.length > 0)
          return {
            ...about,
            judged: refuse(
              misfits.map(({ column, code, message }) => ({
                row,
                column: nameOf(column),
                code,
                message,
              })),
            ),
          }
        const judged = believe(version.plan, answers, now)
        return {
          ...about,
          judged: judged.ok
            ? judged
            : refuse((judged.problem.errors ?? []).map((misfit) => refusalOf(row, misfit))),
        }
      }),
    )
    await new Promise((resolve) => setImmediate(resolve))
  }
}
