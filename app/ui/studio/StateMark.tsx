import type { SurveyState } from '#app/core/fieldwork/survey-state.ts'

export type ShownState = SurveyState | 'archived'

const WORDS: Readonly<Record<ShownState, string>> = {
  draft: 'Draft',
  open: 'Open',
  paused: 'Paused',
  notYet: 'Not open yet',
  closed: 'Closed',
  archived: 'Archived',
}

/** Whether a survey, or one of its doors, takes answers just now: in words, and never by colour alone. */
export function StateMark({ state }: { readonly state: ShownState }) {
  return <p className={`state state-${state}`}>{WORDS[state]}</p>
}
