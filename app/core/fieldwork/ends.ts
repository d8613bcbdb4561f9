import { textIn, type LocalizedText } from '../definition/localized-text.ts'
import { problem, type Problem, type ProblemCode } from '../problem.ts'
import type { CollectorRules } from './rules.ts'

const CODES = [
  'not_open_yet',
  'paused',
  'closed',
  'quota_full',
  'full',
  'invitation_used',
  'invitation_revoked',
  'invitation_not_found',
] as const satisfies readonly ProblemCode[]

/** Refusals that no answer could mend, and for which there are pages. */
export type EndCode = (typeof CODES)[number]

export const isEndCode = (code: ProblemCode): code is EndCode =>
  (CODES as readonly ProblemCode[]).includes(code)

/** What the researcher says in our place. */
export function ownWords({ texts, pause }: CollectorRules, code: EndCode): LocalizedText | null {
  switch (code) {
    case 'not_open_yet':
      return texts.notYet
    case 'paused':
      return pause.state === 'paused' ? pause.message : null
    case 'closed':
      return texts.closed
    case 'quota_full':
      return texts.quotaFull
    case 'full':
      return texts.full
    case 'invitation_used':
      return texts.invitationUsed
    case 'invitation_revoked':
    case 'invitation_not_found':
      return null
  }
}

export function endProblem(rules: CollectorRules, code: EndCode, locale: string): Problem {
  const words = ownWords(rules, code)
  return words === null ? problem(code) : problem(code, textIn(words, locale))
}
