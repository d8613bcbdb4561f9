import { parseSlug, type Slug } from '../core/ids.ts'
import { problem, type Problem } from '../core/problem.ts'
import type { ResponseSource } from '../core/response/answer.ts'
import { parseSource } from '../core/response/parse-source.ts'
import type { Plan } from '../core/response/plan.ts'
import { ok, refuse, type Result } from '../core/result.ts'
import { localeAsked } from './locale.ts'

/** What every results address says: a survey and a language. */
export function readApiSurvey<Survey extends { readonly current: { readonly plan: Plan } }>(
  find: (slug: Slug) => Survey | null,
  slugText: string | undefined,
  request: Pick<Request, 'url'>,
): Result<{ readonly survey: Survey; readonly locale: string }, Problem> {
  const slug = parseSlug(slugText ?? '')
  const survey = slug.ok ? find(slug.value) : null
  if (survey === null) return refuse(problem('survey_not_found'))
  const { definition } = survey.current.plan
  return ok({ survey, locale: localeAsked(new URL(request.url).searchParams, definition) })
}

export type ApiQuery = {
  readonly source: ResponseSource
  readonly release: number | null
  readonly asked: {
    readonly filter: string | null
    readonly weight: string | null
    readonly flagged: string | null
    readonly rows: string | null
    readonly columns: string | null
    readonly letters: string | null
    readonly level: string | null
  }
  readonly method: {
    readonly interval: string | null
    readonly test: string | null
    readonly residuals: string | null
    readonly means: string | null
    readonly errors: string | null
  }
}

/** Without a key only what is released can be asked for; with one, any source as it is now. */
export function readApiQuery(
  request: Pick<Request, 'url'>,
  view: 'public' | 'owner',
): Result<ApiQuery, Problem> {
  const { searchParams } = new URL(request.url)
  const asked = {
    filter: searchParams.get('filter'),
    weight: searchParams.get('weight'),
    flagged: searchParams.get('flagged'),
    rows: searchParams.get('rows'),
    columns: searchParams.get('columns'),
    letters: searchParams.get('letters'),
    level: searchParams.get('level'),
  }
  const method = {
    interval: searchParams.get('interval'),
    test: searchParams.get('test'),
    residuals: searchParams.get('residuals'),
    means: searchParams.get('means'),
    errors: searchParams.get('errors'),
  }
  const source = parseSource(searchParams.get('source') ?? 'live')
  if (view === 'owner')
    return source === null
      ? refuse(problem('malformed', 'source: live, reconstruction, practice or import'))
      : ok({ source, release: null, asked, method })
  if (source !== 'live' && source !== 'reconstruction') return refuse(problem('not_published'))
  const release = searchParams.get('release')
  if (release !== null && !/^\d{1,9}$/.test(release)) return refuse(problem('release_not_found'))
  return ok({ source, release: release === null ? null : Number(release), asked, method })
}

/** True where the requester holds this very answer already. Tags are compared weakly. */
export function holdsAlready(request: Request, etag: string): boolean {
  const held = request.headers.get('if-none-match')
  if (held === null) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return held.trim() === '*' || held.split(',').some((tag) => opaque(tag) === opaque(etag))
}
