import type { LocalizedText } from './definition/localized-text.ts'

/**
 * The catalogue of expected refusals. A code is stable for ever and matched by clients;
 * a retired code stays listed so that it is never used again for something else.
 */
export const PROBLEM_TITLES = {
  not_json: 'The request body is not JSON',
  wrong_media_type: 'The request body is of the wrong type',
  too_large: 'The request body is too large',
  too_deep: 'The request body is nested too deeply',
  malformed: 'The request does not have the expected shape',
  not_found: 'There is nothing at this address',
  survey_not_found: 'There is no such survey',
  collector_not_found: 'There is no such collector',
  file_not_found: 'There is no such file',
  file_type_refused: 'Files of this type are not taken here',
  response_not_found: 'There is no such response',
  receipt_not_found: 'There is no response for this receipt',
  release_not_found: 'There is no such release',
  version_not_found: 'The survey has no such version',
  bad_request: 'The request can’t be understood',
  method_not_allowed: 'This address does not take that method',
  cross_site: 'The request came from another site',
  rate_limited: 'Too many requests from this network; please wait',
  invalid_answers: 'Some answers do not fit the survey',
  conflicting_response: 'Another response was sent under this id',
  withdrawn: 'This response was withdrawn and cannot be sent again',
  closed: 'This survey is closed',
  not_open_yet: 'This survey is not open yet',
  paused: 'This survey is paused',
  quota_full: 'Enough people like this one have answered',
  full: 'Enough people have answered',
  invitation_not_found: 'There is no such invitation',
  invitation_used: 'This invitation was used before',
  invitation_revoked: 'This invitation was taken back',
  rules_broken: 'The collector’s rules do not have the expected shape',
  too_many_rows: 'There are more rows than such a file may hold',
  import_unreadable: 'The file can’t be read as CSV or as an SPSS file',
  import_not_found: 'There is no such file, or it was forgotten; please send it again',
  mapping_broken: 'The columns of the file do not go where that says',
  import_refused: 'Some rows of the file do not fit the survey; nothing was taken',
  import_again: 'The same file came in again since; take that out first',
  not_weighted: 'Weights can’t be found for these responses',
  not_published: 'This is not on the list of published results',
  results_not_public: 'These results are not public, or not yet',
  share_link_not_found: 'There is no such link to results',
  share_link_over: 'This link to results was taken back, or its time is over',
  share_password_needed: 'This link to results needs its password',
  codes_broken: 'The codes do not have the expected shape',
  share_link_broken: 'The link to results does not have the expected shape',
  view_not_found: 'There is no such saved view',
  view_name_taken: 'There is a saved view of this name already',
  view_broken: 'The saved view does not have the expected shape',
  source_not_open: 'Responses to this collector cannot be sent from outside',
  draft_broken: 'The survey has problems that must be mended before it is published',
  study_broken: 'The study file does not have the expected shape',
  key_missing: 'This needs an API key',
  key_refused: 'This API key is not known, or was revoked',
  key_name_taken: 'There is a key of this name already',
  key_not_found: 'There is no such key',
  signed_out: 'This needs somebody who is signed in',
  not_allowed: 'Your role in this survey does not allow that',
  sign_in_refused: 'That email address and password do not belong together',
  second_factor_over: 'The time to show your second factor is over; please sign in again',
  code_refused: 'That code is not right, or was used before',
  second_factor_on: 'This second factor is on already',
  second_factor_off: 'There is no second factor that these codes could stand in for',
  passkey_refused: 'That passkey can’t be used here',
  passkeys_unavailable: 'Passkeys need an address with https, set as PUBLIC_URL',
  not_allowed_here: 'Your account does not allow that',
  scope_missing: 'This key was not made for that',
  last_owner: 'Somebody has to stay the owner',
  member_not_found: 'There is no such person in this survey',
  session_not_found: 'There is no such session',
  link_refused: 'This link was used, has expired or was never given',
  owner_exists: 'The first account has been made already',
  user_exists: 'There is an account for this email address already',
  user_not_found: 'There is no account for this email address',
  account_refused: 'Something in this form needs another look',
  slug_taken: 'There is a survey at this address already',
  step_broken: 'A change of the draft does not have the expected shape',
  step_misfits: 'A change does not fit the draft as it is now',
  edits_clash: 'Somebody else has changed the same place since',
  nothing_to_undo: 'There is nothing to undo',
  nothing_to_redo: 'There is nothing to do again',
  stale_revision: 'The draft has been saved by somebody else since',
  busy: 'The database is busy; nothing was stored',
  storage_unavailable: 'Storage failed; nothing was stored',
  internal: 'Something went wrong on our side',
} as const

export type ProblemCode = keyof typeof PROBLEM_TITLES

/** One place in the input that does not fit. `pointer` is a JSON pointer into what was sent. */
export type Misfit = {
  readonly pointer: string
  readonly code: string
  readonly message: string
}

/** A misfit in answers. */
export type FieldProblem = Misfit & {
  readonly code: AnswerProblemCode
  /** Numbers and names that the sentence needs in another language. */
  readonly params?: Readonly<Record<string, string | number>>
  /** The author's own sentence, which goes before ours. */
  readonly text?: LocalizedText
}

export type AnswerProblemCode =
  | 'required'
  | 'one_required'
  | 'wrong_type'
  | 'not_a_choice'
  | 'not_a_row'
  | 'not_a_column'
  | 'duplicate_choice'
  | 'exclusive_choice'
  | 'too_few_choices'
  | 'too_many_choices'
  | 'too_long'
  | 'too_short'
  | 'too_small'
  | 'too_great'
  | 'not_a_number'
  | 'not_an_integer'
  | 'not_an_email'
  | 'not_a_date'
  | 'other_missing'
  | 'row_missing'
  | 'no_answer_and_choice'
  | 'rank_taken_twice'
  | 'not_unique'
  | 'not_a_url'
  | 'not_a_time'
  | 'not_a_colour'
  | 'not_the_pattern'
  | 'no_digits'
  | 'not_valid'
  | 'wrong_order'
  | 'too_many_entries'
  | 'too_few_entries'
  | 'too_many_files'
  | 'not_a_file'
  | 'file_too_large'
  | 'file_type_refused'
  | 'not_a_signature'

export type Problem = {
  readonly code: ProblemCode
  readonly detail: string
  readonly errors?: readonly Misfit[]
  readonly retryAfterSeconds?: number
}

type Extras = Omit<Problem, 'code' | 'detail'>

export const problem = (
  code: ProblemCode,
  detail: string = PROBLEM_TITLES[code],
  extras: Extras = {},
): Problem => ({ code, detail, ...extras })
