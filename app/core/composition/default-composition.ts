import type { Variable } from '../codebook/variable.ts'
import { freeName } from '../drafting/free-name.ts'
import type { Finding } from '../findings/finding.ts'
import type { Block } from './block.ts'

/** What a page is made of where nobody composed one: findings, every public question, the rest. */
export function defaultBlocks(
  findings: readonly Pick<Finding, 'id'>[],
  variables: readonly Pick<Variable, 'id' | 'question' | 'row'>[],
): readonly Block[] {
  const shown = new Map(
    variables.map(({ id, question, row }) => [row === null ? id : question, null] as const),
  )
  const taken = new Set<string>()
  // “a b” and “a-b” do not differ in anything that can stand in an address, and are two places all the same.
  const placeOf = (kind: 'finding' | 'question', of: string) => {
    const id = freeName(`${kind}-${addressPart(of)}`, taken)
    taken.add(id)
    return id
  }
  return [
    ...findings.map(({ id }): Block => ({
      kind: 'finding',
      id: placeOf('finding', id),
      finding: id,
      sentence: null,
    })),
    ...[...shown.keys()].map((variable): Block => ({
      kind: 'question',
      id: placeOf('question', variable),
      variable,
      sentence: null,
    })),
    { kind: 'fieldwork', id: 'fieldwork' },
    { kind: 'method', id: 'method' },
  ]
}

/** Of a variable's id what can stand in an address as it is. */
export const addressPart = (id: string): string => id.replace(/[^\p{L}\p{N}_]+/gu, '-')
