import { listReleases } from '../../../db/releases.server.ts'
import type { ReleasedFieldwork } from '../../core/results/shown-block.ts'
import { doorState } from '../collectors/ask-at-door.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

const MOST_RELEASES = 8

/** How answers came in, as far as the public may know: by releases, never by days. */
export function releasedFieldwork(
  shell: Shell,
  survey: HostedSurvey,
  /** Null before the first. */
  release: number | null,
): ReleasedFieldwork {
  const door = shell.catalog.collectorOfKind(survey.id, 'open')
  return {
    openedAt: door?.openedAt ?? null,
    state: door !== null && doorState(shell, door) === 'open' ? 'open' : 'notOpen',
    recruitment: survey.study.recruitment,
    releases:
      release === null
        ? []
        : shell.database.read((tx) =>
            listReleases(tx, survey.id, { upTo: release, most: MOST_RELEASES }),
          ),
  }
}
