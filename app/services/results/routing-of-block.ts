import type { Block } from '../../core/composition/block.ts'
import { variableIn } from '../../core/codebook/codebook.ts'
import { routingWords } from '../../core/results/routing-words.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** Who is asked the question of a block, in words; null where that is everybody who comes so far. */
export function routingOfBlock(
  { current: { plan } }: Pick<HostedSurvey, 'current'>,
  block: Block,
  locale: string,
): string | null {
  if (block.kind !== 'question' && block.kind !== 'crosstab') return null
  const name = variableIn(plan.codebook, block.variable)?.question ?? block.variable
  const rules = plan.byName.get(name)?.visibleIf ?? []
  return rules.length === 0 ? null : routingWords(plan.definition, locale)(rules)
}
