import { dateOf } from '../../expression/dates.ts'
import { xmlText } from '../xml.ts'

/** Text is never run, whatever it begins with: a cell of text is no formula. */
export type SheetCell = string | number | null | { readonly day: number }

const LONGEST_TEXT = 32_767
/** Excel writes characters that XML can't as _x000B_, and means one where it finds such a text. */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g
// eslint-disable-next-line no-control-regex -- these very characters are meant
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g
const DAY_MS = 86_400_000
/** Days from the one before Excel's calendar begins to 1970. */
const DAYS_BEFORE_1970 = 25_569
/** Excel has a 29th of February 1900, and nothing before that year: earlier days stand as text. */
const FIRST_SURE_DAY = Date.UTC(1900, 2, 1)

/** A text that goes on beyond what Excel takes says so. */
const fitting = (text: string): string =>
  text.length <= LONGEST_TEXT
    ? text
    : `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`

const sheetText = (text: string): string =>
  xmlText(
    fitting(text)
      .replace(ESCAPED, '_x005F_')
      .replace(
        CONTROLS,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  )

/** A row of a sheet, from 1; of headings in bold. */
export function sheetRow(
  cells: readonly SheetCell[],
  row: number,
  kind: 'headings' | 'data',
): string {
  const style = kind === 'headings' ? ' s="2"' : ''
  let text = `<row r="${row}">`
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place] ?? null
    if (cell === null || cell === '') continue
    const at = `${columnName(place)}${row}`
    if (typeof cell === 'string')
      text += `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${sheetText(cell)}</t></is></c>`
    else if (typeof cell === 'number') text += `<c r="${at}"${style}><v>${cell}</v></c>`
    else if (cell.day >= FIRST_SURE_DAY)
      text += `<c r="${at}" s="1"><v>${cell.day / DAY_MS + DAYS_BEFORE_1970}</v></c>`
    else text += `<c r="${at}" t="inlineStr"><is><t>${dateOf(cell.day) ?? ''}</t></is></c>`
  }
  return `${text}</row>`
}

/** A, B … Z, AA, AB … */
function columnName(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : columnName(Math.floor(place / 26) - 1) + last
}
