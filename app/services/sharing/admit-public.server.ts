import { mayBePublic } from '../../core/composition/may-be-public.ts'
import { readCookie } from '../../core/read-cookie.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { answeredCookieName } from '../../core/sharing/answered-cookie-name.ts'
import { doorState } from '../collectors/ask-at-door.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { isSealOfAnswered } from './answered-cookie.server.ts'

/** Asked before any number of a survey goes out to somebody without link, key or account. */
export function admitPublic(
  shell: Shell,
  survey: HostedSurvey,
  /** The Cookie header of who asks; it may hold the proof of having answered. */
  cookie: string | null,
): Result<null, Problem> {
  const { visibility } = survey.study.results
  const answered = readCookie(cookie, answeredCookieName(survey.slug))
  const isPublic = mayBePublic(visibility, {
    isClosed: isClosed(shell, survey),
    hasAnswered: answered !== null && isSealOfAnswered(shell.secret, survey.id, answered),
  })
  return isPublic ? ok(null) : refuse(problem('results_not_public', WORDS[visibility]))
}

/** What decides for everybody at once whether numbers are public; whoever follows them asks again when it changes. */
export const publicState = (shell: Shell, survey: HostedSurvey): string =>
  `${survey.study.results.visibility} ${isClosed(shell, survey) ? 'closed' : 'open'}`

function isClosed(shell: Shell, survey: HostedSurvey): boolean {
  const door = shell.catalog.collectorOfKind(survey.id, 'open')
  return door !== null && doorState(shell, door) === 'closed'
}

const WORDS = {
  always: 'Results of this survey are public',
  afterAnswering: 'Results are shown to people who have answered this survey',
  afterClose: 'Results are shown once this survey is closed',
  never: 'Results of this survey are not public',
} as const
