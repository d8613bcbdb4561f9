import type { Provenance } from '#app/core/findings/finding.ts'
import type { NoValueReason } from '#app/core/findings/finding-value.ts'
import type { Verdict } from '#app/core/findings/verdict.ts'
import type { ResponseSource } from '#app/core/response/answer.ts'
import type { MethodItemKey, RecruitmentKind } from '#app/core/study/study.ts'
import type { PercentOf } from '#app/core/tally/tables/table.ts'

export const REBUILT_SENTENCE =
  'Rebuilt from published percentages; no row is a person; what was not published was chosen by us.'

export const RANGE_NOTE = 'Range from chance alone; it does not cover who chose not to answer.'

export const LIKERT_NOTE = 'Figures at both ends: what that side of the line comes to.'

export const WILSON_NOTE = `95% range: Wilson score interval. ${RANGE_NOTE}`

export const DRIVERS_NOTE =
  'Parts of what is explained: LMG (Lindeman, Merenda and Gold); beside it Johnson’s relative weights. Association, not cause.'

export const RECRUITMENT_WORDS: Readonly<Record<RecruitmentKind, string>> = {
  open: 'Open link that anybody may follow',
  personalInvitations: 'Personal invitations, no drawn sample',
  closedList: 'Invitations to a closed list',
}

/** Which of both it is would itself say something of everybody. */
export const TOO_FEW = 'Too few answers yet, or all alike'

export const HELD_BACK = 'Fewer than 30 answers, or all of them alike: not shown yet.'

export const OTHER_PEOPLE = 'other people, year, recruitment'

export const SOURCE_WORDS: Readonly<Record<ResponseSource, string>> = {
  live: 'Answers given here',
  reconstruction: 'Rebuilt data',
  import: 'Imported answers',
  practice: 'Practice answers',
}

export const PROVENANCE_WORDS: Readonly<Record<Provenance, string>> = {
  published: 'published',
  secondHand: 'second-hand',
  inferred: 'inferred',
  ours: 'ours',
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  higher: 'Higher',
  lower: 'Lower',
  noClearDifference: 'No clear difference',
}

export const REASON_WORDS: Readonly<Record<NoValueReason, string>> = {
  ownersOnly: 'Only the survey’s owners see this',
  notWeighted: 'Not worked out with weights',
  noModel: 'Can’t be worked out from these answers',
}

/** Follows "352 of 504 …". */
export const BASE_WORDS: Readonly<Record<PercentOf, string>> = {
  asked: 'asked',
  answered: 'who answered',
  substantive: 'who chose an answer',
}

export const METHOD_WORDS: Readonly<Record<MethodItemKey, string>> = {
  dataCollection: 'How data were collected',
  sponsor: 'Who paid and who conducted',
  instrument: 'Questionnaire',
  population: 'People studied',
  recruitment: 'How people were found',
  mode: 'Mode',
  fieldDates: 'Field dates',
  sampleSize: 'Sample size and precision',
  weighting: 'Weighting',
  processing: 'Checks and processing',
  limitations: 'Limitations',
}
