import { constants, createGunzip } from 'node:zlib'
import { expect, test } from 'vitest'
import { frameOf, STREAM_HEAD, type Frame } from '#app/handlers/stream-frame.server.ts'

// Much of what the later ones say was said before, which a packer with a memory would refer to.
const TEXTS = Array.from(
  { length: 6 },
  (_, n) =>
    `event: release\nid: ${n}\ndata: ${JSON.stringify({ n, text: 'çok güzel '.repeat(400) })}\n\n`,
)
const FRAMES = TEXTS.map(frameOf)

/** What a reader has unpacked after each frame, before the next one is sent. */
async function readAlong(frames: readonly Frame[]): Promise<readonly string[]> {
  const gunzip = createGunzip({ flush: constants.Z_SYNC_FLUSH })
  const read: string[] = []
  let text = ''
  gunzip.setEncoding('utf8')
  gunzip.on('data', (chunk: string) => {
    text += chunk
  })
  for (const { gzip } of [STREAM_HEAD, ...frames]) {
    await new Promise<void>((resolve, reject) => {
      gunzip.once('error', reject)
      gunzip.write(gzip, () => {
        gunzip.removeListener('error', reject)
        resolve()
      })
    })
    read.push(text)
    text = ''
  }
  return read.slice(1)
}

test('a frame can be unpacked as soon as it is there', async () => {
  expect(await readAlong(FRAMES)).toEqual(TEXTS)
})

test('the same frame fits into every stream, whatever went before it', async () => {
  const backwards = [...FRAMES].reverse()
  expect(await readAlong(backwards)).toEqual([...TEXTS].reverse())
  const [first] = FRAMES
  if (first === undefined) throw new Error('There is a first frame')
  expect(await readAlong([first, first, first])).toEqual([TEXTS[0], TEXTS[0], TEXTS[0]])
})

test('packed, a frame of results is much smaller', () => {
  for (const { identity, gzip } of FRAMES) expect(gzip.length).toBeLessThan(identity.length / 3)
})

test('without packing a frame is its text', () => {
  expect(FRAMES.map(({ identity }) => identity.toString('utf8'))).toEqual(TEXTS)
})
