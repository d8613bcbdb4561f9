/** One group of columns as the form shows it: a variable, and one inside each of its answers. */
export type ChosenBreak = { readonly column: string; readonly within: string }

/** What the form of the tables page says. */
export type TablesForm = {
  readonly breaks: readonly ChosenBreak[]
  readonly percent: PercentShown
  readonly ranges: 'shown' | 'none'
  /** In which order rows stand. */
  readonly sort: 'asked' | 'largest'
  /** The same in the API's words; what was left empty is left out. */
  readonly query: URLSearchParams
}

export type PercentShown = 'column' | 'row' | 'total'

const PASSED_ON = [
  'rows',
  'filter',
  'weight',
  'flagged',
  'letters',
  'level',
  'interval',
  'test',
  'means',
  'residuals',
  'errors',
  'source',
  'lang',
]
const PERCENTS: readonly PercentShown[] = ['column', 'row', 'total']

/**
 * A form without a script can't join two lists into `age > gender`, so it sends pairs of `column`
 * and `within`; an address with the API's own `columns` is understood as well.
 */
export function readTablesForm(given: URLSearchParams): TablesForm {
  const columns = given.get('columns')
  const withins = given.getAll('within')
  const breaks =
    columns === null
      ? given
          .getAll('column')
          .map((column, index) => ({ column, within: withins[index] ?? '' }))
          .filter(({ column }) => column !== '')
      : columns.split(',').flatMap(breakIn)
  const query = new URLSearchParams()
  for (const name of PASSED_ON) {
    const value = given.get(name)?.trim() ?? ''
    if (value !== '') query.set(name, value)
  }
  if (breaks.length > 0) query.set('columns', breaks.map(breakText).join(','))
  const percent = PERCENTS.find((each) => each === given.get('percent')) ?? 'column'
  return {
    breaks,
    percent,
    ranges: given.has('ranges') ? 'shown' : 'none',
    sort: given.get('sort') === 'largest' ? 'largest' : 'asked',
    query,
  }
}

/** What the page itself was asked for, its way of showing included: the address of a saved view. */
export function tablesAddress({ query, percent, ranges, sort }: TablesForm): string {
  const address = new URLSearchParams(query)
  if (percent !== 'column') address.set('percent', percent)
  if (ranges === 'shown') address.set('ranges', ranges)
  if (sort === 'largest') address.set('sort', sort)
  return address.toString()
}

const breakText = ({ column, within }: ChosenBreak) =>
  within === '' ? column : `${column}>${within}`

function breakIn(text: string): readonly ChosenBreak[] {
  const [column = '', ...within] = text.split('>').map((name) => name.trim())
  return column === '' ? [] : [{ column, within: within.join('>') }]
}
