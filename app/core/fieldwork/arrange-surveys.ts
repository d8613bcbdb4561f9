import { folded, textSearch } from '../language/text-search.ts'
import { unreachable } from '../result.ts'

export type SurveyOrder = 'activity' | 'title' | 'responses' | 'newest'

export const SURVEY_ORDERS: readonly SurveyOrder[] = ['activity', 'title', 'responses', 'newest']

type Listed = {
  readonly slug: string
  readonly title: string
  readonly state: string
  readonly activeAt: number
  readonly createdAt: number
  readonly received: number
}

export type Arranged<Survey> = {
  readonly surveys: readonly Survey[]
  /** Of those asked for, on all pages. */
  readonly found: number
  readonly page: number
  readonly pages: number
  /** Of all, whatever was asked for. */
  readonly current: number
  readonly archived: number
}

const ON_A_PAGE = 50

/** The part of a list of surveys that was asked for: every word is looked for in title and address. */
export function arrangeSurveys<Survey extends Listed>(
  all: readonly Survey[],
  asked: {
    readonly search: string
    readonly order: SurveyOrder
    readonly show: 'current' | 'archived'
    /** From 1. */
    readonly page: number
  },
): Arranged<Survey> {
  const [archived, current] = [all.filter(isArchived), all.filter((each) => !isArchived(each))]
  const isFound = textSearch(asked.search) ?? (() => true)
  const found = (asked.show === 'archived' ? archived : current)
    .filter(({ title, slug }) => isFound(`${title} ${slug}`))
    .sort(comparing(asked.order))
  const pages = Math.max(1, Math.ceil(found.length / ON_A_PAGE))
  const page = Math.min(Math.max(1, asked.page), pages)
  return {
    surveys: found.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE),
    found: found.length,
    page,
    pages,
    current: current.length,
    archived: archived.length,
  }
}

const isArchived = ({ state }: Listed) => state === 'archived'

function comparing(order: SurveyOrder): (a: Listed, b: Listed) => number {
  switch (order) {
    case 'activity':
      return (a, b) => b.activeAt - a.activeAt
    case 'title':
      return (a, b) => folded(a.title).localeCompare(folded(b.title), 'en')
    case 'responses':
      return (a, b) => b.received - a.received
    case 'newest':
      return (a, b) => b.createdAt - a.createdAt
    default:
      return unreachable(order)
  }
}
