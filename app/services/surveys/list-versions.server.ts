import { countByVersion } from '../../../db/response-log.server.ts'
import { listVersions as listRows } from '../../../db/surveys.server.ts'
import { compareVersions, type VersionChange } from '../../core/definition/compare-versions.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from './catalog.server.ts'

export type ListedVersion = {
  readonly number: number
  readonly publishedAt: number
  /** As the audit log names them; null where nobody wrote it down. */
  readonly publishedBy: string | null
  readonly note: string
  /** Against the one before. */
  readonly change: VersionChange['kind']
  /** Live ones, those that were taken back left out. */
  readonly responses: number
  readonly state: 'current' | 'earlier'
}

/** Every version of a survey, newest first. */
export function listVersions(shell: Shell, survey: HostedSurvey): readonly ListedVersion[] {
  const { rows, counts } = shell.database.read((tx) => ({
    rows: listRows(tx, survey.id),
    counts: countByVersion(tx, survey.id),
  }))
  const definitionOf = (index: number) => {
    const row = rows[index]
    return row === undefined ? null : (shell.catalog.version(row.id)?.plan.definition ?? null)
  }
  return rows.flatMap((row, index): readonly ListedVersion[] => {
    const definition = definitionOf(index)
    if (definition === null) return []
    const { id, number, publishedAt, publishedBy, note } = row
    return [
      {
        number,
        publishedAt,
        publishedBy,
        note,
        change: compareVersions(definitionOf(index + 1), definition).kind,
        responses: counts.get(id) ?? 0,
        state: id === survey.current.id ? 'current' : 'earlier',
      },
    ]
  })
}
