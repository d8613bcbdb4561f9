import { countFlags, type FlagCounts } from '../../core/tally/tables/count-flags.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

/** How many of the people in the live tables carry which quality flag. */
export async function getFlags(board: ResultsBoard, survey: HostedSurvey): Promise<FlagCounts> {
  const { columns } = await board.current(survey)
  return countFlags(columns.of('live'))
}
