import { listCollectors as collectorRows } from '../../../db/collectors.server.ts'
import { countPartialsOf } from '../../../db/partials.server.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { peopleByDay, peopleIn, type Step } from '../../core/fieldwork/activity.ts'
import { DAY_MS } from '../../core/fieldwork/last-days.ts'
import { sourceOf } from '../../core/response/collector.ts'
import { countFlags, type FlagCounts } from '../../core/tally/tables/count-flags.ts'
import { medianMinutes, type MedianMinutes } from '../../core/tally/tables/median-minutes.ts'
import { describeCollector, type CollectorView } from '../collectors/describe-collector.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { getOutcomes, type Outcomes } from './get-outcomes.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

/** How a survey's fieldwork goes, as of one moment. Live responses only. */
export type Fieldwork = {
  readonly at: number
  readonly outcomes: Outcomes
  /** Of the page that is asked now; versions before may have had another there. */
  readonly pageTitles: readonly (string | null)[]
  readonly minutes: MedianMinutes
  readonly flags: FlagCounts
  /** Every day from the first on which something happened up to today. */
  readonly days: readonly FieldworkDay[]
  readonly collectors: readonly (Pick<
    CollectorView,
    'key' | 'kind' | 'name' | 'state' | 'counts' | 'quotas'
  > & {
    /** Begun and not sent, and not given up yet. */
    readonly inProgress: number
  })[]
}

export type FieldworkDay = {
  /** Milliseconds since 1970 at its beginning, UTC. */
  readonly day: number
  readonly completes: number
  readonly screenedOut: number
  /** Were given up on that day, some time after people had left. */
  readonly brokeOff: number
}

export async function getFieldwork(
  shell: Shell,
  board: ResultsBoard,
  survey: HostedSurvey,
): Promise<Fieldwork> {
  const { columns } = await board.current(survey)
  const live = columns.of('live')
  const steps = shell.activity.of(survey.id).steps('live')
  const { definition } = survey.current.plan
  return {
    at: shell.now(),
    outcomes: getOutcomes(shell, survey),
    pageTitles: definition.pages.map(({ title }) =>
      title === null ? null : textIn(title, definition.locale),
    ),
    minutes: live.workedOut('median minutes', () => medianMinutes(live)),
    flags: live.workedOut('flags', () => countFlags(live)),
    days: daysOf(steps, Math.floor(shell.now() / DAY_MS)),
    collectors: collectorsOf(shell, survey),
  }
}

function collectorsOf(shell: Shell, { id }: HostedSurvey): Fieldwork['collectors'] {
  return shell.database.read((tx) => {
    const unfinished = new Map(
      countPartialsOf(tx, id).map(({ collectorId, n }) => [collectorId, n]),
    )
    return collectorRows(tx, id)
      .filter(({ kind }) => sourceOf(kind) === 'live')
      .map((row) => {
        const { key, kind, name, state, counts, quotas } = describeCollector(shell, tx, row)
        const inProgress = unfinished.get(row.id) ?? 0
        return { key, kind, name, state, counts, quotas, inProgress }
      })
  })
}

function daysOf(steps: readonly Step[], today: number): readonly FieldworkDay[] {
  const of = (kind: Step['kind']) => peopleByDay(steps.filter((step) => step.kind === kind))
  const [completes, screenedOut, brokeOff] = [of('submitted'), of('screenedOut'), of('brokeOff')]
  if (peopleIn(steps) === 0) return []
  const first = Math.min(...steps.map(({ day }) => day))
  return Array.from({ length: today - first + 1 }, (_, index) => {
    const day = first + index
    return {
      day: day * DAY_MS,
      completes: completes.get(day) ?? 0,
      screenedOut: screenedOut.get(day) ?? 0,
      brokeOff: brokeOff.get(day) ?? 0,
    }
  })
}
