import { textIn } from '../../core/definition/localized-text.ts'
import { questionsOf } from '../../core/definition/walk.ts'
import { DISCLOSURE } from '../../core/disclosure/rules.ts'
import type { HubSurvey } from '../../core/results/survey-page.ts'
import { doorState } from '../collectors/ask-at-door.server.ts'
import { admitPublic } from '../sharing/admit-public.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { besidePages } from './beside-pages.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

const HEADLINES = 3

/** Every survey with what a visitor wants to know first. */
export const getHub = (
  shell: Shell,
  board: ResultsBoard,
  locale: string,
): Promise<readonly HubSurvey[]> =>
  Promise.all(shell.catalog.surveys().map((survey) => hubSurvey(shell, board, survey, locale)))

async function hubSurvey(
  shell: Shell,
  board: ResultsBoard,
  survey: HostedSurvey,
  locale: string,
): Promise<HubSurvey> {
  const standing = await board.current(survey)
  const { definition } = survey.current.plan
  const isPublic = admitPublic(shell, survey, null).ok
  const door = shell.catalog.collectorOfKind(survey.id, 'open')
  return {
    slug: survey.slug,
    title: textIn(definition.title, locale),
    description: definition.description === null ? '' : textIn(definition.description, locale),
    summary: textIn(survey.study.summary, locale),
    questions: questionsOf(definition).length,
    locales: definition.locales,
    isOpen: door !== null && doorState(shell, door) === 'open',
    received: isPublic ? standing.columns.received('live') : null,
    firstReleaseAt: DISCLOSURE.firstRelease,
    hasResults: isPublic && standing.release !== null,
    earlier: survey.study.earlier?.authors ?? null,
    beside: isPublic ? besidePages(shell, survey, locale) : [],
    headlines: survey.study.findings
      .filter(({ published }) => published.percent !== null)
      .slice(0, HEADLINES)
      .map(({ published, title }) => ({
        figure: textIn(published.figure, locale),
        title: textIn(title, locale),
      })),
  }
}
