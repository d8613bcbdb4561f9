import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export type ZipEntry = {
  readonly path: string
  readonly pieces: () => AsyncIterable<string | Uint8Array>
}

/** A zip archive whose entries are made one after another while it is read. */
export async function* zipped(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = new PassThrough()
  zip.outputStream.pipe(output)
  const fail = (error: Error) => output.destroy(error)
  zip.on('error', fail)
  const opened: Readable[] = []
  for (const { path, pieces } of entries)
    zip.addReadStreamLazy(path, { compress: true }, (ready) => {
      const stream = Readable.from(pieces())
      opened.push(stream)
      stream.on('error', fail)
      ready(null, stream)
    })
  zip.end()
  try {
    for await (const chunk of output) yield chunk as Uint8Array
  } finally {
    // Whoever stops reading stops all that is still being made.
    for (const stream of opened) stream.destroy()
  }
}

/** A text as the only piece of a file. */
export async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}
