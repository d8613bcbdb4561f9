import type { Codebook } from '../codebook/variable.ts'
import type { Definition } from '../definition/definition.ts'
import { publicDerived, publicVariables } from '../results/public-tables.ts'
import type { Study } from '../study/study.ts'
import type { Block } from './block.ts'
import { defaultBlocks } from './default-composition.ts'

type Composed = Pick<Study, 'results' | 'findings' | 'derived'>

/** The blocks of a survey's results page in their order, composed or as the survey suggests. */
export function blocksOf(
  study: Composed,
  codebook: Codebook,
  definition: Definition,
): readonly Block[] {
  if (study.results.blocks !== null) return study.results.blocks
  const variables = publicVariables(codebook, definition)
  return defaultBlocks(study.findings, [...variables, ...publicDerived(variables, codebook, study)])
}
