import { quoted } from './csv.ts'
import { defuse } from './defuse.ts'
import type { Cell } from './file-column.ts'

/** As it stands in a CSV that spreadsheets open: a number stays one, and no words are run. */
export const safeCell = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : quoted(defuse(cell))
