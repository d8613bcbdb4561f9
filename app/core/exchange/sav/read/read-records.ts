import type { ByteSupply } from './byte-supply.ts'

/** One record of a variable as it stands in the file; texts are bytes until the encoding is known. */
export type RawVariable = {
  readonly shortName: Uint8Array
  /** Bytes of a string; 0 is a number. */
  readonly width: number
  /** Its first place among elements of eight bytes, from 1. */
  readonly element: number
  readonly label: Uint8Array | null
  /** Eight bytes each; of a range its ends come first. */
  readonly missing: readonly Uint8Array[]
  readonly missingKind: 'values' | 'range' | 'rangeAndValue'
  readonly format: number
}

export type RawLabels = {
  /** Eight bytes of the value, and the label. */
  readonly labels: readonly (readonly [value: Uint8Array, label: Uint8Array])[]
  readonly elements: readonly number[]
}

export type RawRecords = {
  readonly compression: number
  readonly bias: number
  /** How many cases follow; null where the file does not say. */
  readonly cases: number | null
  readonly variables: readonly RawVariable[]
  /** How many elements of eight bytes a case has. */
  readonly elements: number
  readonly labels: readonly RawLabels[]
  /** What came after the first versions of SPSS, by its number. */
  readonly extensions: ReadonlyMap<number, Uint8Array>
}

const HEADER_BYTES = 176
const [VARIABLE, LABELS, LABELLED, DOCUMENT, EXTENSION, END] = [2, 3, 4, 6, 7, 999]
const LINE_BYTES = 80
/** More than any file has; what says more was damaged, or means harm. */
const MOST_ELEMENTS = 200_000
const MOST_LABELS = 100_000
const MOST_BYTES = 1 << 26

/** All records before the data; null where they are none of an SPSS system file. */
export async function readRecords(supply: ByteSupply): Promise<RawRecords | null> {
  const header = (await supply.raw(HEADER_BYTES)).slice()
  if (!isSav(header)) return null
  const view = new DataView(header.buffer)
  supply.isLittleEndian = view.getInt32(64, true) <= 3
  const variables: RawVariable[] = []
  const labels: RawLabels[] = []
  const extensions = new Map<number, Uint8Array>()
  let elements = 0
  for (;;) {
    const kind = await supply.int32()
    if (supply.isShort || elements > MOST_ELEMENTS) return null
    switch (kind) {
      case VARIABLE: {
        elements += 1
        const variable = await readVariable(supply, elements)
        if (variable === null) return null
        // A width of -1 goes on with the string before.
        if (variable.width >= 0) variables.push(variable)
        break
      }
      case LABELS: {
        const read = await readLabels(supply)
        if (read === null) return null
        labels.push(read)
        break
      }
      case DOCUMENT: {
        const bytes = (await supply.int32()) * LINE_BYTES
        if (bytes < 0 || bytes > MOST_BYTES) return null
        await supply.raw(bytes)
        break
      }
      case EXTENSION: {
        const subtype = await supply.int32()
        const bytes = (await supply.int32()) * (await supply.int32())
        if (bytes < 0 || bytes > MOST_BYTES) return null
        extensions.set(subtype, (await supply.raw(bytes)).slice())
        break
      }
      case END: {
        await supply.int32()
        const { isLittleEndian } = supply
        const cases = view.getInt32(80, isLittleEndian)
        return {
          compression: view.getInt32(72, isLittleEndian),
          bias: view.getFloat64(84, isLittleEndian),
          cases: cases < 0 ? null : cases,
          variables,
          elements,
          labels,
          extensions,
        }
      }
      default:
        return null
    }
  }
}

/** `$FL2`, or `$FL3` where the data are packed with zlib. */
export const isSav = (header: Uint8Array): boolean =>
  header[0] === 0x24 &&
  header[1] === 0x46 &&
  header[2] === 0x4c &&
  (header[3] === 0x32 || header[3] === 0x33)

async function readVariable(supply: ByteSupply, element: number): Promise<RawVariable | null> {
  const width = await supply.int32()
  const hasLabel = await supply.int32()
  const count = await supply.int32()
  await supply.int32()
  const format = await supply.int32()
  const shortName = (await supply.raw(8)).slice()
  let label: Uint8Array | null = null
  if (hasLabel === 1) {
    const length = await supply.int32()
    if (length < 0 || length > MOST_BYTES) return null
    label = (await supply.raw(Math.ceil(length / 4) * 4)).slice(0, length)
  }
  if (width > 255 || Math.abs(count) > 3) return null
  const missing: Uint8Array[] = []
  while (missing.length < Math.abs(count)) missing.push((await supply.raw(8)).slice())
  const missingKind = count >= 0 ? 'values' : count === -2 ? 'range' : 'rangeAndValue'
  return { shortName, width, element, label, missing, missingKind, format }
}

async function readLabels(supply: ByteSupply): Promise<RawLabels | null> {
  const count = await supply.int32()
  if (count < 0 || count > MOST_LABELS) return null
  const labels: (readonly [Uint8Array, Uint8Array])[] = []
  while (labels.length < count) {
    const value = (await supply.raw(8)).slice()
    const length = (await supply.raw(1))[0] ?? 0
    const words = await supply.raw(Math.ceil((length + 1) / 8) * 8 - 1)
    if (supply.isShort) return null
    labels.push([value, words.slice(0, length)])
  }
  if ((await supply.int32()) !== LABELLED) return null
  const elements: number[] = []
  const of = await supply.int32()
  if (of < 0 || of > MOST_ELEMENTS) return null
  while (elements.length < of) elements.push(await supply.int32())
  return { labels, elements }
}
