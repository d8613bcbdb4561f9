import { literalText } from '../expression/expression-text.ts'
import type { JsonScalar } from '../json.ts'
import { unreachable } from '../result.ts'
import type { Clause, ClauseOperator, Operand, Part, Sentence } from './sentence.ts'

/** A sentence as SurveyJS writes it; nothing where it says nothing. */
export const printSentence = ({ join, parts }: Sentence): string =>
  parts.map((part) => printPart(part, parts.length)).join(join === 'all' ? ' and ' : ' or ')

function printPart(part: Part, siblings: number): string {
  if (part.kind === 'clause') return printClause(part)
  const inner = printSentence(part)
  return siblings > 1 && part.parts.length > 1 ? `(${inner})` : inner
}

const SIGNS: { readonly [operator in ClauseOperator]: string } = {
  equal: '=',
  notequal: '<>',
  greater: '>',
  greaterorequal: '>=',
  less: '<',
  lessorequal: '<=',
  contains: 'contains',
  notcontains: 'notcontains',
  anyof: 'anyof',
  allof: 'allof',
  noneof: 'noneof',
  empty: 'empty',
  notempty: 'notempty',
}

const printClause = ({ reads, operator, operand }: Clause): string =>
  [`{${reads}}`, SIGNS[operator], ...(operand === null ? [] : [printOperand(operand)])].join(' ')

function printOperand(operand: Operand): string {
  switch (operand.kind) {
    case 'value':
      return literalText(operand.value)
    case 'values':
      return `[${operand.values.map(literalText).join(', ')}]`
    case 'answer':
      return `{${operand.reads}}`
    default:
      return unreachable(operand)
  }
}

/** SurveyJS's parser rewrites these wherever they stand, and a quote can't follow a stroke. */
const MANGLED = /=>|=<|<>|equals|\\$|\\'|[\r\n]/

/** Whether a value can be written in an expression and read back as it was. */
export const isPrintable = (value: JsonScalar): boolean =>
  typeof value === 'string'
    ? !MANGLED.test(value)
    : typeof value === 'boolean' || /^-?\d+(?:\.\d+)?$/.test(String(value))
