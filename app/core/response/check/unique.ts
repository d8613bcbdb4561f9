import type { Entries, Grid } from '../../definition/definition.ts'
import { isJsonObject, type Json } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import { fieldProblem, under } from './checked.ts'

/** Answers that stand twice where each row or entry needs one of its own; case does not count. */
export function duplicatesIn(
  { unique, duplicateText }: Pick<Entries | Grid, 'unique' | 'duplicateText'>,
  entries: readonly (readonly [key: string | number, entry: Json])[],
  pointer: string,
): readonly FieldProblem[] {
  return unique.flatMap((name) => {
    const seen = new Set<string>()
    return entries.flatMap(([key, entry]) => {
      const value = isJsonObject(entry) && Object.hasOwn(entry, name) ? entry[name] : undefined
      if (value === undefined || value === null) return []
      const text = JSON.stringify(value).toLowerCase()
      if (!seen.has(text)) {
        seen.add(text)
        return []
      }
      return [
        fieldProblem(
          under(under(pointer, key), name),
          'not_unique',
          'This answer was given already',
          {},
          duplicateText,
        ),
      ]
    })
  })
}
