import type { CollectorRow } from '../../../db/collectors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { useInvitation } from '../../../db/invitations.server.ts'
import { deletePartial } from '../../../db/partials.server.ts'
import { takePlace } from '../../../db/quota-places.server.ts'
import {
  appendEntry,
  findAnswers,
  findEntry,
  keepAnswers,
  type StoredEntry,
} from '../../../db/response-log.server.ts'
import { matchLocale } from '../../core/definition/match-locale.ts'
import { endProblem } from '../../core/fieldwork/ends.ts'
import { placesFor, type Place } from '../../core/fieldwork/quotas.ts'
import type { CollectorRules } from '../../core/fieldwork/rules.ts'
import type { CollectorId, Receipt, ResponseId, Seq, Slug } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Presentation } from '../../core/presentation/order-rules.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { Answers } from '../../core/response/answer.ts'
import { qualityFlags, type QualityFlag } from '../../core/quality/quality-flags.ts'
import { isOpenToOutsiders, sourceOf } from '../../core/response/collector.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey, PublishedVersion } from '../surveys/catalog.server.ts'
import { doorRefusal } from '../collectors/ask-at-door.server.ts'
import { codeOfFull, countsQuotas, fullQuota } from '../collectors/full-quota.server.ts'
import { invitationRefusal } from '../collectors/invitation.server.ts'
import { openDoor, versionBehind, type Door } from '../collectors/open-door.server.ts'
import {
  claimUploads,
  discardUploads,
  resolveUploads,
  type Resolved,
} from '../files/resolve-uploads.server.ts'
import { believe, type Believed } from './believe.server.ts'
import { contentHash as hashOf } from './content-hash.server.ts'
import { observeOutcome } from './observe-outcome.server.ts'
import { presentationOf } from './presentation.server.ts'
import { receiptFor } from './receipt.server.ts'
import { turnAway } from './turn-away.server.ts'

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
  /** Whether the person met the order that follows from the id. */
  readonly order: 'ours' | 'senders'
  /** Quality flags that were seen on the way here. */
  readonly flags: readonly QualityFlag[]
  /** The unfinished response that this one completes. */
  readonly partial: string | null
  /** Hash of the invitation through which it comes. */
  readonly invitation: string | null
  /** Of a panel, where no page brings them back; nothing of the name is kept. */
  readonly member: string | null
}

/** Of a response of which its sender knows nothing but the answers. */
export const ANSWERS_ALONE = {
  version: null,
  locale: null,
  startedAt: null,
  order: 'senders',
  flags: [],
  partial: null,
  invitation: null,
  member: null,
} as const satisfies Partial<Submission>

export type Accepted = {
  readonly id: ResponseId
  readonly receivedAt: number
  readonly receipt: Receipt
  readonly seq: Seq
  readonly outcome: 'submitted' | 'screenedOut'
  readonly arrival: 'new' | 'replay'
  readonly collector: CollectorId
}

/** A submission with what it is judged by. */
type Judged = {
  readonly submission: Submission
  readonly survey: HostedSurvey
  readonly version: PublishedVersion
  readonly collector: CollectorRow
  readonly rules: CollectorRules
  readonly contentHash: Buffer
  /** Null where a data set brings what its rows met. */
  readonly met: Presentation | null
  readonly locale: string
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
  const found = judgedBy(shell, submission)
  if (!found.ok) return found
  const judged = found.value
  const believed = believedOf(shell, judged)
  if (!believed.ok) {
    // What was taken once stays taken, though the door has closed or the version moved on.
    const earlier = shell.database.read((tx) => replay(tx, shell, judged))
    return earlier ?? believed
  }
  const uploads = await uploadsIn(shell, judged, believed.value)
  if (!uploads.ok) return uploads
  const recorded = await shell.database.write((tx) =>
    takeIn(tx, shell, judged, believed.value, uploads.value),
  )
  if (recorded.ok && recorded.value.arrival === 'new') shell.announce(judged.survey.id)
  // What stays all the same is swept away later; the reply does not hang on it.
  else await discardUploads(shell, uploads.value).catch(() => undefined)
  return recorded
}

function judgedBy(shell: Shell, submission: Submission): Result<Judged, Problem> {
  const survey = shell.catalog.survey(submission.slug)
  if (survey === null) return refuse(problem('survey_not_found'))
  const opened = openDoor(shell, survey, submission.door)
  if (!opened.ok) return opened
  const collector = opened.value
  const version = versionBehind(shell, survey, collector, submission.version)
  if (version === null) return refuse(problem('version_not_found'))
  return ok({
    submission,
    survey,
    version,
    collector,
    rules: shell.catalog.rules(collector),
    contentHash: hashOf(shell.secret, submission),
    met: isOpenToOutsiders(collector.kind) ? presentationOf(shell, version, submission.id) : null,
    locale: localeOf(version, submission),
  })
}

function believedOf(
  shell: Shell,
  { submission, version, collector, rules, met, locale }: Judged,
): Result<Believed, Problem> {
  const shut = doorRefusal(shell, collector, submission.startedAt)
  return shut === null
    ? believe(version.plan, { ...submission.answers, ...met?.arms }, shell.now())
    : refuse(endProblem(rules, shut, locale))
}

/** A copy of what was taken already needs no files stored anew. */
const uploadsIn = (
  shell: Shell,
  { survey, submission: { id } }: Judged,
  believed: Believed,
): Promise<Result<readonly Resolved[], Problem>> => {
  const isKnown = () =>
    shell.database.read((tx) => findEntry(tx, survey.id, id, 'submitted')) !== null
  return believed.outcome === 'screenedOut' || believed.parsed.uploads.length === 0 || isKnown()
    ? Promise.resolve(ok([]))
    : resolveUploads(shell, survey.id, believed.parsed)
}

function takeIn(
  tx: Tx,
  shell: Shell,
  judged: Judged,
  believed: Believed,
  uploads: readonly Resolved[],
): Result<Accepted, Problem> {
  // Asked inside the transaction: twenty copies may have come in at once.
  const earlier = replay(tx, shell, judged)
  if (earlier !== null) return earlier
  const { submission, survey, version, collector, rules, locale } = judged
  const { id, partial, invitation } = submission
  const uninvited = invitationRefusal(tx, collector, invitation)
  if (uninvited !== null && !isSecondTry(tx, judged, uninvited))
    return refuse(endProblem(rules, uninvited, locale))
  const places = placesOf(judged, believed)
  const full = fullQuota(tx, collector, places)
  if (full !== null) {
    const who = { survey: survey.id, collector, version: version.id, id, partial, invitation }
    turnAway(tx, who, full, shell.now())
    return refuse(endProblem(rules, codeOfFull(full), locale))
  }
  const claimed = claimUploads(tx, survey.id, uploads)
  if (!claimed.ok) return claimed
  if (partial !== null) deletePartial(tx, partial)
  if (invitation !== null) useInvitation(tx, invitation)
  const taken = record(tx, shell, judged, believed, claimed.value.answers)
  claimed.value.give(taken.seq)
  for (const { quota } of places) takePlace(tx, collector.id, quota, taken.seq)
  return ok(taken)
}

const placesOf = ({ rules, collector }: Judged, believed: Believed): readonly Place[] =>
  believed.outcome === 'submitted' && countsQuotas(collector)
    ? placesFor(rules, believed.parsed.answers)
    : []

/** Whoever was screened out under an invitation may change their answer under the same id. */
const isSecondTry = (
  tx: Tx,
  { survey, submission: { id } }: Judged,
  refusal: ReturnType<typeof invitationRefusal>,
): boolean => refusal === 'invitation_used' && findEntry(tx, survey.id, id, 'screenedOut') !== null

/** What an id that was seen before is answered with; null for a new one. */
function replay(tx: Tx, shell: Shell, judged: Judged): Result<Accepted, Problem> | null {
  const entry = findEntry(tx, judged.survey.id, judged.submission.id, 'submitted')
  if (entry === null) return null
  const kept = findAnswers(tx, entry.seq)
  if (kept === null) return refuse(problem('withdrawn'))
  if (!kept.contentHash.equals(judged.contentHash)) return refuse(problem('conflicting_response'))
  return ok(accepted(shell, judged, entry, 'submitted', 'replay'))
}

function record(
  tx: Tx,
  shell: Shell,
  judged: Judged,
  believed: Believed,
  withFiles: (answers: Answers) => Answers,
): Accepted {
  const { submission, survey, version, collector, contentHash, met, locale } = judged
  const { id, startedAt } = submission
  const seen =
    believed.outcome === 'screenedOut' ? findEntry(tx, survey.id, id, 'screenedOut') : null
  if (seen !== null) return accepted(shell, judged, seen, 'screenedOut', 'replay')
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
      answers: withFiles(believed.parsed.answers),
      notShown: believed.parsed.notShown,
      contentHash,
      locale,
      startedAt,
      flags: [
        ...submission.flags,
        ...qualityFlags(version.plan, believed.parsed, { startedAt, receivedAt: entry.at }),
      ],
      presentation: met === null ? null : JSON.stringify(realised(met, submission)),
    })
  return accepted(shell, judged, { ...entry, seq }, believed.outcome, 'new')
}

/** Whoever brought pages of their own has not met the order that we drew. */
const realised = (met: Presentation, { order }: Submission): Partial<Presentation> =>
  order === 'ours' ? met : { arms: met.arms }

/** A language that the survey has: it is used again when the answers are shown. */
const localeOf = ({ plan: { definition } }: PublishedVersion, { locale }: Submission): string =>
  matchLocale(locale, definition.locales) ?? definition.locale

const accepted = (
  shell: Shell,
  { survey, submission: { id } }: Judged,
  entry: Pick<StoredEntry, 'seq' | 'at' | 'collectorId'>,
  outcome: Accepted['outcome'],
  arrival: Accepted['arrival'],
): Accepted => ({
  id,
  receivedAt: entry.at,
  receipt: receiptFor(shell.secret, survey.id, id),
  seq: entry.seq,
  outcome,
  arrival,
  collector: entry.collectorId,
})
