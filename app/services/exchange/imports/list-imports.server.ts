import { listCollectors, type CollectorRow } from '../../../../db/collectors.server.ts'
import type { CollectorId, CollectorKey } from '../../../core/ids.ts'
import { problem, type Problem } from '../../../core/problem.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import type { Shell } from '../../shell.server.ts'
import type { HostedSurvey } from '../../surveys/catalog.server.ts'
import { doorAfter, importDoor } from './import-door.server.ts'
import type { ImportFile } from './open-import.server.ts'

/** What came in from one file, and what became of it since. */
export type KnownImport = {
  readonly id: CollectorId
  readonly key: CollectorKey
  /** Of the file. */
  readonly name: string
  readonly at: number
  /** Its responses that are in the numbers. */
  readonly counted: number
  /** Those that somebody has left out, alone or with the whole. */
  readonly out: number
  /** Whether the same file came in once more after this was taken out. */
  readonly cameAgain: boolean
}

/** The newest first. */
export function listImports(shell: Shell, survey: HostedSurvey): readonly KnownImport[] {
  const doors = shell.database
    .read((tx) => listCollectors(tx, survey.id))
    .filter(({ kind }) => kind === 'import')
  const counts = new Map(doors.map((door) => [door.key, countsOf(shell, door)]))
  const cameAgain = (key: CollectorKey): boolean => {
    const after = doorAfter(shell, key)
    const known = counts.get(after)
    return known !== undefined && (known.counted > 0 || cameAgain(after))
  }
  return doors
    .map(({ id, key, name, openedAt }) => ({
      id,
      key,
      name,
      at: openedAt,
      counted: 0,
      out: 0,
      ...counts.get(key),
      cameAgain: cameAgain(key),
    }))
    .reverse()
}

export function findKnownImport(
  shell: Shell,
  survey: HostedSurvey,
  key: string,
): Result<KnownImport, Problem> {
  const found = listImports(shell, survey).find((each) => each.key === key)
  return found === undefined
    ? refuse(problem('collector_not_found', 'There is no such import'))
    : ok(found)
}

function countsOf({ activity }: Shell, { surveyId, id }: CollectorRow) {
  const known = activity.of(surveyId)
  const through = known.through(id)
  const out = known.excludedThrough(id)
  const kept = (through.get('submitted') ?? 0) - (through.get('withdrawn') ?? 0)
  return { counted: kept - out, out }
}

/** Files of which responses are in the numbers, but for one that is here again. */
export function earlierImports(
  shell: Shell,
  survey: HostedSurvey,
  file: Pick<ImportFile, 'hash'>,
): readonly KnownImport[] {
  const own = importDoor(shell, { survey, file }).key
  return listImports(shell, survey).filter(({ key, counted }) => key !== own && counted > 0)
}
