import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { textIn } from '#app/core/definition/localized-text.ts'
import { askedTables } from '#app/asked-tables.server.ts'
import { may } from '#app/core/policies.ts'
import { problem } from '#app/core/problem.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { readFields } from '#app/http/answer-post.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { readTablesForm, tablesAddress } from '#app/http/tables-form.ts'
import { readViewDeed, readViewNotice, withViewNotice } from '#app/http/views-form.ts'
import { getDrivers } from '#app/services/results/get-drivers.server.ts'
import { getFlags } from '#app/services/results/get-flags.server.ts'
import { getOutcomes } from '#app/services/results/get-outcomes.server.ts'
import { getTableAssociations } from '#app/services/results/get-table-associations.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { changeViews } from '#app/services/views/change-views.server.ts'
import { listViews } from '#app/services/views/list-views.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { NO_VIEW_TRIED } from '#app/ui/studio/tables/saved-views-view.ts'
import { TablesPage } from '#app/ui/studio/tables/TablesPage.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { shell, board, environment } = args.context
  const { member, headers } = await admitToSurvey(args, 'tables.read')
  const made = await askedTables(args)
  const { url, form, survey, locale, ownQuery, choices, rows, isGrid, refusal } = made
  const { source, asked, method } = ownQuery
  const associations = made.crosstab === null ? [] : await getTableAssociations(board, ownQuery)
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
        ...asked,
        ...method,
        rows,
        source,
        breaks: form.breaks,
        percent: form.percent,
        sort: form.sort,
        ranges: form.ranges,
      },
      address: `/api/v1/surveys/${survey.slug}/${isGrid ? 'grid' : form.breaks.length === 0 ? 'tallies' : 'crosstab'}?${form.query.toString()}`,
      errors: refusal === null ? [] : formErrors(refusal, 'rows'),
      summary: made.summary,
      crosstab: made.crosstab,
      grid: made.grid,
      associations,
      drivers: await getDrivers(board, survey, source, locale),
      outcomes: getOutcomes(shell, survey),
      flags: await getFlags(board, survey),
      views: {
        list: listViews(shell, survey),
        current: tablesAddress(form),
        may: may(member.role, 'views.change') ? ('change' as const) : ('look' as const),
        notice: readViewNotice(url.searchParams),
      },
    },
  }
  return data(body, { status: refusal === null ? 200 : STATUS[refusal.code], headers })
}

/** Saves, renames or deletes a view; what the page shows stays in its address. */
export async function action(args: ActionFunctionArgs) {
  const { shell } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'views.change')
  const survey = foundOr404(shell.catalog.survey(slug))
  const deed = readViewDeed(await readFields(args.request))
  if (deed === null) return refuseWith(problem('malformed'))
  const query = tablesAddress(readTablesForm(new URL(args.request.url).searchParams))
  try {
    const done = await changeViews(shell, { survey, deed, query, actor: member.actor })
    if (done.ok) {
      const way = `/studio/surveys/${slug}/tables?${withViewNotice(query, done.value)}`
      return redirect(way, { status: 303, headers })
    }
    if (deed.kind === 'delete' || done.problem.code === 'view_not_found')
      return refuseWith(done.problem)
    const id = deed.kind === 'rename' ? deed.id : null
    const errors = formErrors(done.problem, id === null ? 'view-name' : `view-${id}`)
    const document = accountDocument('Error: Tables')
    const tried = { errors, name: deed.name, id }
    return data({ document, tried }, { status: STATUS[done.problem.code], headers })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function TablesRoute() {
  const { operator, privacyUrl, user, role, page } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()?.tried ?? NO_VIEW_TRIED
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ slug: page.slug, role, here: 'tables' }}
    >
      <TablesPage role={role} page={page} tried={tried} />
    </StudioLayout>
  )
}
