import { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import type { Fields } from '../core/response/form/posted.ts'

/** A file that stands in a posted page. */
export type FilePart = { readonly field: string; readonly name: string; readonly bytes: Readable }

/** What becomes of a file: the fields that stand for it in the page. It reads the bytes to their end. */
export type TakeFile = (part: FilePart) => Promise<Fields>

const LIMITS = { files: 20, fields: 5001, fieldSize: 256 * 1024, parts: 5030, headerPairs: 20 }

/** The fields of a page that was posted with files; each file is taken while it comes in. */
export function multipartFields(request: Request, take: TakeFile): Promise<Fields> {
  const type = request.headers.get('Content-Type') ?? ''
  return new Promise((resolve, reject) => {
    const form = new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
    const fields: (readonly [string, string])[] = []
    const taken: Promise<Fields>[] = []
    form.on('field', (name: string, value: string) => fields.push([name, value]))
    form.on('file', (field: string, bytes: Readable, name: string | undefined) => {
      bytes.on('error', reject)
      // A field in which no file was chosen.
      if ((name ?? '') === '') bytes.resume()
      else taken.push(take({ field, name: name ?? '', bytes }))
    })
    form.on('error', reject)
    form.on('finish', () => {
      Promise.all(taken).then((own) => resolve([...fields, ...own.flat()]), reject)
    })
    const body = request.body === null ? Readable.from([]) : webStream(request.body)
    body.on('error', reject)
    body.pipe(form)
  })
}

/** Node's own types of web streams and the DOM's are told apart, though one is the other. */
const webStream = (body: ReadableStream<Uint8Array>): Readable =>
  Readable.from(body as unknown as AsyncIterable<Uint8Array>)
