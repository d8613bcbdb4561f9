import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { textIn } from '#app/core/definition/localized-text.ts'
import { may } from '#app/core/policies.ts'
import { ok } from '#app/core/result.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { readApiSurvey } from '#app/http/api-request.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { ofSecond } from '#app/core/views/wave-fields.ts'
import { readWavesForm } from '#app/http/waves-form.ts'
import { rolesFor } from '#app/services/accounts/roles-for.server.ts'
import { getWaves } from '#app/services/results/get-waves.server.ts'
import { readWaveSide } from '#app/services/results/read-wave-side.server.ts'
import { admitToSurvey, studioFrame } from '#app/studio-request.server.ts'
import { ComparePage } from '#app/ui/studio/compare/ComparePage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { params, request, context } = args
  const { shell, board } = context
  const admitted = await admitToSurvey(args, 'tables.read')
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return refuseWith(found.problem)
  const { survey, locale } = found.value
  const url = new URL(request.url)
  const form = readWavesForm(url.searchParams, survey.slug)
  const roleIn = rolesFor(shell, admitted.member.user)
  const readable = [survey, ...shell.catalog.surveys().filter(({ id }) => id !== survey.id)].filter(
    ({ id }) => may(roleIn(id), 'tables.read'),
  )
  const other = readable.find(({ slug }) => slug === form.second.survey) ?? null
  const first = await readWaveSide(shell, board, { hosted: survey, locale, asked: form.first })
  const otherLocale =
    other === null
      ? locale
      : (matchLocale(locale, other.current.plan.definition.locales) ??
        other.current.plan.definition.locale)
  const second =
    other === null
      ? null
      : await readWaveSide(shell, board, {
          hosted: other,
          locale: otherLocale,
          asked: {
            ...form.second,
            // Until something else is chosen: the question of the same name, weighted alike.
            rows: form.second.rows === '' ? first.chosen.rows : form.second.rows,
            weight:
              form.second.rows === '' && other === survey ? form.first.weight : form.second.weight,
          },
        })
  const waves =
    other === null || second === null
      ? ok(null)
      : await getWaves(shell, board, [
          { ...first.chosen, hosted: survey, locale, nameOf: (field) => field },
          { ...second.chosen, hosted: other, locale: otherLocale, nameOf: ofSecond },
        ])
  const unknown = other === null && form.second.survey !== ''
  const title = textIn(survey.current.plan.definition.title, locale)
  const body = {
    document: accountDocument(`${waves.ok && !unknown ? '' : 'Error: '}Compare waves: ${title}`),
    frame: studioFrame(context, admitted, 'tables'),
    page: {
      slug: survey.slug,
      title,
      locale,
      first,
      second,
      surveys: readable.map(({ slug, current }) => ({
        id: slug,
        label:
          slug === survey.slug
            ? 'This survey: another version or other days'
            : textIn(current.plan.definition.title, locale),
      })),
      with: other === null ? '' : form.second.survey,
      errors: unknown
        ? [{ href: '#with', text: 'There is no such survey whose tables you may read' }]
        : waves.ok
          ? []
          : formErrors(waves.problem, 'with'),
      waves: waves.ok ? waves.value : null,
    },
  }
  const status = unknown ? STATUS.survey_not_found : waves.ok ? 200 : STATUS[waves.problem.code]
  return data(body, { status, headers: admitted.headers })
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function CompareRoute() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <StudioLayout {...frame}>
      <ComparePage page={page} />
    </StudioLayout>
  )
}
