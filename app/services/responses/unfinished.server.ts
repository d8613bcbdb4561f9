import { createHash, createHmac } from 'node:crypto'
import type { CollectorRow } from '../../../db/collectors.server.ts'
import {
  deletePartial,
  type Draft,
  findPartial,
  insertPartial,
  setExtraTime,
  updatePartial,
} from '../../../db/partials.server.ts'
import { parsePartialToken, type PartialToken, type ResponseId } from '../../core/ids.ts'
import type { Answers } from '../../core/response/answer.ts'
import { startingAnswers } from '../../core/response/setters.ts'
import type { FormFlag } from '../../core/response/form/read-form.ts'
import { randomKey } from '../random-key.server.ts'
import type { Shell } from '../shell.server.ts'
import { uuidOf } from './derived-id.server.ts'
import { presentationOf, presentedVersion } from './presentation.server.ts'
import type { HostedSurvey, PublishedVersion } from '../surveys/catalog.server.ts'

/** A response that somebody has begun. Keeps the version with which it started, in their order. */
export type Unfinished = {
  readonly token: PartialToken
  readonly survey: HostedSurvey
  readonly version: PublishedVersion
  readonly collector: CollectorRow
  readonly answers: Answers
  readonly page: number
  /** What was typed on one page and is not believed yet. */
  readonly draft: Draft | null
  readonly furthest: number
  readonly extraTimeMs: number
  readonly locale: string
  readonly startedAt: number
  /** Hash of the invitation through which it was begun. */
  readonly invitation: string | null
  readonly flags: readonly FormFlag[]
}

export const newToken = (): PartialToken => randomKey(parsePartialToken)

/** The database never sees a token, so a copy of it opens nobody's answers. */
export const hashToken = (token: PartialToken): string =>
  createHash('sha256').update(token).digest('base64url')

/** Follows from the token, so that a form sent twice is one response. */
export function responseIdOf(secret: Buffer, token: PartialToken): ResponseId {
  const hex = createHmac('sha256', secret).update('response').update(token).digest('hex')
  return uuidOf(hex, '4', '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3] ?? '8')
}

export async function startResponse(
  shell: Shell,
  begun: {
    readonly survey: HostedSurvey
    readonly version: PublishedVersion
    readonly collector: CollectorRow
    readonly locale: string
    readonly invitation?: string | null
    /** The one that the first page was given, so that posting it twice begins one response. */
    readonly token?: PartialToken
    /** Answers that the link brought along. */
    readonly given?: Answers
  },
): Promise<PartialToken> {
  const token = begun.token ?? newToken()
  const met = presentationOf(shell, begun.version, responseIdOf(shell.secret, token))
  const now = shell.now()
  await shell.database.write((tx) =>
    insertPartial(tx, {
      tokenHash: hashToken(token),
      surveyId: begun.survey.id,
      collectorId: begun.collector.id,
      versionId: begun.version.id,
      answers: startingAnswers(begun.version.plan, { ...begun.given, ...met?.arms }, now),
      page: 0,
      draft: null,
      furthest: 0,
      extraTimeMs: 0,
      locale: begun.locale,
      startedAt: now,
      updatedAt: now,
      invitation: begun.invitation ?? null,
      flags: [],
    }),
  )
  return token
}

/** Null when it was sent, refuseWith away or forgotten, or never was. */
export function findUnfinished(
  shell: Shell,
  survey: HostedSurvey,
  token: PartialToken,
): Unfinished | null {
  const partial = shell.database.read((tx) => findPartial(tx, hashToken(token)))
  if (partial === null || partial.surveyId !== survey.id) return null
  if (partial.updatedAt < shell.now() - survey.unfinishedForMs) return null
  const version = shell.catalog.version(partial.versionId)
  const collector = shell.catalog.collector(partial.collectorId)
  if (version === null || collector === null) return null
  const { answers, page, draft, furthest, extraTimeMs, locale, startedAt, invitation, flags } =
    partial
  const met = presentationOf(shell, version, responseIdOf(shell.secret, token))
  return {
    token,
    survey,
    version: presentedVersion(version, met),
    collector,
    answers,
    page,
    draft,
    furthest,
    extraTimeMs,
    locale,
    startedAt,
    invitation,
    flags,
  }
}

export const savePage = (
  shell: Shell,
  { token, furthest }: Pick<Unfinished, 'token' | 'furthest'>,
  change: {
    readonly answers: Answers
    readonly page: number
    readonly draft: Draft | null
    readonly locale: string
    readonly flags: readonly FormFlag[]
  },
): Promise<void> =>
  shell.database.write((tx) =>
    updatePartial(tx, hashToken(token), {
      ...change,
      furthest: Math.max(furthest, change.page),
      updatedAt: shell.now(),
    }),
  )

/** As much again as the survey gives, from now; as often as somebody asks. */
export const giveMoreTime = (
  shell: Shell,
  { token, startedAt }: Pick<Unfinished, 'token' | 'startedAt'>,
): Promise<void> =>
  shell.database.write((tx) =>
    setExtraTime(tx, hashToken(token), Math.max(0, shell.now() - startedAt)),
  )

export const discardUnfinished = (shell: Shell, token: PartialToken): Promise<void> =>
  shell.database.write((tx) => deletePartial(tx, hashToken(token)))
