import { constants, inflateRawSync } from 'node:zlib'

/** How a watcher asks for its stream; browsers ask for gzip. */
export type Asked = 'gzip' | 'identity'

const NOTHING = Buffer.alloc(0)
const END_OF_HEADERS = '\r\n\r\n'
const GZIP_HEAD_BYTES = 10
const END_OF_FRAME = Buffer.from([0, 0, 0xff, 0xff])
const MOST_KEPT = 200
const kept = new Map<string, string>()

/** Text of one stream as its bytes come in: of whole frames only, where they are packed. */
export function createUnpacker(asked: Asked): (chunk: Buffer) => string {
  if (asked === 'identity') return (chunk) => chunk.toString('latin1')
  let waiting: Buffer = NOTHING
  let place: 'headers' | 'frames' = 'headers'
  return (chunk) => {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
    if (place === 'headers') {
      const end = waiting.indexOf(END_OF_HEADERS)
      if (end < 0) return ''
      waiting = waiting.subarray(end + END_OF_HEADERS.length + GZIP_HEAD_BYTES)
      place = 'frames'
    }
    if (!waiting.subarray(-END_OF_FRAME.length).equals(END_OF_FRAME)) return ''
    const text = unpackOnce(waiting)
    waiting = NOTHING
    return text
  }
}

/** Real watchers have a machine each; here the same bytes are unpacked once for all of them. */
function unpackOnce(frames: Buffer): string {
  const key = frames.toString('latin1')
  const known = kept.get(key)
  if (known !== undefined) return known
  const options = { finishFlush: constants.Z_SYNC_FLUSH }
  const text = inflateRawSync(frames, options).toString('latin1')
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, text)
  return text
}
