import type { Codebook } from '../codebook/variable.ts'
import type { Misfit } from '../problem.ts'
import { unreachable } from '../result.ts'
import type { Study } from '../study/study.ts'
import type { Block } from './block.ts'

type Declared = Pick<Study, 'results' | 'findings' | 'published'>

/** Where blocks of a results page speak of findings, variables or breaks that the survey does not have. */
export function strayBlocks(study: Declared, codebook: Codebook): readonly Misfit[] {
  const variables = new Set(codebook.flatMap(({ id, question }) => [id, question]))
  const findings = new Set(study.findings.map(({ id }) => id))
  const breaks = new Set(study.published.breaks.map(({ id }) => id))
  return (study.results.blocks ?? []).flatMap((block, index) =>
    unknownIn(block, { variables, findings, breaks }).map(({ part, name, what }) => ({
      pointer: `/results/blocks/${index}/${part}`,
      code: what,
      message: `The block ${block.id} speaks of ${name}, which this survey does not have`,
    })),
  )
}

type Known = { readonly [list in 'variables' | 'findings' | 'breaks']: ReadonlySet<string> }

type Unknown = { readonly part: string; readonly name: string; readonly what: string }

function unknownIn(block: Block, { variables, findings, breaks }: Known): readonly Unknown[] {
  switch (block.kind) {
    case 'finding':
      return lacking(findings, 'finding', block.finding, 'unknown_finding')
    case 'question':
      return lacking(variables, 'variable', block.variable, 'unknown_variable')
    case 'crosstab':
      return [
        ...lacking(variables, 'variable', block.variable, 'unknown_variable'),
        ...lacking(breaks, 'by', block.by, 'unknown_break'),
      ]
    case 'comparison':
    case 'text':
    case 'fieldwork':
    case 'method':
      return []
    default:
      return unreachable(block)
  }
}

const lacking = (
  known: ReadonlySet<string>,
  part: string,
  name: string,
  what: string,
): readonly Unknown[] => (known.has(name) ? [] : [{ part, name, what }])
