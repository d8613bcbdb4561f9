import type { CodesChange } from '../core/coding/codes.ts'
import type { Seq } from '../core/ids.ts'
import type { ResponseSource } from '../core/response/answer.ts'
import type { Fields } from '../core/response/form/posted.ts'
import { parseSource } from '../core/response/parse-source.ts'
import type { RowCursor } from '../core/tally/columns/row-pages.ts'
import { fieldIn } from './answer-post.ts'
import { readCursor } from './response-list.ts'
import { wholeNumber } from './whole-number.ts'

/** What the address of a page of text answers asks for. */
export type TextList = {
  readonly source: ResponseSource
  readonly shown: 'all' | 'coded' | 'uncoded' | number
  readonly search: string
  readonly cursor: RowCursor
}

const LONGEST_SEARCH = 200

export function readTextList(params: URLSearchParams): TextList {
  const show = params.get('show') ?? ''
  return {
    source: parseSource(params.get('source') ?? '') ?? 'live',
    shown: show === 'coded' || show === 'uncoded' ? show : (wholeNumber(show) ?? ('all' as const)),
    search: (params.get('q') ?? '').trim().slice(0, LONGEST_SEARCH),
    cursor: readCursor(params),
  }
}

/** Without the place in the log; what goes without saying is left out. */
export function textListQuery({ source, shown, search }: TextList): URLSearchParams {
  const params = new URLSearchParams()
  if (source !== 'live') params.set('source', source)
  if (shown !== 'all') params.set('show', String(shown))
  if (search !== '') params.set('q', search)
  return params
}

/** What a form gives an answer: each ticked code by itself, or all with commas between them. */
export function readCoding(
  fields: Fields,
): { readonly seq: Seq; readonly codes: readonly number[] } | null {
  const seq = wholeNumber(fieldIn(fields, 'seq'))
  if (seq === null) return null
  const ticked = fields.filter(([name]) => name === 'code').map(([, value]) => value)
  return {
    seq: seq as Seq,
    codes: readCodes([...ticked, fieldIn(fields, 'codes') ?? ''].join(',')),
  }
}

const readCodes = (text: string): readonly number[] =>
  text.split(',').flatMap((each) => wholeNumber(each.trim()) ?? [])

/** What a form changes of the codes themselves; null where it is no such form. */
export function readCodesChange(fields: Fields): CodesChange | null {
  const intent = fieldIn(fields, 'intent')
  const label = fieldIn(fields, 'label') ?? ''
  const value = wholeNumber(fieldIn(fields, 'value'))
  if (intent === 'add') return { kind: 'add', label }
  if (value === null) return null
  if (intent === 'rename') return { kind: 'rename', value, label }
  return intent === 'remove' || intent === 'restore' ? { kind: intent, value } : null
}

const SAID = ['done', 'seq', 'was', 'value']

/** What was done, as the address says it to the page that comes next. */
export type CodingDone =
  | { readonly kind: 'coded'; readonly seq: Seq; readonly was: readonly number[] }
  | { readonly kind: 'add' | 'rename' | 'remove' | 'restore'; readonly value: number | null }

export function readCodingDone(params: URLSearchParams): CodingDone | null {
  const done = params.get('done')
  const seq = wholeNumber(params.get('seq'))
  if (done === 'coded')
    return seq === null
      ? null
      : { kind: 'coded', seq: seq as Seq, was: readCodes(params.get('was') ?? '') }
  if (done === 'add' || done === 'rename' || done === 'remove' || done === 'restore')
    return { kind: done, value: wholeNumber(params.get('value')) }
  return null
}

/** The same page, which says what was done. */
export function sayingDone(address: URL, done: CodingDone): string {
  const params = withoutDone(address.searchParams)
  params.set('done', done.kind)
  if (done.kind !== 'coded') {
    if (done.value !== null) params.set('value', String(done.value))
    return `${address.pathname}?${params}`
  }
  params.set('seq', String(done.seq))
  params.set('was', done.was.join(','))
  return `${address.pathname}?${params}#answer-${done.seq}`
}

export function withoutDone(given: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(given)
  for (const name of SAID) params.delete(name)
  return params
}
