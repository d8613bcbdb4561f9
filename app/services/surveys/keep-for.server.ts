import { recordAudit } from '../../../db/settings.server.ts'
import { findSurvey, setRetention } from '../../../db/surveys.server.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export type Retention = {
  readonly slug: Slug
  readonly unfinishedDays: number
  /** Null keeps answers until somebody deletes them. */
  readonly answersDays: number | null
}

/** For how long a survey keeps unfinished responses and answers; what is undefined stays. */
export const keepFor = (
  shell: Shell,
  input: {
    readonly slug: Slug
    readonly unfinishedDays: number | undefined
    readonly answersDays: number | null | undefined
    readonly actor: string
  },
): Promise<Result<Retention, Problem>> =>
  shell.database.write((tx) => {
    const survey = findSurvey(tx, input.slug)
    if (survey === null) return refuse(problem('survey_not_found'))
    const { unfinishedDays, answersDays } = input
    const unfinishedForMs =
      unfinishedDays === undefined ? survey.unfinishedForMs : unfinishedDays * DAY_MS
    const answersForMs =
      answersDays === undefined ? survey.answersForMs : answersDays && answersDays * DAY_MS
    setRetention(tx, survey.id, { unfinishedForMs, answersForMs })
    recordAudit(tx, {
      at: shell.now(),
      actor: input.actor,
      action: 'survey.keepFor',
      subject: `${input.slug}: unfinished ${daysIn(unfinishedForMs)}, answers ${daysIn(answersForMs) ?? 'kept'}`,
    })
    return ok({
      slug: input.slug,
      unfinishedDays: unfinishedForMs / DAY_MS,
      answersDays: daysIn(answersForMs),
    })
  })

const daysIn = (ms: number | null): number | null => ms && ms / DAY_MS
