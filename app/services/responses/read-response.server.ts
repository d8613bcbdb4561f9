import type { CollectorRow } from '../../../db/collectors.server.ts'
import { findAnswers, findEntry } from '../../../db/response-log.server.ts'
import type { Receipt, ResponseId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { Answers } from '../../core/response/answer.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey, PublishedVersion } from '../surveys/catalog.server.ts'
import { readReceipt } from './receipt.server.ts'

/** One's own response, for whoever holds its receipt. */
export type OwnResponse = {
  readonly id: ResponseId
  readonly survey: HostedSurvey
  readonly version: PublishedVersion
  readonly collector: CollectorRow
  readonly receivedAt: number
  readonly locale: string
  /** Null once withdrawn. */
  readonly answers: Answers | null
}

export function readResponse(shell: Shell, receipt: Receipt): Result<OwnResponse, Problem> {
  const subject = readReceipt(shell.secret, receipt)
  const survey = subject === null ? null : shell.catalog.surveyById(subject.survey)
  if (subject === null || survey === null) return refuse(problem('receipt_not_found'))
  return shell.database.read((tx) => {
    const entry = findEntry(tx, survey.id, subject.id, 'submitted')
    const version = entry === null ? null : shell.catalog.version(entry.versionId)
    const collector = entry === null ? null : shell.catalog.collector(entry.collectorId)
    if (entry === null || version === null || collector === null)
      return refuse(problem('receipt_not_found'))
    const kept = findAnswers(tx, entry.seq)
    return ok({
      id: subject.id,
      survey,
      version,
      collector,
      receivedAt: entry.at,
      locale: kept?.locale ?? version.plan.definition.locale,
      answers: kept?.answers ?? null,
    })
  })
}
