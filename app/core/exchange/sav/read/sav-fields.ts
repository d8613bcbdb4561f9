import type { DataCell, DataField } from '../../import/data-file.ts'
import { ELEMENT_BYTES, elementsOf, widthsOf } from '../segments.ts'
import { decoderFor, encodingNumbered } from './encoding.ts'
import { longLabels, longMissing } from './long-strings.ts'
import type { RawRecords, RawVariable } from './read-records.ts'

/** A field, and where its value stands in a case of `elements` times eight bytes. */
export type SavField = DataField & {
  readonly holds:
    | { readonly kind: 'number' | 'day' | 'moment'; readonly at: number }
    /** A very long string stands in several places. */
    | { readonly kind: 'string'; readonly parts: readonly { at: number; length: number }[] }
}

export type SavText = (bytes: Uint8Array) => string

const [MACHINE, LONG_NAMES, VERY_LONG, ENCODING, LONG_LABELS, LONG_MISSING] = [
  3, 13, 14, 20, 21, 22,
]

export function textOf({ extensions }: RawRecords, isLittleEndian: boolean): SavText {
  const named = extensions.get(ENCODING)
  const machine = extensions.get(MACHINE)
  const encoding =
    named !== undefined
      ? String.fromCharCode(...named.subarray(0, 100)).trim()
      : machine?.length === 32
        ? encodingNumbered(
            new DataView(machine.buffer, machine.byteOffset).getInt32(28, isLittleEndian),
          )
        : ''
  const decoder = decoderFor(encoding)
  return (bytes) => decoder.decode(trimmed(bytes))
}

/** Strings are filled up with spaces; some programs do it with noughts. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end -= 1
  return bytes.subarray(0, end)
}

/** The fields of a file, very long strings put together again. */
export function savFields(
  raw: RawRecords,
  text: SavText,
  isLittleEndian: boolean,
): readonly SavField[] {
  const { variables, extensions } = raw
  const longNames = pairsIn(extensions.get(LONG_NAMES), text)
  const veryLong = pairsIn(extensions.get(VERY_LONG), text)
  const labelsOfLong = longLabels(extensions.get(LONG_LABELS), isLittleEndian, text)
  const missingOfLong = longMissing(extensions.get(LONG_MISSING), isLittleEndian, text)
  const numberIn = (bytes: Uint8Array) =>
    new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, isLittleEndian)
  const labelsAt = new Map<number, ReadonlyMap<string, string>>()
  const widthAt = new Map(variables.map(({ element, width }) => [element, width]))
  for (const { labels, elements } of raw.labels) {
    const labelled = (valueOf: (bytes: Uint8Array) => string) =>
      new Map(labels.map(([value, label]) => [valueOf(value), text(label)]))
    const isNumber = (element: number) => widthAt.get(element) === 0
    // One map for all that share it: a file may name thousands of variables beside thousands of labels.
    const ofNumbers = elements.some(isNumber)
      ? labelled((value) => String(numberIn(value)))
      : NO_LABELS
    const ofTexts = elements.every(isNumber) ? NO_LABELS : labelled(text)
    for (const element of elements) labelsAt.set(element, isNumber(element) ? ofNumbers : ofTexts)
  }

  const fields: SavField[] = []
  for (let index = 0; index < variables.length; index += 1) {
    const variable = variables[index]
    if (variable === undefined) break
    const shortName = text(variable.shortName)
    const name = longNames.get(shortName) ?? shortName
    const { element, width } = variable
    const about = {
      name,
      label: variable.label === null ? null : text(variable.label),
      labels: labelsAt.get(element) ?? labelsOfLong.get(name) ?? NO_LABELS,
      isMissing: missingTest(variable, numberIn, text, missingOfLong.get(name) ?? []),
      numbers: 'point',
    } as const
    if (width === 0) {
      fields.push({ ...about, holds: { kind: kindOf(variable), at: placeOf(element) } })
      continue
    }
    const said = Number.parseInt(veryLong.get(shortName) ?? '', 10)
    // What is left of the case: a string that claims more would have parts without end.
    const whole = Math.min(said || 0, (raw.elements - element + 1) * ELEMENT_BYTES)
    const widths = whole > width ? widthsOf(stringOf(whole)) : [width]
    const parts: { at: number; length: number }[] = []
    let [from, left] = [element, Math.max(whole, width)]
    for (const part of widths) {
      parts.push({ at: placeOf(from), length: Math.min(255, left) })
      from += elementsOf(part)
      left -= 255
    }
    fields.push({
      ...about,
      holds: { kind: 'string', parts: parts.filter(({ length }) => length > 0) },
    })
    index += widths.length - 1
  }
  return fields
}

const NO_LABELS: ReadonlyMap<string, string> = new Map()

const placeOf = (element: number): number => (element - 1) * ELEMENT_BYTES

const stringOf = (width: number) =>
  ({
    kind: 'string',
    width,
    name: '',
    label: '',
    measure: 'nominal',
    labels: [],
    missing: [],
  }) as const

/** `SHORT=Long`, with tabs between, and a nought before them where it is a number. */
function pairsIn(bytes: Uint8Array | undefined, text: SavText): ReadonlyMap<string, string> {
  if (bytes === undefined) return new Map()
  return new Map(
    text(bytes)
      .split('\t')
      .flatMap((pair): [string, string][] => {
        const equals = pair.indexOf('=')
        return equals < 1
          ? []
          : [[pair.slice(0, equals), pair.slice(equals + 1).replace(/\0/g, '')]]
      }),
  )
}

const DAYS: ReadonlySet<number> = new Set([20, 23, 24, 28, 29, 30, 38, 39])
const MOMENTS: ReadonlySet<number> = new Set([22, 41])

/** By the format in which SPSS shows it. */
function kindOf({ format }: RawVariable): 'number' | 'day' | 'moment' {
  const type = (format >> 16) & 0xff
  return DAYS.has(type) ? 'day' : MOMENTS.has(type) ? 'moment' : 'number'
}

function missingTest(
  { width, missing, missingKind }: RawVariable,
  numberIn: (bytes: Uint8Array) => number,
  text: SavText,
  long: readonly string[],
): (cell: DataCell) => boolean {
  if (width > 0) {
    const values = new Set([...missing.map(text), ...long])
    return (cell) => typeof cell === 'string' && values.has(cell)
  }
  const numbers = missing.map(numberIn)
  const [low = Infinity, high = -Infinity] = missingKind === 'values' ? [] : numbers
  const values = new Set(missingKind === 'values' ? numbers : numbers.slice(2))
  return (cell) => typeof cell === 'number' && (values.has(cell) || (cell >= low && cell <= high))
}
