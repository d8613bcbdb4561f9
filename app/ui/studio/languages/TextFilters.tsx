import type { TextFilter } from './view.ts'

const SHOW = [
  ['all', 'All texts'],
  ['missing', 'Missing'],
  ['stale', 'Original has changed'],
] as const

export function TextFilters({
  filter,
  pages,
  found,
  total,
  onChange,
}: {
  readonly filter: TextFilter
  readonly pages: number
  readonly found: number
  readonly total: number
  readonly onChange: (filter: TextFilter) => void
}) {
  return (
    <section className="text-filters" aria-labelledby="texts">
      <h2 id="texts">Texts</h2>
      <div className="text-filters-fields">
        <label className="inline-field">
          Show
          <select
            value={filter.show}
            onChange={({ target }) =>
              onChange({
                ...filter,
                show: SHOW.find(([key]) => key === target.value)?.[0] ?? 'all',
              })
            }
          >
            {SHOW.map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label className="inline-field">
          Page
          <select
            value={filter.page ?? ''}
            onChange={({ target }) =>
              onChange({ ...filter, page: target.value === '' ? null : Number(target.value) })
            }
          >
            <option value="">All pages</option>
            {Array.from({ length: pages }, (_, at) => (
              <option key={at} value={at + 1}>
                Page {at + 1}
              </option>
            ))}
          </select>
        </label>
        <label className="inline-field">
          Search
          <input
            type="search"
            value={filter.search}
            onChange={({ target }) => onChange({ ...filter, search: target.value })}
          />
        </label>
      </div>
      <p className="form-hint">
        <span role="status">
          {found} of {total} texts.
        </span>{' '}
        Ctrl and an arrow key go from cell to cell.
      </p>
    </section>
  )
}
