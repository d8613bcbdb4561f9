import type { JsonScalar } from '../json.ts'
import { operandOf, type Clause, type ClauseOperator, type Operand } from './sentence.ts'
import { operatorsFor, type Subject } from './subject.ts'

/** A new statement about a subject. */
export function clauseAbout(subject: Subject): Clause {
  const [operator = 'notempty'] = operatorsFor(subject)
  return { kind: 'clause', reads: subject.reads, operator, operand: null }
}

/** The same statement about another subject, as far as it fits there. */
export function aboutSubject(clause: Clause, subject: Subject): Clause {
  if (!operatorsFor(subject).includes(clause.operator)) return clauseAbout(subject)
  return { ...clause, reads: subject.reads, operand: fittingOperand(clause.operand, subject) }
}

function fittingOperand(operand: Operand | null, { type, choices }: Subject): Operand | null {
  if (operand === null || operand.kind === 'answer') return operand
  const values = operand.kind === 'value' ? [operand.value] : operand.values
  const fits = (value: JsonScalar) =>
    choices.length > 0
      ? choices.some((choice) => choice.value === value)
      : type === 'number'
        ? typeof value === 'number'
        : type === 'text' || type === 'any'
  return values.every(fits) ? operand : null
}

/** The same statement with another operator; a value and a list of values turn into each other. */
export function withOperator(clause: Clause, operator: ClauseOperator): Clause {
  const { operand } = clause
  switch (operandOf(operator)) {
    case 'nothing':
      return { ...clause, operator, operand: null }
    case 'several':
      return {
        ...clause,
        operator,
        operand: operand?.kind === 'value' ? { kind: 'values', values: [operand.value] } : operand,
      }
    case 'one': {
      const [first] = operand?.kind === 'values' ? operand.values : []
      const single: Operand | null = first === undefined ? null : { kind: 'value', value: first }
      return { ...clause, operator, operand: operand?.kind === 'values' ? single : operand }
    }
  }
}

/** What somebody typed as the value that a subject may have; null for what is none. */
export function valueFrom(text: string, { type }: Pick<Subject, 'type'>): JsonScalar | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(trimmed) && !/^-?0\d/.test(trimmed)
  if (type === 'number') return isNumber ? Number(trimmed) : null
  return type === 'any' && isNumber ? Number(trimmed) : trimmed
}
