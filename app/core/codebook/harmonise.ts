import { exportName } from './codebook.ts'
import type { Codebook, Variable } from './variable.ts'

/**
 * One codebook for responses to several versions, the newest first: variables by id, categories by
 * value. A choice that a later version dropped keeps its count; a variable whose measure changed
 * is another variable, named after the version in which it was last used.
 */
export function harmonise(
  versions: readonly { readonly number: number; readonly codebook: Codebook }[],
): Codebook {
  const byId = new Map<string, Variable>()
  for (const { number, codebook } of versions)
    for (const variable of codebook) {
      const known = byId.get(variable.id)
      if (known === undefined) byId.set(variable.id, variable)
      else if (storageOf(known) === storageOf(variable))
        byId.set(variable.id, withCategoriesOf(known, variable))
      else {
        const id = `${variable.id}@${number}`
        byId.set(id, { ...variable, id, exportName: `${variable.exportName}_version_${number}` })
      }
    }
  const names = firstNames(versions)
  return [...byId.values()].map((variable) => {
    const exportName = names.get(variable.id)
    return exportName === undefined ? variable : { ...variable, exportName }
  })
}

/** By variable: what a column is called in exports was fixed when it was first published. */
function firstNames(
  versions: readonly { readonly codebook: Codebook }[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { codebook } of versions.toReversed())
    for (const { id, exportName: own } of codebook) {
      if (names.has(id)) continue
      const isFree = !taken.has(own.toLowerCase())
      names.set(id, isFree ? own : exportName(id, taken))
      taken.add(own.toLowerCase())
    }
  return names
}

/** How answers to a variable are kept; a variable of another storage is another variable. */
export const storageOf = ({ measure, categories }: Variable): string =>
  measure === 'multiple'
    ? measure
    : categories.length > 0
      ? 'choice'
      : measure === 'scale' || measure === 'date'
        ? measure
        : 'text'

function withCategoriesOf(known: Variable, older: Variable): Variable {
  const values = new Set(known.categories.map(({ value }) => String(value)))
  const dropped = older.categories.filter(({ value }) => !values.has(String(value)))
  return dropped.length === 0 ? known : { ...known, categories: [...known.categories, ...dropped] }
}
