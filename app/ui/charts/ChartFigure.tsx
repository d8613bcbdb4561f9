import { draw } from '#app/core/charts/draw.ts'
import type { Chart } from '#app/core/charts/chart.ts'
import { hasAnswers } from '#app/core/charts/has-answers.ts'
import { tableOf } from '#app/core/charts/chart-table.ts'
import { dirOf } from '#app/core/language/language-tag.ts'
import { Aside } from './Aside.tsx'
import { DataTable } from './DataTable.tsx'
import { Picture } from './Picture.tsx'

/** The narrowest screen, less its margins, and where a chart has room for labels beside. */
const WIDTHS = { narrow: 288, wide: 560 } as const

type Props = {
  readonly chart: Chart
  /** The question as it was asked, or what a finding is called. */
  readonly title: string
  /** The language of the title and labels. */
  readonly locale: string
  /** How its ranges are worked out; null where it has none. */
  readonly note: string | null
  /** The chart by itself; null where it has no address. */
  readonly address: string | null
  /** Shown at once where somebody asked for it. */
  readonly table?: 'open' | 'closed'
}

/** A chart, and its numbers as a table. */
export function ChartFigure({ chart, title, locale, note, address, table = 'closed' }: Props) {
  const { columns, rows } = tableOf(chart)
  const direction = dirOf(locale)
  return (
    <figure className="chart-figure">
      {hasAnswers(chart) ? (
        (['narrow', 'wide'] as const).map((size) => (
          <Picture
            key={size}
            drawing={draw(chart, { width: WIDTHS[size], direction })}
            title={title}
            locale={locale}
            size={size}
          />
        ))
      ) : (
        <p className="chart-aside">Nobody has answered yet.</p>
      )}
      {'aside' in chart && <Aside aside={chart.aside} locale={locale} />}
      <DataTable
        caption={title}
        locale={locale}
        columns={columns}
        rows={rows.map(({ label, named, cells }, index) => ({
          id: String(index),
          header: label,
          locale: named === 'page' ? null : locale,
          cells,
        }))}
        note={note}
        state={table}
      />
      {address !== null && (
        <p className="chart-address">
          <a href={address}>
            This chart by itself<span className="visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </figure>
  )
}
