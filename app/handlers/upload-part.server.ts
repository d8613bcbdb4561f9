import type { IncomingMessage } from 'node:http'
import { PassThrough, type Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { problem, type Problem } from '../core/problem.ts'
import { ok, refuse, type Result } from '../core/result.ts'

type Part = { readonly question: string; readonly name: string; readonly bytes: Readable }

class CutOff extends Error {}

/** Whether a file stopped coming before its end. */
export const wasCutOff = (req: IncomingMessage, error: unknown): boolean =>
  error instanceof CutOff || (req.destroyed && !req.complete)

/** The file as the body itself, or as the first file of a form. */
export async function firstPart(
  req: IncomingMessage,
  query: URLSearchParams,
): Promise<Result<Part, Problem>> {
  const question = query.get('question')
  if (/^multipart\/form-data/i.test(req.headers['content-type'] ?? '')) return inForm(req, question)
  if (question === null) return refuse(problem('malformed', '"question" is missing'))
  if (req.headers['content-encoding'] !== undefined)
    return refuse(problem('wrong_media_type', 'Compressed bodies are not taken'))
  return ok({ question, name: query.get('name') ?? '', bytes: req })
}

function inForm(req: IncomingMessage, asked: string | null): Promise<Result<Part, Problem>> {
  return new Promise((resolve) => {
    const malformed = (detail: string) => resolve(refuse(problem('malformed', detail)))
    let question = asked
    let form: InstanceType<typeof Busboy>
    try {
      form = new Busboy({
        headers: { ...req.headers, 'content-type': req.headers['content-type'] ?? '' },
        limits: { files: 1, fields: 10, fieldSize: 1000, parts: 12, headerPairs: 20 },
      })
    } catch {
      malformed('The form can’t be read')
      return
    }
    const file = new PassThrough()
    const cutOff = () => {
      malformed('The form was cut off')
      file.destroy(new CutOff('The form was cut off'))
    }
    // Heard by whoever reads the file; where nobody does, it must not end the process.
    file.on('error', () => undefined)
    form.on('field', (name: string, value: string) => {
      if (name === 'question') question = value
    })
    form.on('file', (_: string, bytes: Readable, name: string) => {
      // A form that ends too early says so here, and a pipe does not pass it on.
      bytes.on('error', cutOff)
      if (question === null) {
        bytes.resume()
        malformed('"question" comes before the file')
      } else {
        bytes.pipe(file)
        resolve(ok({ question, name, bytes: file }))
      }
    })
    form.on('error', () => {
      malformed('The form can’t be read')
      cutOff()
    })
    form.on('finish', () => malformed('The form holds no file'))
    req.on('close', () => {
      if (!req.complete) cutOff()
    })
    req.pipe(form)
  })
}
