import { Bar, inWords, type BarDatum, type BarTone } from './Bar.tsx'
import { DataTable, type DataRow } from './DataTable.tsx'
import { NO_VALUE, printNumber, printPercent, printRange } from './printed.ts'

type Declined = { readonly id: string; readonly label: string; readonly count: number }

type Props = {
  readonly title: string
  /** In the order of the questionnaire, never sorted by size. */
  readonly bars: readonly BarDatum[]
  /** Answers outside the percentages. */
  readonly declined: readonly Declined[]
  readonly tone: BarTone
  readonly note: string | null
}

export function BarChart({ title, bars, declined, tone, note }: Props) {
  const hasRanges = bars.some((bar) => bar.interval !== null)
  return (
    <figure className="bar-chart">
      <div role="img" aria-label={`${title} ${bars.map(inWords).join('; ')}`}>
        {bars.map((bar) => (
          <div key={bar.id} className="bar-row">
            <span className="bar-label" dir="auto">
              {bar.label}
            </span>
            <Bar datum={bar} tone={tone} />
            <span className="bar-percent">{printPercent(bar.count, bar.base)}</span>
          </div>
        ))}
      </div>
      {declined.length > 0 && (
        <p className="bar-apart">
          Outside the percentages:{' '}
          {declined.map(({ label, count }) => `${label} (${printNumber(count)})`).join(', ')}
        </p>
      )}
      <DataTable
        caption={title}
        columns={['Answer', 'Count', 'Base', 'Percent', ...(hasRanges ? ['95% range'] : [])]}
        rows={[
          ...bars.map((bar) => rowOf(bar, hasRanges)),
          ...declined.map((answer) => declinedRow(answer, hasRanges)),
        ]}
        note={note}
      />
    </figure>
  )
}

const rowOf = ({ id, label, count, base, interval }: BarDatum, hasRanges: boolean): DataRow => ({
  id,
  header: label,
  cells: [
    printNumber(count),
    printNumber(base),
    printPercent(count, base),
    ...(hasRanges ? [interval === null ? NO_VALUE : printRange(interval)] : []),
  ],
})

const declinedRow = ({ id, label, count }: Declined, hasRanges: boolean): DataRow => ({
  id,
  header: `${label} (outside the percentages)`,
  cells: [printNumber(count), ...Array<string>(hasRanges ? 3 : 2).fill(NO_VALUE)],
})
