import { FLAG_BITS, type QualityFlag } from '../core/quality/quality-flags.ts'
import { parseSource } from '../core/response/parse-source.ts'
import type { Seq } from '../core/ids.ts'
import type { AskedResponses } from '../core/tally/columns/asked-responses.ts'
import type { ResponseState, RowCursor } from '../core/tally/columns/row-pages.ts'
import { wholeNumber } from './whole-number.ts'

/** What the address of the response table asks for. */
export type ResponseList = AskedResponses & {
  readonly columns: readonly string[]
  readonly cursor: RowCursor
}

const LONGEST_SEARCH = 200
const STATES: readonly ResponseState[] = ['counted', 'excluded', 'withdrawn']
const FLAGS = ['any', ...Object.keys(FLAG_BITS)] as readonly (QualityFlag | 'any')[]

/** Nothing but a filter is refused: what isn't understood is as if it were not there. */
export function readResponseList(params: URLSearchParams): ResponseList {
  const given = (name: string): string | null => {
    const text = params.get(name)?.trim() ?? ''
    return text === '' ? null : text
  }
  return {
    source: parseSource(given('source') ?? '') ?? 'live',
    state: STATES.find((each) => each === given('state')) ?? null,
    flag: FLAGS.find((each) => each === given('flag')) ?? null,
    collector: given('collector'),
    version: wholeNumber(given('version')),
    filter: given('filter'),
    search: (given('q') ?? '').slice(0, LONGEST_SEARCH),
    columns: params.getAll('column'),
    cursor: readCursor(params),
  }
}

/** Where in the log a page begins. */
export function readCursor(params: URLSearchParams): RowCursor {
  const [before, after] = [params.get('before'), params.get('after')].map(wholeNumber)
  if (before != null) return { kind: 'before', seq: before as Seq }
  if (after != null) return { kind: 'after', seq: after as Seq }
  return params.get('from') === 'oldest' ? { kind: 'oldest' } : { kind: 'newest' }
}

/** What is asked for, without the place in the log; what goes without saying is left out. */
export function responseListQuery(list: Omit<ResponseList, 'cursor'>): URLSearchParams {
  const params = new URLSearchParams()
  const say = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') params.set(name, String(value))
  }
  say('source', list.source === 'live' ? null : list.source)
  say('state', list.state)
  say('flag', list.flag)
  say('collector', list.collector)
  say('version', list.version)
  say('filter', list.filter)
  say('q', list.search)
  for (const column of list.columns) params.append('column', column)
  return params
}

/** An address with a query and a place in the log. */
export function pageAt(path: string, query: URLSearchParams, cursor: RowCursor): string {
  const params = new URLSearchParams(query)
  if (cursor.kind === 'before' || cursor.kind === 'after')
    params.set(cursor.kind, String(cursor.seq))
  if (cursor.kind === 'oldest') params.set('from', 'oldest')
  return params.size === 0 ? path : `${path}?${params}`
}
