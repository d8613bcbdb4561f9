import { PassThrough, Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import type { Fields } from '../core/response/form/posted.ts'
import { problem, type Problem } from '../core/problem.ts'
import { ok, refuse, type Result } from '../core/result.ts'

/** A file that stands in a posted page. */
export type FilePart = { readonly field: string; readonly name: string; readonly bytes: Readable }

/** What becomes of a file: the fields that stand for it in the page. */
export type TakeFile = (part: FilePart) => Promise<Fields>

const MOST_FILES = 20
/** What is typed may be as long as on a page that brings no files. */
const LONGEST_TEXT = 256 * 1024
const LIMITS = {
  files: MOST_FILES,
  fields: 5001,
  fieldSize: LONGEST_TEXT,
  parts: 5030,
  headerPairs: 20,
}

/**
 * The fields of a page that was posted with files; each file is taken while it comes in. What is
 * over a limit is read to its end all the same, so that whoever sends it hears the refusal.
 */
export function multipartFields(
  request: Request,
  take: TakeFile,
): Promise<Result<Fields, Problem>> {
  return new Promise((resolve, reject) => {
    const form = open(request)
    if (form === null) {
      resolve(refuse(problem('malformed', 'The form can’t be read')))
      return
    }
    const fields: (readonly [string, string])[] = []
    const taken: Promise<Fields>[] = []
    const coming = new Set<PassThrough>()
    let length = 0
    let isTooLarge = false
    const tooLarge = () => (isTooLarge = true)
    const cutOff = () => {
      resolve(refuse(problem('malformed', 'The form was cut off')))
      for (const bytes of coming) bytes.destroy(new Error('The form was cut off'))
    }
    // A part may come without a name.
    form.on('field', (name: string | undefined, value: string, _: boolean, isCut: boolean) => {
      if (name === undefined) return
      length += name.length + value.length
      if (isCut || length > LONGEST_TEXT) tooLarge()
      else fields.push([name, value])
    })
    form.on('file', (field: string | undefined, part: Readable, name: string | undefined) => {
      // A form that ends too early says so here.
      part.on('error', cutOff)
      // A field in which no file was chosen.
      if (field === undefined || (name ?? '') === '' || isTooLarge) {
        part.resume()
        return
      }
      const bytes = new PassThrough()
      coming.add(bytes)
      bytes.on('error', () => undefined)
      // Whoever stops reading a file must not keep the form from its end.
      bytes.on('close', () => {
        coming.delete(bytes)
        part.unpipe(bytes)
        part.resume()
      })
      part.pipe(bytes)
      const own = take({ field, name: name ?? '', bytes }).finally(() => bytes.destroy())
      // Told at the end of the form, and until then of no concern to anybody.
      own.catch(() => undefined)
      taken.push(own)
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      form.on(limit, tooLarge)
    form.on('error', cutOff)
    form.on('finish', () => {
      Promise.all(taken).then(
        (own) =>
          resolve(isTooLarge ? refuse(problem('too_large')) : ok([...fields, ...own.flat()])),
        reject,
      )
    })
    const body = request.body === null ? Readable.from([]) : webStream(request.body)
    body.on('error', cutOff)
    body.pipe(form)
  })
}

/** Null where nothing says how its parts are told apart. */
function open(request: Request): InstanceType<typeof Busboy> | null {
  const type = request.headers.get('Content-Type') ?? ''
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
  } catch {
    return null
  }
}

/** Node's own types of web streams and the DOM's are told apart, though one is the other. */
const webStream = (body: ReadableStream<Uint8Array>): Readable =>
  Readable.from(body as unknown as AsyncIterable<Uint8Array>)
