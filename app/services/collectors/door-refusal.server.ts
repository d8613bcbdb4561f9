import type { CollectorRow } from '../../../db/collectors.server.ts'
import { textIn, type LocalizedText } from '../../core/definition/localized-text.ts'
import { decideDoor } from '../../core/fieldwork/decide-door.ts'
import type { CollectorRules } from '../../core/fieldwork/rules.ts'
import { problem, type Problem, type ProblemCode } from '../../core/problem.ts'
import type { Shell } from '../shell.server.ts'

/** Refusals for which the researcher may have words of their own. */
export type EndCode = Extract<
  ProblemCode,
  'not_open_yet' | 'paused' | 'closed' | 'quota_full' | 'full' | 'invitation_used'
>

/** Why a collector takes nobody just now, or null. */
export function doorRefusal(
  shell: Shell,
  collector: CollectorRow,
  startedAt: number | null,
): Extract<EndCode, 'not_open_yet' | 'paused' | 'closed'> | null {
  const state = decideDoor(
    shell.catalog.rules(collector),
    collector.closedAt,
    shell.now(),
    startedAt,
  )
  switch (state) {
    case 'open':
    case 'grace':
      return null
    case 'notYet':
      return 'not_open_yet'
    case 'paused':
    case 'closed':
      return state
  }
}

export function ownWords(rules: CollectorRules, code: EndCode): LocalizedText | null {
  switch (code) {
    case 'not_open_yet':
      return rules.texts.notYet
    case 'paused':
      return rules.pause.state === 'paused' ? rules.pause.message : null
    case 'closed':
      return rules.texts.closed
    case 'quota_full':
      return rules.texts.quotaFull
    case 'full':
      return rules.texts.full
    case 'invitation_used':
      return rules.texts.invitationUsed
  }
}

/** In the researcher's own words where there are some. */
export function endProblem(rules: CollectorRules, code: EndCode, locale: string): Problem {
  const words = ownWords(rules, code)
  return words === null ? problem(code) : problem(code, textIn(words, locale))
}
