import { lengthOf, Whisker } from './Bar.tsx'
import { DataTable, type DataRow } from './DataTable.tsx'
import { NO_VALUE, printNumber, printPercent, printRange, type Range } from './printed.ts'

export type ShareMark = {
  readonly count: number
  readonly base: number
  /** In percent. */
  readonly interval: Range | null
}

type Props = {
  readonly title: string
  readonly locale: string
  readonly published: { readonly figure: string; readonly percent: number } | null
  readonly rebuilt: ShareMark | null
  readonly live: ShareMark | null
  readonly liveLabel: string
  readonly note: string | null
}

/** One finding on one scale: a line for what was printed, a ring for rebuilt, a dot for live. */
export function SharesBeside({ title, locale, published, rebuilt, live, liveLabel, note }: Props) {
  const guide = published === null ? null : `${published.percent}%`
  const rows: readonly DataRow[] = [
    ...(published === null ? [] : [publishedRow(published.figure)]),
    ...(rebuilt === null ? [] : [rowOf('Rebuilt', rebuilt)]),
    ...(live === null ? [] : [rowOf(liveLabel, live)]),
  ]
  return (
    <figure className="shares-beside">
      <div className="shares-plot" role="img" aria-label={`${title}: ${inWords(rows)}`}>
        {published !== null && <Row label="Published" guide={guide} mark={null} tone="published" />}
        {rebuilt !== null && <Row label="Rebuilt" guide={guide} mark={rebuilt} tone="rebuilt" />}
        {live !== null && <Row label={liveLabel} guide={guide} mark={live} tone="live" />}
        <div className="shares-axis">
          <span>0%</span>
          <span>50%</span>
          <span>100%</span>
        </div>
      </div>
      <DataTable
        caption={title}
        locale={locale}
        columns={['Source', 'Percent', 'Count', 'Base', '95% range']}
        rows={rows}
        note={note}
      />
    </figure>
  )
}

type RowProps = {
  readonly label: string
  readonly guide: string | null
  readonly mark: ShareMark | null
  readonly tone: 'published' | 'rebuilt' | 'live'
}

function Row({ label, guide, mark, tone }: RowProps) {
  return (
    <div className="shares-row">
      <span className="shares-label">{label}</span>
      <svg className={`dots dots-${tone}`} aria-hidden="true" focusable="false">
        <line className="dots-scale" x1="0%" x2="100%" y1="50%" y2="50%" />
        {guide !== null && <line className="dots-guide" x1={guide} x2={guide} y1="0%" y2="100%" />}
        {mark?.interval && <Whisker interval={mark.interval} />}
        {mark !== null && <circle className="dots-mark" cx={lengthOf(mark)} cy="50%" r="6" />}
      </svg>
    </div>
  )
}

const publishedRow = (figure: string): DataRow => ({
  id: 'published',
  header: 'Published',
  locale: null,
  cells: [figure, NO_VALUE, NO_VALUE, NO_VALUE],
})

const rowOf = (header: string, { count, base, interval }: ShareMark): DataRow => ({
  id: header,
  header,
  locale: null,
  cells: [
    printPercent(count, base),
    printNumber(count),
    printNumber(base),
    interval === null ? NO_VALUE : printRange(interval),
  ],
})

const inWords = (rows: readonly DataRow[]) =>
  rows.map(({ header, cells }) => `${header} ${cells[0] ?? ''}`).join('; ')
