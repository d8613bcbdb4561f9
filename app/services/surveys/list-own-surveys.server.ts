import { listSurveys, type SurveyRow } from '../../../db/surveys.server.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import type { Shell } from '../shell.server.ts'

export type OwnSurvey = {
  readonly slug: string
  readonly title: string
  readonly state: 'draft' | 'open' | 'closed'
  readonly version: number | null
  /** The revision of a draft that is not published; null where nothing waits. */
  readonly draftRevision: number | null
  readonly received: number
}

/** Every survey, those that nobody else can see yet included. */
export const listOwnSurveys = (
  shell: Shell,
  board: ResultsBoard,
  locale: string,
): Promise<readonly OwnSurvey[]> =>
  Promise.all(shell.database.read(listSurveys).map((row) => ownSurvey(shell, board, row, locale)))

async function ownSurvey(
  shell: Shell,
  board: ResultsBoard,
  row: SurveyRow,
  locale: string,
): Promise<OwnSurvey> {
  const hosted = shell.catalog.survey(row.slug)
  const draftRevision = row.draft === null ? null : row.draftRevision
  if (hosted === null) {
    const draft = row.draft === null ? null : readSource(JSON.parse(row.draft)).definition
    const title = draft === null ? row.slug : textIn(draft.title, locale)
    return { slug: row.slug, title, state: 'draft', version: null, draftRevision, received: 0 }
  }
  const door = shell.catalog.collectorOfKind(hosted.id, 'open')
  const { columns } = await board.current(hosted)
  return {
    slug: row.slug,
    title: textIn(hosted.current.plan.definition.title, locale),
    state: door !== null && door.closedAt === null ? 'open' : 'closed',
    version: hosted.current.number,
    draftRevision,
    received: columns.received('live'),
  }
}
