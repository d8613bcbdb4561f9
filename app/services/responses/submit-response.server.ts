import { createHmac } from 'node:crypto'
import type { CollectorRow } from '../../../db/collectors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { deletePartial } from '../../../db/partials.server.ts'
import {
  appendEntry,
  findAnswers,
  findEntry,
  keepAnswers,
  type StoredEntry,
} from '../../../db/response-log.server.ts'
import { isTrue } from '../../core/expression/evaluate.ts'
import { matchLocale } from '../../core/definition/match-locale.ts'
import type { Receipt, ResponseId, Seq, Slug } from '../../core/ids.ts'
import { canonicalJson, type JsonObject } from '../../core/json.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { ParsedResponse } from '../../core/response/answer.ts'
import { qualityFlags } from '../../core/quality/quality-flags.ts'
import { sourceOf } from '../../core/response/collector.ts'
import { believedAnswers, parseAnswers, questionOf } from '../../core/response/parse-answers.ts'
import type { Plan } from '../../core/response/plan.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey, PublishedVersion } from '../surveys/catalog.server.ts'
import { openDoor, versionBehind, type Door } from '../collectors/open-door.server.ts'
import { observeOutcome } from './observe-outcome.server.ts'
import { receiptFor } from './receipt.server.ts'

/** Raw, from outside, not yet believed. */
export type Submission = {
  readonly slug: Slug
  readonly door: Door
  readonly id: ResponseId
  readonly answers: JsonObject
  /** Null: the collector's version, or else the latest. */
  readonly version: number | null
  readonly locale: string | null
  readonly startedAt: number | null
  /** The unfinished response that this one completes. */
  readonly partial: string | null
}

export type Accepted = {
  readonly id: ResponseId
  readonly receivedAt: number
  readonly receipt: Receipt
  readonly seq: Seq
  readonly outcome: 'submitted' | 'screenedOut'
  readonly arrival: 'new' | 'replay'
}

/**
 * The one way in, for pages, API and data sets alike: open collector, believed answers, entry and
 * answers in one unit, an answer only after the commit. The same id and content is a replay.
 */
export const submitResponse = (
  shell: Shell,
  submission: Submission,
): Promise<Result<Accepted, Problem>> => observeOutcome(shell, take(shell, submission))

async function take(shell: Shell, submission: Submission): Promise<Result<Accepted, Problem>> {
  const survey = shell.catalog.survey(submission.slug)
  if (survey === null) return refuse(problem('survey_not_found'))
  const opened = openDoor(shell, survey, submission.door)
  if (!opened.ok) return opened
  const collector = opened.value
  const version = versionBehind(shell, survey, collector, submission.version)
  if (version === null) return refuse(problem('version_not_found'))

  const contentHash = hashOf(shell.secret, submission.answers)
  const believed = believe(version.plan, collector, submission.answers, shell.now())
  if (!believed.ok) {
    // What was taken once stays taken, though the door has closed or the version moved on.
    const earlier = shell.database.read((tx) =>
      replay(tx, shell, survey, submission.id, contentHash),
    )
    return earlier ?? believed
  }

  const recorded = await shell.database.write((tx): Result<Accepted, Problem> => {
    // Asked inside the transaction: twenty copies may have come in at once.
    const earlier = replay(tx, shell, survey, submission.id, contentHash)
    if (earlier !== null) return earlier
    if (submission.partial !== null) deletePartial(tx, submission.partial)
    return ok(
      record(tx, shell, survey, version, collector, submission, contentHash, believed.value),
    )
  })
  if (recorded.ok && recorded.value.arrival === 'new') shell.announce(survey.id)
  return recorded
}

type Believed =
  | { readonly outcome: 'submitted'; readonly parsed: ParsedResponse }
  | { readonly outcome: 'screenedOut' }

function believe(
  plan: Plan,
  collector: CollectorRow,
  answers: JsonObject,
  at: number,
): Result<Believed, Problem> {
  if (collector.closedAt !== null) return refuse(problem('closed'))
  const { screenOut } = plan.definition
  const parsed = parseAnswers(plan, answers, at)
  if (screenOut !== null && isTrue(screenOut.expression, believedAnswers(plan, answers, at), at)) {
    // Nobody is sent away for an answer that was not understood.
    const unread = parsed.ok
      ? []
      : parsed.problem.filter((error) => screenOut.reads.includes(questionOf(error)))
    const errors = unread.filter(({ code }) => code !== 'required')
    return errors.length === 0
      ? ok({ outcome: 'screenedOut' })
      : refuse(problem('invalid_answers', undefined, { errors }))
  }
  return parsed.ok
    ? ok({ outcome: 'submitted', parsed: parsed.value })
    : refuse(problem('invalid_answers', undefined, { errors: parsed.problem }))
}

const hashOf = (secret: Buffer, answers: JsonObject): Buffer =>
  createHmac('sha256', secret).update('content').update(canonicalJson(answers)).digest()

/** What an id that was seen before is answered with; null for a new one. */
function replay(
  tx: Tx,
  shell: Shell,
  survey: HostedSurvey,
  id: ResponseId,
  contentHash: Buffer,
): Result<Accepted, Problem> | null {
  const entry = findEntry(tx, survey.id, id, 'submitted')
  if (entry === null) return null
  const kept = findAnswers(tx, entry.seq)
  if (kept === null) return refuse(problem('withdrawn'))
  if (!kept.contentHash.equals(contentHash)) return refuse(problem('conflicting_response'))
  return ok(accepted(shell, survey, id, entry, 'submitted', 'replay'))
}

function record(
  tx: Tx,
  shell: Shell,
  survey: HostedSurvey,
  version: PublishedVersion,
  collector: CollectorRow,
  submission: Submission,
  contentHash: Buffer,
  believed: Believed,
): Accepted {
  const { id } = submission
  const seen =
    believed.outcome === 'screenedOut' ? findEntry(tx, survey.id, id, 'screenedOut') : null
  if (seen !== null) return accepted(shell, survey, id, seen, 'screenedOut', 'replay')
  const entry = {
    surveyId: survey.id,
    collectorId: collector.id,
    versionId: version.id,
    kind: believed.outcome,
    source: sourceOf(collector.kind),
    responseId: id,
    at: shell.now(),
    detail: null,
  }
  const seq = appendEntry(tx, entry)
  if (believed.outcome === 'submitted')
    keepAnswers(tx, seq, {
      answers: believed.parsed.answers,
      notShown: believed.parsed.notShown,
      contentHash,
      locale: localeOf(version, submission),
      startedAt: submission.startedAt,
      flags: qualityFlags(version.plan, believed.parsed, {
        startedAt: submission.startedAt,
        receivedAt: entry.at,
      }),
      presentation: null,
    })
  return accepted(shell, survey, id, { ...entry, seq }, believed.outcome, 'new')
}

/** A language that the survey has: it is used again when the answers are shown. */
const localeOf = ({ plan: { definition } }: PublishedVersion, { locale }: Submission): string =>
  matchLocale(locale, definition.locales) ?? definition.locale

const accepted = (
  shell: Shell,
  survey: HostedSurvey,
  id: ResponseId,
  entry: Pick<StoredEntry, 'seq' | 'at'>,
  outcome: Accepted['outcome'],
  arrival: Accepted['arrival'],
): Accepted => ({
  id,
  receivedAt: entry.at,
  receipt: receiptFor(shell.secret, survey.id, id),
  seq: entry.seq,
  outcome,
  arrival,
})
