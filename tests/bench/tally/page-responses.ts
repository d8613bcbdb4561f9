/**
 * Pages of the response table of a database once all is loaded, in a process of its own, and prints
 * the medians of what they took: `FILE`.
 */
import { parseSlug, type Seq } from '#app/core/ids.ts'
import type { RowCursor } from '#app/core/tally/columns/row-pages.ts'
import { openShell } from '#app/services/open-shell.server.ts'
import {
  listResponses,
  type ResponsesPage,
} from '#app/services/responses/table/list-responses.server.ts'
import { openDatabase } from '#db/open-database.server.ts'
import { SURVEY } from '../complete-answers.ts'
import { median } from '../statistics.ts'
import { FILTER } from './job.ts'

export type PagedResponses = {
  readonly rows: number
  /** Medians, in milliseconds. */
  readonly first: number
  readonly middle: number
  readonly last: number
  readonly filtered: number
  /** The first time, when nobody has asked for this filter before. */
  readonly newFilter: number
  /** For a word that nobody wrote, as far as one page looks. */
  readonly searched: number
}

const TURNS = 51

const [file = ''] = process.argv.slice(2)
const { shell, board } = await openShell(openDatabase(file), { secret: 'bench' })
const slug = parseSlug(SURVEY)
const survey = slug.ok ? shell.catalog.survey(slug.value) : null
if (survey === null) throw new Error(`${SURVEY} is not published`)

const ANY = { state: null, flag: null, collector: null, version: null, filter: null, search: '' }

async function page(
  cursor: RowCursor,
  more: { readonly filter?: string; readonly search?: string } = {},
): Promise<ResponsesPage> {
  if (survey === null) throw new Error('No survey')
  const asked = { ...ANY, ...more, survey, locale: 'en', source: 'live', columns: [] } as const
  const listed = await listResponses(shell, board, { ...asked, cursor })
  if (!listed.ok) throw new Error(listed.problem.detail)
  return listed.value
}

async function timed(...asked: Parameters<typeof page>): Promise<number> {
  const started = performance.now()
  await page(...asked)
  return performance.now() - started
}

async function medianOf(...asked: Parameters<typeof page>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) times.push(await timed(...asked))
  return median(times)
}

const newest = { kind: 'newest' } as const
const { received, lines } = await page(newest)
const middle = { kind: 'before', seq: ((lines[0]?.seq ?? 0) - received / 2) as Seq } as const
const newFilter = await timed(newest, { filter: FILTER })
const paged: PagedResponses = {
  rows: received,
  first: await medianOf(newest),
  middle: await medianOf(middle),
  last: await medianOf({ kind: 'oldest' }),
  filtered: await medianOf(middle, { filter: FILTER }),
  newFilter,
  searched: await timed(newest, { search: 'nobody wrote this' }),
}
process.stdout.write(`paged ${JSON.stringify(paged)}\n`)
process.exit(0)
