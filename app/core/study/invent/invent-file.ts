import type { FileQuestion } from '../../definition/definition.ts'
import type { Json } from '../../json.ts'
import { isAccepted } from '../../response/accepts.ts'
import { SMALL_FILES } from './small-files.ts'

/** A small file, sent whole; null where the question takes none of those that we have. */
export function inventFile({ accepts }: FileQuestion): Json | null {
  const file = SMALL_FILES.find((small) => isAccepted(accepts, small))
  return file === undefined
    ? null
    : [{ name: file.name, type: file.type, content: `data:${file.type};base64,${file.base64}` }]
}
