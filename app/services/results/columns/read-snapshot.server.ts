import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Tx } from '../../../../db/connection.server.ts'
import { countSubmittedUpTo, markOf } from '../../../../db/log-lines.server.ts'
import type { Seq, SurveyId } from '../../../core/ids.ts'
import type { RowArray } from '../../../core/tally/columns/column.ts'
import type { RunArrays } from '../../../core/tally/columns/runs.ts'
import type { RowBlock } from '../../../core/tally/columns/row-block.ts'
import {
  ARRAY_KINDS,
  DIGEST_BYTES,
  MAGIC,
  paddedTo8,
  type ArrayShape,
  type BlockShape,
  type SnapshotHeader,
} from './snapshot-format.server.ts'
import type { Stretch } from './survey-columns.server.ts'

export type SnapshotPlace = { readonly file: string; readonly fingerprint: string }

export type ReadSnapshot =
  | {
      readonly kind: 'believed'
      readonly stretch: Stretch
      readonly readTo: Seq
      readonly rows: number
    }
  | { readonly kind: 'refused' | 'none' }

/** A snapshot is believed when it is whole, of this plan, and agrees with the log. */
export function readSnapshot(
  tx: Tx,
  survey: SurveyId,
  { file, fingerprint }: SnapshotPlace,
): ReadSnapshot {
  const bytes = contentOf(file)
  if (bytes === null) return { kind: 'none' }
  const header = wholeHeader(bytes)
  if (
    header === null ||
    header.survey !== survey ||
    header.fingerprint !== fingerprint ||
    markOf(tx, header.readTo) !== header.mark ||
    countSubmittedUpTo(tx, survey, header.readTo) !== rowsIn(header)
  )
    return { kind: 'refused' }
  const reader = arrayReader(bytes)
  const sets = header.sets.map(({ source, block }) => ({ source, block: blockOf(block, reader) }))
  return {
    kind: 'believed',
    stretch: { seq: header.seq, sets, changes: [] },
    readTo: header.readTo,
    rows: rowsIn(header),
  }
}

/** What a snapshot says of itself, whether it is true or not; null where it says nothing. */
export function peekSnapshot(file: string): Pick<SnapshotHeader, 'readTo'> | null {
  const handle = openSync(file, 'r')
  try {
    const start = new Uint8Array(MAGIC.length + 8)
    if (readSync(handle, start) < start.length || textIn(start, 0, MAGIC.length) !== MAGIC)
      return null
    const text = new Uint8Array(Math.min(headerLength(start), MOST_HEADER_BYTES))
    readSync(handle, text)
    const { readTo } = JSON.parse(textIn(text, 0, text.length)) as Partial<SnapshotHeader>
    return typeof readTo === 'number' ? { readTo } : null
  } catch {
    return null
  } finally {
    closeSync(handle)
  }
}

const MOST_HEADER_BYTES = 1 << 24

function contentOf(file: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(readFileSync(file))
  } catch {
    // A disk that can't be read is as good as no snapshot.
    return null
  }
}

/** Null unless every byte is as it was written: then the header is one of ours. */
function wholeHeader(bytes: Uint8Array<ArrayBuffer>): SnapshotHeader | null {
  const end = bytes.length - DIGEST_BYTES
  if (end < MAGIC.length + 8) return null
  const digest = createHash('sha256').update(bytes.subarray(0, end)).digest()
  if (!digest.equals(bytes.subarray(end))) return null
  if (textIn(bytes, 0, MAGIC.length) !== MAGIC) return null
  return JSON.parse(textIn(bytes, MAGIC.length + 8, headerLength(bytes))) as SnapshotHeader
}

const headerLength = (bytes: Uint8Array<ArrayBuffer>): number =>
  new DataView(bytes.buffer).getUint32(MAGIC.length, true)

const textIn = (bytes: Uint8Array, start: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(start, start + length))

const rowsIn = ({ sets }: SnapshotHeader): number =>
  sets.reduce((sum, { block }) => sum + block.rows, 0)

type ReadArray = (shape: ArrayShape) => RowArray

function arrayReader(bytes: Uint8Array<ArrayBuffer>): ReadArray {
  let offset = paddedTo8(MAGIC.length + 8 + headerLength(bytes))
  return ({ kind, length }) => {
    const values = new ARRAY_KINDS[kind](bytes.buffer, offset, length)
    offset += paddedTo8(values.byteLength)
    return values
  }
}

function blockOf(
  { rows, arrays: shapes, origins, children }: BlockShape,
  read: ReadArray,
): RowBlock {
  const arrays = shapes.map(read)
  if (origins === null)
    return { rows, arrays, arrivals: null, children: children.map((child) => blockOf(child, read)) }
  const [received, bases] = [runsIn(arrays.splice(-4, 2)), runsIn(arrays.splice(-2))]
  return {
    rows,
    arrays,
    arrivals: { received, bases, origins },
    children: children.map((child) => blockOf(child, read)),
  }
}

const runsIn = (arrays: readonly RowArray[]): RunArrays => {
  const [starts, values] = arrays as readonly [Int32Array, Float64Array]
  return { starts, values }
}
