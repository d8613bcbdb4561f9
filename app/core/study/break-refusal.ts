import type { Codebook, Variable } from '../codebook/variable.ts'
import { strayPublished } from './stray-published.ts'
import type { Study } from './study.ts'

/** Names no break that a study could list: letters, digits, `-` and `_` only. */
const CANDIDATE = '?'

/**
 * Why public tables can't be broken down by a variable, in words for who decides it; null where
 * they can, or are already.
 */
export function breakRefusal(
  study: Pick<Study, 'derived' | 'published' | 'weighting' | 'sample'>,
  codebook: Codebook,
  variable: Variable,
): string | null {
  const others = study.published.breaks.filter(({ variables }) => !isAlone(variables, variable))
  const breaks = [...others, { id: CANDIDATE, label: variable.label, variables: [variable.id] }]
  const [misfit] = strayPublished(
    { ...study, published: { filters: [], weights: [], breaks } },
    codebook,
  ).filter(({ pointer }) => pointer === `/published/breaks/${others.length}`)
  return misfit === undefined ? null : (reasonFor(misfit.code, variable) ?? misfit.message)
}

const isAlone = (variables: readonly string[], { id }: Variable): boolean =>
  variables.length === 1 && variables[0] === id

function reasonFor(code: string, { measure, categories }: Variable): string | null {
  switch (code) {
    case 'not_a_choice':
      if (measure === 'multiple')
        return 'One person may tick several: its columns would overlap and give single people away.'
      if (measure === 'scale' && categories.length === 0)
        return 'A number has no columns. Derive bands of it, and break down by these.'
      return 'Answers in people’s own words have no columns.'
    case 'shared_variable':
      return 'Another published break is of the same answers: the two could be taken from each other.'
    case 'too_many_columns':
      return 'It has more columns than anybody reads.'
    default:
      return null
  }
}
