import { startNode } from '../processes.ts'
import { loadNow, type Report } from '../report.ts'
import { aligned } from '../tables.ts'
import type { PagedResponses } from './page-responses.ts'

/** Of the last page to the first; both are a few milliseconds, of which one may be unlucky. */
const MOST_TIMES = 2

/** What a page of the response table takes, wherever in the log it is. */
export async function reportPagedResponses({ say, verdict }: Report, file: string): Promise<void> {
  say(
    'Pages of the response table, 50 responses each, in one process that has all in columns, ' +
      'medians in ms: the first, one in the middle, the last, and one in the middle of a filter; ' +
      'a filter that nobody asked for before, and a word that nobody wrote, once each.',
  )
  say(loadNow())
  const { rows, first, middle, last, filtered, newFilter, searched } = await paged(file)
  const ratio = last / first
  const holds = verdict(
    ratio <= MOST_TIMES,
    `the last page took ${ratio.toFixed(2)} times the first`,
  )
  const ms = (value: number) => value.toFixed(1)
  say(
    aligned([
      [
        'rows',
        'first',
        'middle',
        'last',
        'filter',
        'new filter',
        'word',
        'last / first',
        `at most ${MOST_TIMES}`,
      ],
      [
        rows.toLocaleString('en'),
        ...[first, middle, last, filtered, newFilter, searched].map(ms),
        ratio.toFixed(2),
        holds,
      ],
    ]),
  )
}

async function paged(file: string): Promise<PagedResponses> {
  const script = 'tests/bench/tally/page-responses.ts'
  const { said } = await startNode(['--import', 'tsx', script, file], /^paged (.+)$/)
  return JSON.parse(said) as PagedResponses
}
