import type { Question } from '../definition/definition.ts'
import type { Check, Fix } from '../drafting/check.ts'
import type { CraftRule, LocatedQuestion } from './craft-rule.ts'
import { nameOf } from './words.ts'

/** Beyond, one finding speaks for all. */
const MOST_FINDINGS = 5

/**
 * Who must answer and can't say so makes something up, or leaves. Questions that decide whether the
 * survey is for somebody, and those that have to be agreed to, are left alone.
 */
export const noWayToRefuse: CraftRule = ({ questions, definition }) => {
  const screeners = new Set(definition.screenOut?.reads ?? [])
  const demanding = questions.filter(
    ({ part }) => part.isRequired && !screeners.has(part.name) && !mayRefuse(part),
  )
  const [first] = demanding
  if (first !== undefined && demanding.length > MOST_FINDINGS)
    return [
      finding(
        first,
        `${demanding.length} questions must be answered, and there is no way to say that one would rather not`,
        {
          label: 'Let people refuse',
          operations: demanding.flatMap((located) => fixFor(located).operations),
        },
      ),
    ]
  return demanding.map((located) =>
    finding(
      located,
      `${nameOf(located.part)} must be answered, and there is no way to say that one would rather not`,
      fixFor(located),
    ),
  )
}

const finding = ({ pointer }: LocatedQuestion, message: string, fix: Fix): Check => ({
  code: 'no_way_to_refuse',
  severity: 'advice',
  pointer: `${pointer}/isRequired`,
  message,
  fix,
})

function mayRefuse(question: Question): boolean {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
    case 'rating':
      if (question.kind === 'single' && question.control === 'boolean') return true
      // Nothing ticked, or one box to agree to, is an answer of its own.
      if (question.kind === 'multiple' && question.choices.length < 2) return true
      return question.choices.some(({ role }) => role === 'declined' || role === 'none')
    case 'matrix':
      return question.columns.some(({ role }) => role === 'declined')
    case 'text':
    case 'number':
    case 'range':
    case 'textGroup':
    case 'grid':
    case 'entries':
    case 'file':
      return false
    // Worked out, or given to agree.
    case 'signature':
    case 'computed':
      return true
  }
}

function fixFor({ part, pointer }: LocatedQuestion): Fix {
  const canOffer =
    (part.kind === 'single' && part.control !== 'images') ||
    (part.kind === 'multiple' && (part.control === 'checkbox' || part.control === 'tagbox'))
  return canOffer
    ? {
        label: 'Offer “Prefer not to say”',
        operations: [{ op: 'add', path: `${pointer}/showRefuseItem`, value: true }],
      }
    : {
        label: 'Let people leave it blank',
        operations: [{ op: 'replace', path: `${pointer}/isRequired`, value: false }],
      }
}
