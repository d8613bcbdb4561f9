import type { FileQuestion, Question } from '../core/definition/definition.ts'
import type { JsonObject } from '../core/json.ts'
import { checkAddress } from './read-choices.server.ts'
import type { Common } from './read-common.server.ts'
import { positive } from './read-text.server.ts'
import type { Reading } from './reading.server.ts'

const MOST_FILES = 20
const LARGEST_FILE = 10 * 1024 * 1024

const CATEGORIES: { readonly [category: string]: readonly string[] } = {
  image: ['image/*'],
  video: ['video/*'],
  audio: ['audio/*'],
  document: [
    '.pdf',
    '.doc',
    '.docx',
    '.odt',
    '.xls',
    '.xlsx',
    '.ods',
    '.ppt',
    '.pptx',
    '.txt',
    '.csv',
  ],
  archive: ['.zip'],
}

export function readFile(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): FileQuestion {
  const most = reading.number(source, 'maxFiles', pointer)
  const bytes = positive(reading.number(source, 'maxSize', pointer))
  const listed = reading
    .word(source, 'acceptedTypes', pointer)
    .split(',')
    .map((type) => type.trim().toLowerCase())
  const categories = reading
    .list(source, 'acceptedCategories', pointer)
    .flatMap((category) =>
      typeof category === 'string' && Object.hasOwn(CATEGORIES, category)
        ? (CATEGORIES[category] ?? [])
        : [],
    )
  return {
    ...common,
    kind: 'file',
    maxFiles:
      source['allowMultiple'] === true ? Math.min(Math.max(most ?? MOST_FILES, 1), MOST_FILES) : 1,
    maxBytes: Math.min(bytes ?? LARGEST_FILE, LARGEST_FILE),
    accepts: [...listed.filter((type) => type !== ''), ...categories],
  }
}

export function readSignature(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): Question {
  reading.wantsRichLook = true
  if (source['backgroundImage'] !== undefined)
    checkAddress(reading, source['backgroundImage'], `${pointer}/backgroundImage`)
  const format = source['dataFormat'] ?? 'png'
  const known = (['png', 'jpeg', 'svg'] as const).find((name) => name === format)
  if (known === undefined && format !== '')
    reading.error(
      `${pointer}/dataFormat`,
      'type_unsupported',
      'Signatures are kept as png, jpeg or svg pictures',
    )
  return { ...common, kind: 'signature', format: known ?? 'png' }
}
