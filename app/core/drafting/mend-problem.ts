import { isJsonObject, type JsonObject } from '../json.ts'
import type { Check, Fix } from './check.ts'
import { freeName } from './free-name.ts'
import { nearestName } from './nearest-name.ts'
import { valueAt } from './operation.ts'

/** The safe way to mend what reading a source complains of; null where there is none. */
export function mendProblem(
  source: JsonObject,
  { code, pointer }: Pick<Check, 'code' | 'pointer'>,
  names: ReadonlySet<string>,
): Fix | null {
  const value = valueAt({ source }, pointer)
  switch (code) {
    case 'expression_unknown_name':
      return typeof value === 'string' ? renameReferences(pointer, value, names) : null
    case 'name_duplicate': {
      const { name, valueName } = isJsonObject(value ?? null) ? (value as JsonObject) : {}
      if (typeof valueName === 'string' && valueName !== '')
        return {
          label: 'Keep its answers by themselves',
          operations: [{ op: 'remove', path: `${pointer}/valueName` }],
        }
      if (typeof name !== 'string') return null
      const free = freeName(name, names)
      return free === name ? null : rename(pointer, free)
    }
    case 'name_missing':
      return isJsonObject(value ?? null) && typeof (value as JsonObject)['type'] === 'string'
        ? rename(pointer, freeName('question_1', names))
        : null
    default:
      return null
  }
}

const rename = (pointer: string, name: string): Fix => ({
  label: `Call it “${name}”`,
  operations: [{ op: 'replace', path: `${pointer}/name`, value: name }],
})

/** Only what stands before the first dot or bracket is a name of its own. */
const REFERENCE = /\{\s*([^{}.[\]]+)/g

function renameReferences(pointer: string, text: string, names: ReadonlySet<string>): Fix | null {
  const used: string[] = []
  const mended = text.replace(REFERENCE, (whole: string, name: string) => {
    const near = names.has(name.trim()) ? null : nearestName(name.trim(), names)
    if (near === null) return whole
    used.push(near)
    return whole.replace(name, near)
  })
  return used.length === 0
    ? null
    : {
        label: `Use “${[...new Set(used)].join('”, “')}”`,
        operations: [{ op: 'replace', path: pointer, value: mended }],
      }
}
