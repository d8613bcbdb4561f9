import type { DoorState } from './decide-door.ts'

/** A survey as a whole, as those who run it see it. */
export type SurveyState = 'draft' | 'open' | 'paused' | 'notYet' | 'closed'

/**
 * A survey is what the widest of its live doors is; one that was never published has none.
 *
 * @example
 * surveyState(['closed', 'paused']) // 'paused'
 */
export function surveyState(doors: readonly DoorState[] | null): SurveyState {
  if (doors === null) return 'draft'
  return WIDEST_FIRST.find((state) => doors.includes(state)) ?? 'closed'
}

const WIDEST_FIRST = ['open', 'paused', 'notYet'] as const satisfies readonly DoorState[]
