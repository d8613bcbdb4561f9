import type { JsonScalar } from '../json.ts'
import { unreachable } from '../result.ts'
import type { Clause, ClauseOperator, Operand, Sentence } from './sentence.ts'
import { subjectNamed, type Subject } from './subject.ts'

/** An operator as it is said of a question, or of a list of answers to it. */
export function operatorInWords(operator: ClauseOperator, type: Subject['type']): string {
  const isList = type === 'many'
  switch (operator) {
    case 'equal':
      return 'is'
    case 'notequal':
      return 'is not'
    case 'greater':
      return type === 'date' ? 'is after' : 'is more than'
    case 'greaterorequal':
      return type === 'date' ? 'is on or after' : 'is at least'
    case 'less':
      return type === 'date' ? 'is before' : 'is less than'
    case 'lessorequal':
      return type === 'date' ? 'is on or before' : 'is at most'
    case 'contains':
      return isList ? 'includes' : 'contains'
    case 'notcontains':
      return isList ? 'does not include' : 'does not contain'
    case 'anyof':
      return isList ? 'includes any of' : 'is one of'
    case 'allof':
      return 'includes all of'
    case 'noneof':
      return isList ? 'includes none of' : 'is none of'
    case 'empty':
      return 'is not answered'
    case 'notempty':
      return 'is answered'
    default:
      return unreachable(operator)
  }
}

/** "“How old are you?” is at least 18". */
export function clauseInWords(clause: Clause, subjects: readonly Subject[]): string {
  const subject = subjectNamed(subjects, clause.reads)
  const said = operatorInWords(clause.operator, subject?.type ?? 'any')
  const operand = clause.operand === null ? [] : [operandInWords(clause.operand, subject, subjects)]
  return [`“${subject?.label ?? clause.reads}”`, said, ...operand].join(' ')
}

/** "“Age” is at least 18 and (“Town” is Bonn or “Town” is not answered)". */
export const sentenceInWords = ({ join, parts }: Sentence, subjects: readonly Subject[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'clause') return clauseInWords(part, subjects)
      const inner = sentenceInWords(part, subjects)
      return parts.length > 1 && part.parts.length > 1 ? `(${inner})` : inner
    })
    .join(join === 'all' ? ' and ' : ' or ')

function operandInWords(
  operand: Operand,
  subject: Subject | null,
  subjects: readonly Subject[],
): string {
  switch (operand.kind) {
    case 'value':
      return choiceLabel(operand.value, subject)
    case 'values':
      return operand.values.map((value) => choiceLabel(value, subject)).join(', ')
    case 'answer':
      return `the answer to “${subjectNamed(subjects, operand.reads)?.label ?? operand.reads}”`
    default:
      return unreachable(operand)
  }
}

/** What people read of a value; the value itself where it is not among the choices. */
export function choiceLabel(value: JsonScalar, subject: Pick<Subject, 'choices'> | null): string {
  const key = String(value).toLowerCase()
  const found = subject?.choices.find((choice) => String(choice.value).toLowerCase() === key)
  return found?.label ?? String(value)
}
