import type { Chart } from '#app/core/charts/chart.ts'
import { tableOf } from '#app/core/charts/chart-table.ts'
import { Aside } from './Aside.tsx'
import { ChartAddress } from './ChartAddress.tsx'
import { ChartPictures } from './ChartPictures.tsx'
import { DataTable } from './DataTable.tsx'

type Props = {
  readonly chart: Chart
  /** The question as it was asked, or what a finding is called. */
  readonly title: string
  /** The language of the title and labels. */
  readonly locale: string
  /** Beside its table: how its ranges are worked out, or what else its reader should know. */
  readonly note: string | null
  /** Below the picture itself. */
  readonly caption?: string | null
  /** The chart by itself; null where it has no address. */
  readonly address: string | null
  /** Shown at once where somebody asked for it. */
  readonly table?: 'open' | 'closed'
}

/** A chart, and its numbers as a table. */
export function ChartFigure({
  chart,
  title,
  locale,
  note,
  caption = null,
  address,
  table = 'closed',
}: Props) {
  const { columns, rows } = tableOf(chart)
  return (
    <figure className="chart-figure">
      <ChartPictures chart={chart} title={title} locale={locale} />
      {'aside' in chart && <Aside aside={chart.aside} locale={locale} />}
      {caption !== null && <figcaption className="method-line">{caption}</figcaption>}
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
      <ChartAddress address={address} title={title} />
    </figure>
  )
}
