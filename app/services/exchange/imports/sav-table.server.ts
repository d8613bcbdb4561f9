import { createReadStream } from 'node:fs'
import { inflateSync } from 'node:zlib'
import type { DataTable } from '../../../core/exchange/import/data-file.ts'
import { readSav } from '../../../core/exchange/sav/read/read-sav.ts'
import type { Inflate } from '../../../core/exchange/sav/read/unpacked-blocks.ts'
import type { Misfit } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'

/** What one block may unpack to; a bomb is larger. */
const LARGEST_BLOCK = 1 << 23

/** With `info` it also says how far it read, which its types don't know. */
const inflate: Inflate = (bytes) => {
  try {
    const { buffer, engine } = inflateSync(bytes, {
      info: true,
      maxOutputLength: LARGEST_BLOCK,
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }
    return { unpacked: buffer, taken: engine.bytesWritten }
  } catch {
    return null
  }
}

export const readSavFile = (path: string): Promise<Result<DataTable, Misfit>> =>
  readSav(createReadStream(path), inflate)
