import type { LoaderFunctionArgs } from '@remix-run/node'
import { ok } from './core/result.ts'
import {
  gridLargestFirst,
  largestFirst,
  summaryLargestFirst,
} from './core/results/largest-first.ts'
import { readApiQuery, readApiSurvey } from './http/api-request.ts'
import { refuseWith } from './http/page-request.server.ts'
import { readTablesForm } from './http/tables-form.ts'
import { getCrosstab } from './services/results/get-crosstab.server.ts'
import { getGrid } from './services/results/get-grid.server.ts'
import { getSummary } from './services/results/get-summary.server.ts'
import { getTableChoices } from './services/results/get-table-choices.server.ts'

type Args = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

/** What the address of the tables page asks for, on the page and as a file, made once for both. */
export async function askedTables({ params, request, context: { shell, board } }: Args) {
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
  const ownQuery = {
    ...found.value,
    ...query.value,
    asked: { ...query.value.asked, rows },
    view: 'owner',
  } as const
  const isGrid = choices.grids.some(({ id }) => id === rows)
  const grid = isGrid ? await getGrid(board, ownQuery) : ok(null)
  const summary = rows === null || isGrid ? ok(null) : await getSummary(board, ownQuery)
  const crosstab =
    rows === null || isGrid || form.breaks.length === 0
      ? ok(null)
      : await getCrosstab(shell, board, ownQuery)
  const [refusal = null] = [summary, crosstab, grid].flatMap((made) =>
    made.ok ? [] : made.problem,
  )
  const isSorted = form.sort === 'largest'
  const counted = {
    summary: refusal === null && summary.ok ? summary.value : null,
    crosstab: refusal === null && crosstab.ok ? (crosstab.value?.value ?? null) : null,
    grid: refusal === null && grid.ok ? (grid.value?.value ?? null) : null,
  }
  return {
    url,
    form,
    survey,
    locale,
    ownQuery,
    choices,
    rows,
    isGrid,
    refusal,
    summary:
      isSorted && counted.summary !== null ? summaryLargestFirst(counted.summary) : counted.summary,
    crosstab:
      isSorted && counted.crosstab !== null ? largestFirst(counted.crosstab) : counted.crosstab,
    grid: isSorted && counted.grid !== null ? gridLargestFirst(counted.grid) : counted.grid,
  }
}
