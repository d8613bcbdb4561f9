import { listDoors, listSurveyRows, type SurveyListRow } from '../../../db/survey-list.server.ts'
import { peopleByDay, peopleIn } from '../../core/fieldwork/activity.ts'
import { DAY_MS, lastDays } from '../../core/fieldwork/last-days.ts'
import type { SurveyId } from '../../core/ids.ts'
import { may, type Role } from '../../core/policies.ts'
import type { Shell } from '../shell.server.ts'
import { surveyInBrief, type SurveyInBrief } from './describe-survey.server.ts'

export type OwnSurvey = SurveyInBrief & {
  /** The revision of a draft that is not published; null where nothing waits. */
  readonly draftRevision: number | null
  readonly createdAt: number
  readonly received: number
  /** Of the last response or publication; else when it was made. */
  readonly activeAt: number
  /** Responses received on each of the last days, the oldest first. */
  readonly days: readonly number[]
  /** Of whoever looks. */
  readonly role: Role
}

const DAYS_SHOWN = 30

/**
 * The surveys that somebody may see, those that nobody else can see yet included. No source is read.
 */
export function listOwnSurveys(
  shell: Shell,
  roleIn: (survey: SurveyId) => Role | null,
): readonly OwnSurvey[] {
  const { rows, all } = shell.database.read((tx) => ({
    rows: listSurveyRows(tx),
    all: listDoors(tx, null),
  }))
  const doors = new Map<SurveyId, (typeof all)[number][]>()
  for (const door of all) doors.set(door.surveyId, [...(doors.get(door.surveyId) ?? []), door])
  return rows.flatMap((row): OwnSurvey[] => {
    const role = roleIn(row.id)
    if (role === null || !may(role, 'survey.see')) return []
    return [
      {
        ...surveyInBrief(shell, row, doors.get(row.id) ?? []),
        ...activityOf(shell, row),
        draftRevision: row.draft === 'waits' ? row.draftRevision : null,
        createdAt: row.createdAt,
        role,
      },
    ]
  })
}

function activityOf(
  shell: Shell,
  row: SurveyListRow,
): Pick<OwnSurvey, 'received' | 'activeAt' | 'days'> {
  const steps = shell.activity.of(row.id).steps('live')
  const submitted = steps.filter(({ kind }) => kind === 'submitted')
  const last = submitted.reduce((latest, { at }) => Math.max(latest, at), 0)
  return {
    received: peopleIn(submitted),
    activeAt: Math.max(row.createdAt, row.publishedAt ?? 0, last),
    days: lastDays(peopleByDay(submitted), Math.floor(shell.now() / DAY_MS), DAYS_SHOWN),
  }
}
