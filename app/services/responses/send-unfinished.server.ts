import { findEntry } from '../../../db/response-log.server.ts'
import type { PartialToken, Receipt } from '../../core/ids.ts'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { receiptFor } from './receipt.server.ts'
import { submitResponse, type Accepted } from './submit-response.server.ts'
import { hashToken, responseIdOf, type Unfinished } from './unfinished.server.ts'

/** Sends the response; with the commit its token dies. */
export const sendUnfinished = (
  shell: Shell,
  unfinished: Unfinished,
): Promise<Result<Accepted, Problem>> => submit(shell, unfinished, hashToken(unfinished.token))

/** Notes that somebody was screened out. The answers stay here, so that one can be changed. */
export const recordScreenOut = (
  shell: Shell,
  unfinished: Unfinished,
): Promise<Result<Accepted, Problem>> => submit(shell, unfinished, null)

const submit = (
  shell: Shell,
  { token, survey, version, collector, answers, locale, startedAt, invitation, flags }: Unfinished,
  partial: string | null,
) =>
  submitResponse(shell, {
    slug: survey.slug,
    door: { kind: 'inside', collector: collector.id },
    id: responseIdOf(shell.secret, token),
    answers,
    version: version.number,
    locale,
    startedAt,
    order: 'ours',
    flags,
    partial,
    invitation,
    // The page that comes next knows the way back.
    member: null,
  })

const SECOND_CLICK_MS = 10 * 60 * 1000

/**
 * The receipt for a form that was sent twice. Only for a while: whoever comes to this device later
 * and goes back in its history should not be shown the way to another person's answers.
 */
export function findJustSent(
  shell: Shell,
  survey: HostedSurvey,
  token: PartialToken,
): Receipt | null {
  const id = responseIdOf(shell.secret, token)
  const entry = shell.database.read((tx) => findEntry(tx, survey.id, id, 'submitted'))
  if (entry === null || entry.at < shell.now() - SECOND_CLICK_MS) return null
  return receiptFor(shell.secret, survey.id, id)
}

/**
 * What became of a response that is no longer unfinished. Says nothing of its answers, so anybody
 * who still has the token may hear it, however late they come.
 */
export function fateOf(
  shell: Shell,
  survey: HostedSurvey,
  token: PartialToken,
): 'sent' | 'withdrawn' | 'gone' {
  const id = responseIdOf(shell.secret, token)
  return shell.database.read((tx) => {
    if (findEntry(tx, survey.id, id, 'withdrawn') !== null) return 'withdrawn'
    return findEntry(tx, survey.id, id, 'submitted') === null ? 'gone' : 'sent'
  })
}
