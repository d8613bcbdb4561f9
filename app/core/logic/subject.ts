import type { Pointer } from '../drafting/pointer.ts'
import type { JsonScalar } from '../json.ts'
import type { ClauseOperator } from './sentence.ts'

/** Something that a rule can read: an answer, a part of one, or a value that is worked out. */
export type Subject = {
  /** As an expression names it between braces. */
  readonly reads: string
  readonly label: string
  readonly type: SubjectType
  /** In the survey's own language; none where anything may be answered. */
  readonly choices: readonly OfferedChoice[]
  /** Where it stands in the draft. */
  readonly pointer: Pointer
}

export type SubjectType = 'one' | 'many' | 'number' | 'date' | 'text' | 'presence' | 'any'

export type OfferedChoice = { readonly value: JsonScalar; readonly label: string }

const PRESENCE: readonly ClauseOperator[] = ['notempty', 'empty']
const EQUALITY: readonly ClauseOperator[] = ['equal', 'notequal']
const ORDER: readonly ClauseOperator[] = ['greater', 'greaterorequal', 'less', 'lessorequal']
const LISTED: readonly ClauseOperator[] = ['anyof', 'noneof']

/** The operators that make sense for a subject, the most usual first. */
export function operatorsFor({
  type,
  choices,
}: Pick<Subject, 'type' | 'choices'>): readonly ClauseOperator[] {
  switch (type) {
    case 'one': {
      const isScale = choices.length > 0 && choices.every(({ value }) => typeof value === 'number')
      return [...EQUALITY, ...LISTED, ...(isScale ? ORDER : []), ...PRESENCE]
    }
    case 'many':
      return ['contains', 'notcontains', 'anyof', 'allof', 'noneof', ...PRESENCE]
    case 'number':
    case 'date':
      return [...EQUALITY, ...ORDER, ...PRESENCE]
    case 'text':
      return [...EQUALITY, 'contains', 'notcontains', ...PRESENCE]
    case 'presence':
      return PRESENCE
    case 'any':
      return [...EQUALITY, ...ORDER, 'contains', 'notcontains', ...LISTED, ...PRESENCE]
  }
}

/** The subject that a path means: SurveyJS does not tell `Age` from `age`. */
export const subjectNamed = (subjects: readonly Subject[], reads: string): Subject | null =>
  subjects.find((subject) => subject.reads.toLowerCase() === reads.toLowerCase()) ?? null
