import { SMALL_FILES } from '../../app/core/study/invent/small-files.ts'
import type { SentFile } from './browse.ts'

/** A file that a field would let somebody choose; null where we have none of its kinds. */
export function fileFor(accept: string): SentFile | null {
  const kinds = accept.split(',').flatMap((kind) => kind.trim().toLowerCase() || [])
  const file = SMALL_FILES.find(
    ({ name, type }) =>
      kinds.length === 0 ||
      kinds.some((kind) =>
        kind.startsWith('.')
          ? name.endsWith(kind)
          : kind.endsWith('/*')
            ? type.startsWith(kind.slice(0, -1))
            : kind === type,
      ),
  )
  return file === undefined
    ? null
    : { name: file.name, type: file.type, content: Buffer.from(file.base64, 'base64') }
}
