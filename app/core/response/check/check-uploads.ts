import type { FileQuestion, Signature } from '../../definition/definition.ts'
import { isJsonList, isJsonObject, own, type Json } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import { cleanText } from '../clean-text.ts'
import { isPlainDrawing } from './drawing.ts'
import { nameSigned } from './signed-name.ts'
import { BLANK, fieldProblem, isBlank, refused, under, type Check, type Upload } from './checked.ts'

const FILE_ID = /^[A-Za-z0-9_-]{22}$/
const DATA_URL = /^data:([a-z0-9.+-]+\/[a-z0-9.+-]+);base64,/i
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
const LONGEST_NAME = 255

/**
 * Files by the id that uploading gave, or whole as a `data:` address, as SurveyJS sends small ones.
 * Their names and types as sent are not believed: the file itself says what it is.
 */
export function checkFile(question: FileQuestion): Check {
  return ({ raw, pointer }) => {
    if (isBlank(raw)) return BLANK
    const items = isJsonList(raw) ? raw : [raw]
    if (items.length === 0) return BLANK
    if (items.length > question.maxFiles)
      return refused(pointer, 'too_many_files', `At most ${question.maxFiles} files`, {
        max: question.maxFiles,
      })
    const uploads: Upload[] = []
    const problems: FieldProblem[] = []
    for (const [index, item] of items.entries()) {
      const at = Array.isArray(raw) ? under(pointer, index) : pointer
      const upload = readUpload(question, item, at)
      if ('content' in upload) uploads.push(upload)
      else problems.push(upload)
    }
    if (problems.length > 0) return { problems }
    const ids = uploads.map(({ content }) => (content.kind === 'kept' ? content.id : ''))
    if (new Set(ids.filter(Boolean)).size !== ids.filter(Boolean).length)
      return refused(pointer, 'duplicate_choice', 'The same file stands twice')
    return {
      value: uploads.map(({ name, content }) =>
        content.kind === 'kept' ? { file: content.id, name } : { file: null, name },
      ),
      problems: [],
      uploads,
    }
  }
}

function readUpload(question: FileQuestion, item: Json, pointer: string): Upload | FieldProblem {
  const content = isJsonObject(item) ? (own(item, 'content') ?? own(item, 'file')) : item
  if (typeof content !== 'string')
    return fieldProblem(pointer, 'wrong_type', 'A file is an object with its content or id')
  const sentName = isJsonObject(item) ? own(item, 'name') : undefined
  const name = safeName(typeof sentName === 'string' ? sentName : '')
  const { accepts, maxBytes } = question
  const base = { pointer, keptAt: pointer, question: question.name, name, accepts, maxBytes }
  if (FILE_ID.test(content)) return { ...base, content: { kind: 'kept', id: content } }
  const match = DATA_URL.exec(content)
  const base64 = match === null ? '' : content.slice(match[0].length)
  if (match === null || !BASE64.test(base64) || base64.length % 4 !== 0)
    return fieldProblem(pointer, 'not_a_file', 'There is no such file')
  const bytes = (base64.length / 4) * 3
  if (bytes > question.maxBytes + 2)
    return fieldProblem(pointer, 'file_too_large', `At most ${question.maxBytes} bytes`, {
      max: question.maxBytes,
    })
  return { ...base, content: { kind: 'inline', base64 } }
}

/** The last part of a path, without what could steer a terminal, a shell or a header. */
export const safeName = (name: string): string =>
  (cleanText(name).split(/[/\\]/).at(-1) ?? '')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, LONGEST_NAME)
    // Half of a character would be none.
    .replace(/[\ud800-\udbff]$/, '') || 'file'

const SIGNATURES = {
  png: { type: 'image/png', isOne: (base64: string) => base64.startsWith('iVBORw0KGgo') },
  jpeg: { type: 'image/jpeg', isOne: (base64: string) => base64.startsWith('/9j/') },
  svg: { type: 'image/svg+xml', isOne: (base64: string) => isPlainDrawing(atob(base64)) },
} as const
const LARGEST_SIGNATURE = 200_000

export function checkSignature({ format }: Signature): Check {
  return ({ raw, pointer }) => {
    if (isBlank(raw)) return BLANK
    if (typeof raw !== 'string') return refused(pointer, 'wrong_type', 'A signature is a picture')
    const match = DATA_URL.exec(raw)
    const base64 = match === null ? '' : raw.slice(match[0].length)
    if (raw.length > LARGEST_SIGNATURE)
      return refused(pointer, 'file_too_large', `At most ${LARGEST_SIGNATURE} characters`, {
        max: LARGEST_SIGNATURE,
      })
    const isPicture =
      match?.[1]?.toLowerCase() === SIGNATURES[format].type &&
      BASE64.test(base64) &&
      base64.length % 4 === 0 &&
      SIGNATURES[format].isOne(base64)
    if (!isPicture && nameSigned(raw) === null)
      return refused(pointer, 'not_a_signature', `A signature is a ${format.toUpperCase()} picture`)
    return { value: raw, problems: [] }
  }
}
