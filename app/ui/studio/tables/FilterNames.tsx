import type { TablesView } from './tables-view.ts'

const MOST_VALUES = 12

type Props = { readonly rows: TablesView['choices']['rows']; readonly locale: string }

/** What a filter may name, and with what it may compare it. */
export function FilterNames({ rows, locale }: Props) {
  if (rows.length === 0) return null
  return (
    <details className="filter-names">
      <summary>Names to use in it</summary>
      <dl>
        {rows.map(({ id, label, values }) => (
          <div key={id}>
            <dt>
              <code>{`{${id}}`}</code>{' '}
              <span lang={locale} dir="auto">
                {label}
              </span>
            </dt>
            <dd>
              {values.length === 0 ? 'a number' : values.slice(0, MOST_VALUES).join(', ')}
              {values.length > MOST_VALUES && ` and ${values.length - MOST_VALUES} more`}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
