import { findSurveyRow, listDoors, type SurveyListRow } from '../../../db/survey-list.server.ts'
import { sourceTitle } from '../../core/definition/source-title.ts'
import { decideDoor, type DoorState } from '../../core/fieldwork/decide-door.ts'
import { surveyState, type SurveyState } from '../../core/fieldwork/survey-state.ts'
import type { Slug, SurveyId } from '../../core/ids.ts'
import { sourceOf } from '../../core/response/collector.ts'
import type { Shell } from '../shell.server.ts'

/** What every page about one survey says of it. */
export type SurveyInBrief = {
  readonly id: SurveyId
  readonly slug: Slug
  readonly title: string
  /** The language of the title. */
  readonly locale: string
  readonly state: SurveyState | 'archived'
  readonly version: number | null
}

type Door = ReturnType<typeof listDoors>[number]

export function describeSurvey(shell: Shell, slug: Slug): SurveyInBrief | null {
  const found = shell.database.read((tx) => {
    const row = findSurveyRow(tx, slug)
    return row === null ? null : { row, doors: listDoors(tx, row.id) }
  })
  return found === null ? null : surveyInBrief(shell, found.row, found.doors)
}

export function surveyInBrief(
  shell: Shell,
  row: SurveyListRow,
  doors: readonly Door[],
): SurveyInBrief {
  const locale = typeof row.locale === 'string' && row.locale !== '' ? row.locale : 'en'
  const live = doors.filter(({ kind }) => sourceOf(kind) === 'live')
  const state = surveyState(row.version === null ? null : live.map((door) => stateOf(shell, door)))
  return {
    id: row.id,
    slug: row.slug,
    title: sourceTitle(row.title, locale) ?? row.slug,
    locale,
    state: row.archivedAt === null ? state : 'archived',
    version: row.version,
  }
}

const stateOf = (shell: Shell, door: Door): DoorState =>
  decideDoor(shell.catalog.rules(door), door.closedAt, shell.now(), null)
