import { unreachable } from '../result.ts'
import type { Block } from './block.ts'

/** What blocks are made of: the only findings and variables that a page of them may carry. */
export type Material = {
  readonly findings: ReadonlySet<string>
  /** Ids of variables, and of questions whose rows stand together. */
  readonly variables: ReadonlySet<string>
}

export function materialOf(blocks: readonly Block[]): Material {
  const findings = new Set<string>()
  const variables = new Set<string>()
  for (const block of blocks)
    switch (block.kind) {
      case 'finding':
        findings.add(block.finding)
        break
      case 'question':
      case 'crosstab':
        variables.add(block.variable)
        break
      case 'comparison':
      case 'text':
      case 'fieldwork':
      case 'method':
        break
      default:
        unreachable(block)
    }
  return { findings, variables }
}
