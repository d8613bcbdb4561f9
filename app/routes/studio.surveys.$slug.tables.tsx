import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textIn } from '#app/core/definition/localized-text.ts'
import { ok } from '#app/core/result.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { readApiQuery, readApiSurvey } from '#app/http/api-request.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { readTablesForm } from '#app/http/tables-form.ts'
import { getCrosstab } from '#app/services/results/get-crosstab.server.ts'
import { getDrivers } from '#app/services/results/get-drivers.server.ts'
import { getFlags } from '#app/services/results/get-flags.server.ts'
import { getGrid } from '#app/services/results/get-grid.server.ts'
import { getOutcomes } from '#app/services/results/get-outcomes.server.ts'
import { getSummary } from '#app/services/results/get-summary.server.ts'
import { getTableAssociations } from '#app/services/results/get-table-associations.server.ts'
import { getTableChoices } from '#app/services/results/get-table-choices.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { TablesPage } from '#app/ui/studio/tables/TablesPage.tsx'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, environment } = context
  const { member, headers } = await admitToSurvey({ params, request, context }, 'tables.read')
  const url = new URL(request.url)
  const form = readTablesForm(url.searchParams)
  const asked = { url: `${url.origin}${url.pathname}?${form.query.toString()}` }
  const found = readApiSurvey(shell.catalog.survey, params['slug'], asked)
  if (!found.ok) return refuseWith(found.problem)
  const query = readApiQuery(asked, 'owner')
  if (!query.ok) return refuseWith(query.problem)
  const { survey, locale } = found.value
  const choices = await getTableChoices(board, survey, query.value.source, locale)
  const rows = query.value.asked.rows ?? choices.rows[0]?.id ?? null
  form.query.set('rows', rows ?? '')
  const tableQuery = { ...found.value, ...query.value, asked: { ...query.value.asked, rows } }
  const isGrid = choices.grids.some(({ id }) => id === rows)
  const ownQuery = { ...tableQuery, view: 'owner' } as const
  const grid = isGrid ? await getGrid(board, ownQuery) : ok(null)
  const summary = rows === null || isGrid ? ok(null) : await getSummary(board, tableQuery)
  const crosstab =
    rows === null || isGrid || form.breaks.length === 0
      ? ok(null)
      : await getCrosstab(shell, board, ownQuery)
  const [refusal = null] = [summary, crosstab, grid].flatMap((made) =>
    made.ok ? [] : made.problem,
  )
  const associations =
    refusal === null && crosstab.ok && crosstab.value !== null
      ? await getTableAssociations(board, ownQuery)
      : []
  const title = textIn(survey.current.plan.definition.title, locale)
  const body = {
    document: accountDocument(`${refusal === null ? '' : 'Error: '}Tables: ${title}`),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: member.user.name },
    role: member.role,
    page: {
      slug: survey.slug,
      title,
      locale,
      choices,
      chosen: {
        ...query.value.asked,
        ...query.value.method,
        rows,
        source: query.value.source,
        breaks: form.breaks,
        percent: form.percent,
        ranges: form.ranges,
      },
      address: `/api/v1/surveys/${survey.slug}/${isGrid ? 'grid' : form.breaks.length === 0 ? 'tallies' : 'crosstab'}?${form.query.toString()}`,
      errors: refusal === null ? [] : formErrors(refusal, 'rows'),
      summary: refusal === null && summary.ok ? summary.value : null,
      crosstab: refusal === null && crosstab.ok ? (crosstab.value?.value ?? null) : null,
      grid: refusal === null && grid.ok ? (grid.value?.value ?? null) : null,
      associations,
      drivers: await getDrivers(board, survey, query.value.source, locale),
      outcomes: getOutcomes(shell, survey),
      flags: await getFlags(board, survey),
    },
  }
  return data(body, { status: refusal === null ? 200 : STATUS[refusal.code], headers })
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function TablesRoute() {
  const { operator, privacyUrl, user, role, page } = useLoaderData<typeof loader>()
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ slug: page.slug, role, here: 'tables' }}
    >
      <TablesPage role={role} page={page} />
    </StudioLayout>
  )
}
