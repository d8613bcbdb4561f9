import type { PresentedDrivers } from '../../core/results/presented-comparisons.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import { draftFindings } from '../drafting/draft-findings.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import type { ResultsBoard } from './results-board.server.ts'
import { stepsInTurns } from './steps-in-turns.server.ts'

/** A driver analysis that a study declares; null where these answers allow none. */
export type DriversTable = {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly value: PresentedDrivers | null
}

/** Driver analyses over answers as they are now: for who is signed in, never for the public. */
export async function getDrivers(
  board: ResultsBoard,
  survey: HostedSurvey,
  source: ResponseSource,
  locale: string,
): Promise<readonly DriversTable[]> {
  const { study } = survey
  const findings = study.findings.filter(({ rule }) => rule.kind === 'drivers')
  if (findings.length === 0 || source === 'reconstruction') return []
  const columns = (await board.current(survey)).columns.of(source)
  const codebook = columns.wholeCodebook
  const presented = await stepsInTurns(columns, () =>
    draftFindings(columns, { findings, sample: study.sample }, { codebook, locale }, new Map()),
  )
  return presented.map(({ id, title, rule, sources: { live } }) => ({
    id,
    title,
    words: rule.words,
    value: live.kind === 'drivers' ? live : null,
  }))
}
