import type { FileCode, FileColumn, FileLayout, Holding } from './file-column.ts'
import { LONGEST_FILE_LABEL, LONGEST_LABEL } from './sav/dictionary.ts'
import { fittingLabel, fittingLabels } from './sav/fitting-labels.ts'

/** What stands in a file of responses, for programs: names, labels as .sav has them, codes and missing values. */
export type CodebookJson = {
  readonly file_label: string
  readonly weight?: string
  readonly variables: readonly CodebookVariable[]
  readonly mrsets: readonly {
    readonly name: string
    readonly label: string
    readonly members: readonly string[]
    readonly value: number
  }[]
}

type CodebookVariable = {
  readonly name: string
  readonly label: string
  /** Where .sav has no room for all of it. */
  readonly whole_label?: string
  readonly measure: FileColumn['measure']
  readonly type: Holding['kind']
  readonly wording?: string
  /** By the number that stands for it in .sav. */
  readonly labels?: { readonly [code: string]: string }
  readonly whole_labels?: { readonly [code: string]: string }
  /** By the same number: what stands for it in a CSV of codes. */
  readonly values?: { readonly [code: string]: string }
  readonly missing?: readonly number[]
  readonly missingKinds?: { readonly [code: string]: string }
}

export const codebookJson = (
  { columns, sets, weight }: FileLayout,
  fileLabel: string,
): CodebookJson => ({
  file_label: fittingLabel(fileLabel, LONGEST_FILE_LABEL),
  ...(weight === null ? {} : { weight }),
  variables: columns.map(variableOf),
  mrsets: sets
    .filter((set) => set.columns.length > 1)
    .map(({ name, label, columns: members }) => ({
      name: `$${name}`,
      label: fittingLabel(label, LONGEST_LABEL),
      members,
      value: 1,
    })),
})

function variableOf({ name, label, measure, wording, holds }: FileColumn): CodebookVariable {
  const fitting = fittingLabel(label, LONGEST_LABEL)
  const about = {
    name,
    label: fitting,
    ...(fitting === label ? {} : { whole_label: label }),
    measure,
    type: holds.kind,
    ...(wording === null || wording === label ? {} : { wording }),
  }
  if (holds.kind === 'tick') return { ...about, labels: { 0: 'Not chosen', 1: 'Chosen' } }
  if (holds.kind !== 'codes') return about
  const missing = holds.codes.filter((code) => code.missing !== null)
  const byCode = (text: (code: FileCode, place: number) => string) =>
    Object.fromEntries(holds.codes.map((code, place) => [String(code.code), text(code, place)]))
  const fits = fittingLabels(holds.codes)
  const isWhole = holds.codes.every(({ label: words }, place) => words === fits[place])
  return {
    ...about,
    labels: byCode((_, place) => fits[place] ?? ''),
    ...(isWhole ? {} : { whole_labels: byCode((code) => code.label) }),
    values: byCode((code) => code.value),
    missing: missing.map(({ code }) => code),
    missingKinds: Object.fromEntries(
      missing.map((code) => [String(code.code), code.missing ?? '']),
    ),
  }
}
