import { Bar, inWords, type BarDatum, type BarTone } from './Bar.tsx'
import { DataTable, type DataRow } from './DataTable.tsx'
import { NO_VALUE, printNumber, printPercent, printRange } from './printed.ts'

type Declined = { readonly id: string; readonly label: string; readonly count: number }

type Props = {
  readonly title: string
  /** The language of the title and labels. */
  readonly locale: string
  /** In the order of the questionnaire, never sorted by size. */
  readonly bars: readonly BarDatum[]
  /** Answers outside the percentages. */
  readonly declined: readonly Declined[]
  readonly tone: BarTone
  readonly note: string | null
}

export function BarChart({ title, locale, bars, declined, tone, note }: Props) {
  const apart = declined.filter(({ count }) => count > 0)
  const ranges = bars.some((bar) => bar.interval !== null) ? 'shown' : 'none'
  return (
    <figure className="bar-chart">
      <div role="img" aria-label={`${title} ${bars.map(inWords).join('; ')}`}>
        {bars.map((bar) => (
          <div key={bar.id} className="bar-row">
            <span className="bar-label" lang={locale} dir="auto">
              {bar.label}
            </span>
            <Bar datum={bar} tone={tone} />
            <span className="bar-percent">{printPercent(bar.count, bar.base)}</span>
          </div>
        ))}
      </div>
      {apart.length > 0 && (
        <p className="bar-apart">
          Outside the percentages:{' '}
          <span lang={locale}>
            {apart.map(({ label, count }) => `${label} (${printNumber(count)})`).join(', ')}
          </span>
        </p>
      )}
      <DataTable
        caption={title}
        locale={locale}
        columns={[
          'Answer',
          'Percent',
          'Count',
          'Base',
          ...(ranges === 'shown' ? ['95% range'] : []),
        ]}
        rows={[
          ...bars.map((bar) => rowOf(bar, locale, ranges)),
          ...declined.map((answer) => declinedRow(answer, locale, ranges)),
        ]}
        note={note}
      />
    </figure>
  )
}

const rowOf = (
  { id, label, count, base, interval }: BarDatum,
  locale: string,
  ranges: 'shown' | 'none',
): DataRow => ({
  id,
  locale,
  header: label,
  cells: [
    printPercent(count, base),
    printNumber(count),
    printNumber(base),
    ...(ranges === 'shown' ? [interval === null ? NO_VALUE : printRange(interval)] : []),
  ],
})

const declinedRow = (
  { id, label, count }: Declined,
  locale: string,
  ranges: 'shown' | 'none',
): DataRow => ({
  id,
  locale,
  header: `${label} (outside the percentages)`,
  cells: [
    NO_VALUE,
    printNumber(count),
    ...Array<string>(ranges === 'shown' ? 2 : 1).fill(NO_VALUE),
  ],
})
