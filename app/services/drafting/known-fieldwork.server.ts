import { DAY_MS } from '../../core/fieldwork/last-days.ts'
import type { KnownFieldwork } from '../../core/study/drafted-study.ts'
import { countFlags } from '../../core/tally/tables/count-flags.ts'
import { medianMinutes } from '../../core/tally/tables/median-minutes.ts'
import { getOutcomes } from '../results/get-outcomes.server.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** What a survey's log and tables tell who writes its method. */
export async function knownFieldwork(
  shell: Shell,
  board: ResultsBoard,
  survey: HostedSurvey,
): Promise<KnownFieldwork> {
  const { dispositions, inProgress, rates, note } = getOutcomes(shell, survey)
  const live = (await board.current(survey)).columns.of('live')
  const days = shell.activity
    .of(survey.id)
    .steps('live')
    .flatMap(({ kind, day }) => (kind === 'submitted' ? [day * DAY_MS] : []))
  return {
    dispositions,
    inProgress,
    rates,
    note,
    flags: live.workedOut('flags', () => countFlags(live)),
    minutes: live.workedOut('median minutes', () => medianMinutes(live)),
    days: days.length === 0 ? null : { first: Math.min(...days), last: Math.max(...days) },
  }
}
