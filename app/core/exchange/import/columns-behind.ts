import type { Misfit } from '../../problem.ts'
import { questionOf } from '../../response/parse-answers.ts'
import type { Mapping } from './mapping.ts'

/** The first column from which what a misfit is about may have come; null where none does. */
export function columnBehind(
  mapping: Mapping,
  { pointer }: Pick<Misfit, 'pointer'>,
): number | null {
  const question = questionOf({ pointer })
  const steps = pointer
    .split('/')
    .slice(2)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const [row = null, column = null] = steps
  const of = mapping.flatMap((slot, place) =>
    slot !== null && slot.takes.kind !== 'language' && slot.takes.variable.question === question
      ? [{ place, variable: slot.takes.variable, kind: slot.takes.kind }]
      : [],
  )
  const isComment = pointer.split('/')[1]?.endsWith('-Comment') === true
  const nearest =
    of.find(({ variable }) => variable.row === row && variable.column === column) ??
    of.find(({ variable }) => row !== null && variable.row === row) ??
    of.find(({ kind }) => isComment && kind === 'words') ??
    of[0]
  return nearest?.place ?? null
}
