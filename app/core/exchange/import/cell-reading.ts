import { isJsonList, type Json } from '../../json.ts'
import { ok, refuse, unreachable, type Result } from '../../result.ts'
import { choiceReader, NOTHING, withoutNoughts } from './choice-reader.ts'
import type { DataCell, DataField } from './data-file.ts'
import { wordsOfChoice, type SlotContent } from './import-slot.ts'
import { sameWords } from './same-words.ts'

export type CellMisfit = { readonly code: string; readonly message: string }

/** What goes into a submission for a cell; `undefined` where nothing was said. */
export type CellReading = (cell: DataCell) => Result<Json | undefined, CellMisfit>

/** Compiled once for a column. Whether the answer fits its question is decided by the question. */
export function cellReading(takes: SlotContent, field: DataField): CellReading {
  switch (takes.kind) {
    case 'coded': {
      const read = choiceReader(takes.variable, field)
      return (cell) => {
        const found = read(cell)
        if (found === 'nothing') return nothing
        return found === null ? noChoice(cell) : ok(found.choice)
      }
    }
    case 'list':
      return listReading(choiceReader(takes.variable, field))
    case 'tick':
      return tickReading(takes, field)
    case 'number':
      return (cell) => {
        if (isNothing(cell, field)) return nothing
        if (typeof cell === 'number') return ok(cell)
        const number = Number(withPoint(String(cell).trim(), field))
        return Number.isFinite(number)
          ? ok(number)
          : refuse({ code: 'not_a_number', message: `“${shown(cell)}” is no number` })
      }
    case 'date':
      return (cell) => (isNothing(cell, field) ? nothing : ok(dayIn(String(cell).trim())))
    case 'text':
      return (cell) => {
        const text = cell === null || field.isMissing(cell) ? '' : String(cell)
        if (text === '') return nothing
        return ok(takes.holds === 'structured' ? structured(text) : text)
      }
    case 'words':
      return (cell) =>
        cell === null || cell === '' || field.isMissing(cell) ? nothing : ok(String(cell))
    case 'language':
      return (cell) =>
        cell === null || cell === '' || field.isMissing(cell) ? nothing : ok(String(cell).trim())
    default:
      return unreachable(takes)
  }
}

const nothing = ok(undefined)

const isNothing = (cell: DataCell, field: DataField): boolean =>
  cell === null || NOTHING.has(String(cell).trim()) || field.isMissing(cell)

const noChoice = (cell: DataCell) =>
  refuse({ code: 'not_a_choice', message: `“${shown(cell)}” is not one of the choices` })

const LONGEST_SHOWN = 60

const shown = (cell: DataCell): string => {
  const text = String(cell)
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`
}

function listReading(read: ReturnType<typeof choiceReader>): CellReading {
  return (cell) => {
    const whole = read(cell)
    if (whole === 'nothing') return nothing
    if (whole !== null) return ok([whole.choice])
    const chosen: Json[] = []
    for (const part of partsOf(String(cell))) {
      const found = read(part)
      if (found === null) return noChoice(part)
      if (found !== 'nothing') chosen.push(found.choice)
    }
    return ok(chosen)
  }
}

/** As JSON, or between semicolons, bars, line ends or commas: the first of them that there is. */
function partsOf(text: string): readonly string[] {
  const parsed = text.trimStart().startsWith('[') ? jsonIn(text) : undefined
  if (isJsonList(parsed)) return parsed.map(String)
  const separator = [';', '|', '\n', ','].find((each) => text.includes(each)) ?? ','
  return text.split(separator)
}

const TICKED = /^(?:1|true|yes|y|x|✓|checked|selected|quoted|chosen|mentioned)$/i
const NOT_TICKED = /^(?:0|false|no|n|unchecked|not (?:selected|quoted|chosen|mentioned))$/i

/** True where the choice was taken, false where it was not. */
function tickReading(
  { choice }: Extract<SlotContent, { kind: 'tick' }>,
  field: DataField,
): CellReading {
  const own = new Set(wordsOfChoice(choice).map(sameWords))
  return (cell) => {
    if (isNothing(cell, field)) return nothing
    const text = withoutNoughts(String(cell).trim())
    const label = field.labels.get(String(cell))?.trim()
    for (const words of label === undefined ? [text] : [label, text]) {
      if (TICKED.test(words)) return ok(true)
      if (NOT_TICKED.test(words)) return ok(false)
    }
    if (own.has(sameWords(text)) || (label !== undefined && own.has(sameWords(label))))
      return ok(true)
    return refuse({
      code: 'not_a_tick',
      message: `“${shown(cell)}” says neither that the choice was taken nor that it was not`,
    })
  }
}

const withPoint = (text: string, { numbers }: DataField): string =>
  numbers === 'comma' && /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text

/** Days with dots and moments are turned into days; what is none is refused by its question. */
function dayIn(text: string): string {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (dotted !== null) {
    const [, day = '', month = '', year = ''] = dotted
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return /^\d{4}-\d{2}-\d{2}[T ]/.test(text) ? text.slice(0, 10) : text
}

function structured(text: string): Json {
  const parsed = /^\s*[[{]/.test(text) ? jsonIn(text) : undefined
  return parsed ?? text
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
