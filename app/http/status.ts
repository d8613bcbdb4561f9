import type { Problem, ProblemCode } from '../core/problem.ts'
import { PROBLEM_TITLES } from '../core/problem.ts'

/** The only place where a refusal becomes a number. */
export const STATUS: { readonly [code in ProblemCode]: number } = {
  not_json: 400,
  wrong_media_type: 415,
  too_large: 413,
  too_deep: 422,
  malformed: 422,
  not_found: 404,
  survey_not_found: 404,
  collector_not_found: 404,
  file_not_found: 404,
  file_type_refused: 415,
  response_not_found: 404,
  receipt_not_found: 404,
  release_not_found: 404,
  version_not_found: 404,
  bad_request: 400,
  method_not_allowed: 405,
  cross_site: 403,
  rate_limited: 429,
  invalid_answers: 422,
  conflicting_response: 409,
  withdrawn: 410,
  closed: 410,
  not_open_yet: 403,
  paused: 403,
  quota_full: 410,
  full: 410,
  invitation_not_found: 404,
  invitation_used: 410,
  invitation_revoked: 410,
  rules_broken: 422,
  too_many_rows: 422,
  import_unreadable: 422,
  import_not_found: 404,
  mapping_broken: 422,
  import_refused: 422,
  import_again: 409,
  not_weighted: 409,
  not_published: 403,
  results_not_public: 403,
  share_link_not_found: 404,
  share_link_over: 410,
  share_password_needed: 403,
  codes_broken: 422,
  share_link_broken: 422,
  view_not_found: 404,
  view_name_taken: 409,
  view_broken: 422,
  source_not_open: 403,
  draft_broken: 422,
  study_broken: 422,
  key_missing: 401,
  signed_out: 401,
  not_allowed: 403,
  key_refused: 401,
  key_name_taken: 409,
  key_not_found: 404,
  sign_in_refused: 422,
  second_factor_over: 410,
  code_refused: 422,
  second_factor_on: 409,
  second_factor_off: 409,
  passkey_refused: 422,
  passkeys_unavailable: 409,
  not_allowed_here: 403,
  scope_missing: 403,
  last_owner: 409,
  member_not_found: 404,
  session_not_found: 404,
  link_refused: 404,
  owner_exists: 410,
  user_exists: 409,
  user_not_found: 404,
  account_refused: 422,
  slug_taken: 409,
  step_broken: 422,
  step_misfits: 409,
  edits_clash: 409,
  nothing_to_undo: 409,
  nothing_to_redo: 409,
  stale_revision: 409,
  busy: 503,
  storage_unavailable: 503,
  internal: 500,
}

/** RFC 9457. */
export const problemBody = (problem: Problem) => ({
  type: `urn:rapport:problem:${problem.code}`,
  title: PROBLEM_TITLES[problem.code],
  status: STATUS[problem.code],
  code: problem.code,
  detail: problem.detail,
  ...(problem.errors === undefined
    ? {}
    : { errors: problem.errors.map(({ pointer, code, message }) => ({ pointer, code, message })) }),
})

const RETRY_AFTER_SECONDS = 5

export const problemHeaders = (problem: Problem): Record<string, string> => ({
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Cache-Control': 'no-store',
  ...(STATUS[problem.code] === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
  ...(STATUS[problem.code] === 503 || problem.retryAfterSeconds !== undefined
    ? { 'Retry-After': String(problem.retryAfterSeconds ?? RETRY_AFTER_SECONDS) }
    : {}),
})

export const problemResponse = (
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(problemBody(problem)), {
    status: STATUS[problem.code],
    headers: { ...problemHeaders(problem), ...headers },
  })
