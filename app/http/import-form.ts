import type { Readable } from 'node:stream'
import type { Json } from '../core/json.ts'
import type { Problem } from '../core/problem.ts'
import { ok, refuse, type Result } from '../core/result.ts'
import type { Fields } from '../core/response/form/posted.ts'
import { problem } from '../core/problem.ts'
import type { FormError } from './account-form.ts'
import { fieldIn } from './answer-post.ts'
import { multipartFields } from './multipart-fields.ts'

/** The file of a form, handed on while it comes in; the first where there are several. */
export async function readSentFile<Value>(
  request: Request,
  take: (file: {
    readonly name: string
    readonly bytes: Readable
  }) => Promise<Result<Value, Problem>>,
): Promise<Result<{ readonly name: string; readonly taken: Value }, Problem>> {
  const sent: { readonly name: string; readonly taken: Result<Value, Problem> }[] = []
  let isFirst = true
  const fields = await multipartFields(request, async ({ name, bytes }) => {
    if (!isFirst) return []
    isFirst = false
    sent.push({ name, taken: await take({ name, bytes }) })
    return []
  })
  if (!fields.ok) return fields
  const [file] = sent
  if (file === undefined) return refuse(problem('malformed', 'Choose a file first'))
  return file.taken.ok ? ok({ name: file.name, taken: file.taken.value }) : file.taken
}

/** Places as they were sent, one for each column. */
export const placesIn = (sent: Fields, columns: number): readonly string[] =>
  Array.from({ length: columns }, (_, column) => fieldIn(sent, `place-${column}`)?.trim() ?? '')

export const mappingOf = (columns: readonly string[], places: readonly string[]): Json =>
  Object.fromEntries(columns.map((name, column) => [name, places[column] ?? '']))

/** What is wrong with the places, each sentence at its column. */
export function placeErrors(
  { detail, errors = [] }: Problem,
  columns: readonly string[],
): readonly FormError[] {
  const found = errors.map(({ pointer, message }) => {
    const name = pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
    const column = columns.indexOf(name)
    return {
      href: `#place-${Math.max(0, column)}`,
      text: column === -1 ? message : `${name}: ${message}`,
    }
  })
  return found.length > 0 ? found : [{ href: '#place-0', text: detail }]
}
