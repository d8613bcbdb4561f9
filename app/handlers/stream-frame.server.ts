import { constants, deflateRawSync } from 'node:zlib'

/** How a watcher's stream is packed, as in Content-Encoding. */
export type StreamEncoding = 'identity' | 'gzip'

/** One piece of a stream, made once for all its watchers. */
export type Frame = Readonly<Record<StreamEncoding, Buffer>>

/**
 * Packed by itself, a frame refers to nothing before it and ends on a whole byte: the same bytes
 * fit into everybody's stream at any place, and can be unpacked as soon as they are there.
 */
export function frameOf(text: string): Frame {
  const identity = Buffer.from(text)
  const gzip = deflateRawSync(identity, {
    // The event loop waits for it; the best would be a tenth smaller.
    level: constants.Z_BEST_SPEED,
    finishFlush: constants.Z_FULL_FLUSH,
  })
  return { identity, gzip }
}

/** What a stream begins with (RFC 1952). It has no end of its own: it is cut off. */
export const STREAM_HEAD: Frame = {
  identity: Buffer.alloc(0),
  gzip: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]),
}
