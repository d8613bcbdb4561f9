import type { ByteSupply } from './byte-supply.ts'

/** Unpacks what zlib packed at the beginning of some bytes; null where nothing was packed there. */
export type Inflate = (
  bytes: Uint8Array,
) => { readonly unpacked: Uint8Array; readonly taken: number } | null

const HEADER_BYTES = 24
/** Blocks hold so much at most, and packing makes none of them much larger. */
const LARGEST_BLOCK = 0x3ff000 + 0x4000

/** The bytecode of a file that was packed in blocks with zlib (`.zsav`). */
export async function* unpackedBlocks(
  supply: ByteSupply,
  inflate: Inflate,
): AsyncGenerator<Uint8Array> {
  const header = await supply.raw(HEADER_BYTES)
  const view = new DataView(header.buffer, header.byteOffset, HEADER_BYTES)
  // Both below 2^53 in any file that fits on a disk.
  const [from, to] = [0, 8].map((at) => Number(view.getBigInt64(at, supply.isLittleEndian)))
  let left = (to ?? 0) - (from ?? 0) - HEADER_BYTES
  while (left > 0) {
    await supply.hold(Math.min(left, LARGEST_BLOCK))
    const block = inflate(supply.peek().subarray(0, left))
    if (block === null || block.taken === 0) return
    supply.take(block.taken)
    left -= block.taken
    yield block.unpacked
  }
}
