import { SURVEY_ORDERS, type SurveyOrder } from '../core/fieldwork/arrange-surveys.ts'

/** What the address of the list of surveys asks for. */
export type StudioList = {
  readonly search: string
  readonly order: SurveyOrder
  readonly show: 'current' | 'archived'
  readonly page: number
}

const LONGEST_SEARCH = 200

/** Nothing that an address may say is refused: what isn't understood is as if it were not there. */
export function readStudioList(params: URLSearchParams): StudioList {
  const page = Number(params.get('page') ?? 1)
  return {
    search: (params.get('q') ?? '').trim().slice(0, LONGEST_SEARCH),
    order: SURVEY_ORDERS.find((each) => each === params.get('sort')) ?? 'activity',
    show: params.get('show') === 'archived' ? 'archived' : 'current',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The address that asks for it; what goes without saying is left out. */
export function studioListAddress({ search, order, show, page }: StudioList): string {
  const params = new URLSearchParams()
  if (search !== '') params.set('q', search)
  if (order !== 'activity') params.set('sort', order)
  if (show !== 'current') params.set('show', show)
  if (page !== 1) params.set('page', String(page))
  return params.size === 0 ? '/studio' : `/studio?${params}`
}
