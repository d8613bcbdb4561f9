import { guessMapping } from '../../../core/exchange/import/mapping.ts'
import type { HostedSurvey } from '../../surveys/catalog.server.ts'
import { slotsOf } from './import-order.server.ts'
import type { ImportFile } from './open-import.server.ts'

const EXAMPLES = 3
const LONGEST_EXAMPLE = 40

export type DescribedImport = {
  readonly columns: readonly {
    readonly name: string
    readonly label: string | null
    /** What stands in its first rows. */
    readonly examples: readonly string[]
    /** Id of the place that it is thought to have; blank where none is. */
    readonly place: string
  }[]
  readonly places: readonly { readonly id: string; readonly label: string }[]
}

/** The columns of a file as somebody needs to see them to say where they go. */
export async function describeImport(
  survey: HostedSurvey,
  file: ImportFile,
): Promise<DescribedImport> {
  const slots = slotsOf(survey)
  const guessed = guessMapping(file.fields, slots)
  const rows = file.rows()
  const first = await rows.next()
  await rows.return(undefined)
  const cells = first.done === true || !first.value.ok ? [] : first.value.value
  return {
    columns: file.fields.map(({ name, label, labels }, column) => ({
      name,
      label,
      examples: [
        ...new Set(
          cells.flatMap((row) => {
            const cell = row[column] ?? null
            if (cell === null) return []
            const meant = labels.get(String(cell))
            const text = meant === undefined ? String(cell) : `${String(cell)} (${meant})`
            return [text.length <= LONGEST_EXAMPLE ? text : `${text.slice(0, LONGEST_EXAMPLE)}…`]
          }),
        ),
      ].slice(0, EXAMPLES),
      place: guessed[column]?.id ?? '',
    })),
    places: slots.map(({ id, label }) => ({ id, label })),
  }
}
