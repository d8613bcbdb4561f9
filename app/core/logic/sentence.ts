import type { JsonScalar } from '../json.ts'

/** A condition as people say it: all, or any, of a few statements about answers. */
export type Sentence = {
  readonly kind: 'group'
  readonly join: 'all' | 'any'
  readonly parts: readonly Part[]
}

export type Part = Clause | Sentence

/** One statement about one answer: "How old are you? is at least 18". */
export type Clause = {
  readonly kind: 'clause'
  /** As an expression names it between braces: `age`, `grid.row1`. */
  readonly reads: string
  readonly operator: ClauseOperator
  /** Null with `empty` and `notempty`, and as long as nothing is chosen. */
  readonly operand: Operand | null
}

export type Operand =
  | { readonly kind: 'value'; readonly value: JsonScalar }
  | { readonly kind: 'values'; readonly values: readonly JsonScalar[] }
  /** What was answered elsewhere. */
  | { readonly kind: 'answer'; readonly reads: string }

export const CLAUSE_OPERATORS = [
  'equal',
  'notequal',
  'greater',
  'greaterorequal',
  'less',
  'lessorequal',
  'contains',
  'notcontains',
  'anyof',
  'allof',
  'noneof',
  'empty',
  'notempty',
] as const

export type ClauseOperator = (typeof CLAUSE_OPERATORS)[number]

/** What an operator is followed by. */
export const operandOf = (operator: ClauseOperator): 'nothing' | 'one' | 'several' => {
  switch (operator) {
    case 'empty':
    case 'notempty':
      return 'nothing'
    case 'anyof':
    case 'allof':
    case 'noneof':
      return 'several'
    default:
      return 'one'
  }
}

export const NO_CONDITION: Sentence = { kind: 'group', join: 'all', parts: [] }

const isComplete = ({ reads, operator, operand }: Clause): boolean =>
  reads !== '' &&
  (operandOf(operator) === 'nothing' ||
    (operand !== null && !(operand.kind === 'values' && operand.values.length === 0)))

/** Without what nobody has finished yet. */
export function completeOnly({ join, parts }: Sentence): Sentence {
  return {
    kind: 'group',
    join,
    parts: parts.flatMap((part): readonly Part[] => {
      if (part.kind === 'clause') return isComplete(part) ? [part] : []
      const inner = completeOnly(part)
      return inner.parts.length === 0 ? [] : [inner]
    }),
  }
}

/** The same sentence with the part at a path put otherwise, or taken out. */
export function withPart(
  sentence: Sentence,
  [index = 0, ...deeper]: readonly number[],
  part: Part | null,
): Sentence {
  const parts = sentence.parts.flatMap((each, at): readonly Part[] => {
    if (at !== index) return [each]
    if (deeper.length === 0) return part === null ? [] : [part]
    return each.kind === 'group' ? [withPart(each, deeper, part)] : [each]
  })
  return { ...sentence, parts }
}
