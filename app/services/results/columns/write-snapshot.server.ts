import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { RowArray } from '../../../core/tally/columns/column.ts'
import type { RunArrays } from '../../../core/tally/columns/runs.ts'
import type { RowBlock } from '../../../core/tally/columns/row-block.ts'
import {
  MAGIC,
  paddedTo8,
  shapeOfArray,
  type BlockShape,
  type SnapshotHeader,
} from './snapshot-format.server.ts'
import type { Stretch } from './survey-columns.server.ts'

export type SnapshotOf = Omit<SnapshotHeader, 'sets' | 'seq'> & Pick<Stretch, 'seq' | 'sets'>

/** Bytes that are digested at a time, between which others have their turn. */
const PIECE = 1 << 18

/**
 * Writes a snapshot under a name that exists only once the whole is on the disk. The columns may
 * move on meanwhile: whatever changes comes after `seq`, and is read from the log again.
 */
export async function writeSnapshot(file: string, { sets, ...about }: SnapshotOf): Promise<void> {
  const header: SnapshotHeader = {
    ...about,
    sets: sets.map(({ source, block }) => ({ source, block: shapeOf(block) })),
  }
  const unfinished = `${file}.${process.pid}.unfinished`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    const handle = await open(unfinished, 'w', 0o600)
    try {
      await writeWhole(handle, [headBytes(header), ...sets.flatMap(({ block }) => arraysOf(block))])
      await handle.sync()
    } finally {
      await handle.close()
    }
    await eraseSnapshot(file)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/**
 * Overwrites a snapshot before its name goes, as `secure_delete` does in the database. What a
 * file system that copies on writing, or a disk that moves blocks about, keeps of it is theirs.
 */
export async function eraseSnapshot(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch(() => null)
  if (handle === null) return
  try {
    const { size } = await handle.stat()
    const nothing = new Uint8Array(PIECE)
    for (let at = 0; at < size; at += PIECE)
      await handle.write(nothing, 0, Math.min(PIECE, size - at), at)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rm(file, { force: true })
}

async function writeWhole(handle: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  const hash = createHash('sha256')
  for (const part of parts) {
    const padding = new Uint8Array(paddedTo8(part.length) - part.length)
    for (let at = 0; at < part.length; at += PIECE) {
      // A copy: what is written is to be what was digested.
      const piece = part.slice(at, at + PIECE)
      hash.update(piece)
      await handle.writeFile(piece)
    }
    hash.update(padding)
    await handle.writeFile(padding)
  }
  await handle.writeFile(hash.digest())
}

function headBytes(header: SnapshotHeader): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header))
  const head = new Uint8Array(MAGIC.length + 8 + text.length)
  head.set(new TextEncoder().encode(MAGIC))
  new DataView(head.buffer).setUint32(MAGIC.length, text.length, true)
  head.set(text, MAGIC.length + 8)
  return head
}

const shapeOf = (block: RowBlock): BlockShape => ({
  rows: block.rows,
  arrays: ownArrays(block).map(shapeOfArray),
  origins: block.arrivals === null ? null : [...block.arrivals.origins],
  children: block.children.map(shapeOf),
})

const ownArrays = ({ arrays, arrivals }: RowBlock): readonly RowArray[] =>
  arrivals === null ? arrays : [...arrays, ...runs(arrivals.received), ...runs(arrivals.bases)]

const runs = ({ starts, values }: RunArrays): readonly RowArray[] => [starts, values]

const arraysOf = (block: RowBlock): readonly Uint8Array[] => [
  ...ownArrays(block).map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  ),
  ...block.children.flatMap(arraysOf),
]
