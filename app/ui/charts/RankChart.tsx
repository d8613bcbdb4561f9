import { Whisker, type BarTone } from './Bar.tsx'
import { DataTable } from './DataTable.tsx'
import { NO_VALUE, printNumber, printPercent, type Range } from './printed.ts'

export type RankedDatum = {
  readonly value: string | number | boolean
  readonly label: string
  readonly base: number
  /** 1 is best. */
  readonly meanRank: number | null
  readonly interval: Range | null
  readonly firstChoice: { readonly count: number; readonly base: number } | null
}

type Props = {
  readonly title: string
  readonly locale: string
  /** Best first. */
  readonly items: readonly RankedDatum[]
  readonly tone: BarTone
  readonly note: string
}

/** Each item's mean place on a scale from first, at the start, to last. */
export function RankChart({ title, locale, items, tone, note }: Props) {
  const words = items.map(({ label, meanRank }) => `${label}: ${printPlace(meanRank)}`).join('; ')
  const firsts = items.some(({ firstChoice }) => firstChoice !== null)
  return (
    <figure className="bar-chart">
      <div role="img" aria-label={`${title} Mean place, 1 is best. ${words}`}>
        {items.map((item) => (
          <div key={String(item.value)} className="bar-row">
            <span className="bar-label" lang={locale} dir="auto">
              {item.label}
            </span>
            <Place item={item} places={items.length} tone={tone} />
            <span className="bar-percent">{printPlace(item.meanRank)}</span>
          </div>
        ))}
        <div className="bar-row rank-axis">
          <span className="bar-label" />
          <span className="rank-ends">
            <span>1st</span>
            <span>last</span>
          </span>
          <span />
        </div>
      </div>
      <DataTable
        caption={title}
        locale={locale}
        columns={['Item', 'Mean place', '95% range', 'Base', ...(firsts ? ['Put first'] : [])]}
        rows={items.map((item) => ({
          id: String(item.value),
          header: item.label,
          locale,
          cells: [
            printPlace(item.meanRank),
            item.interval === null
              ? NO_VALUE
              : `${printPlace(item.interval[0])} to ${printPlace(item.interval[1])}`,
            printNumber(item.base),
            ...(firsts ? [firstWords(item)] : []),
          ],
        }))}
        note={note}
      />
    </figure>
  )
}

type PlaceProps = {
  readonly item: RankedDatum
  readonly places: number
  readonly tone: BarTone
}

function Place({ item: { meanRank, interval }, places, tone }: PlaceProps) {
  const at = (rank: number) =>
    Math.min(100, Math.max(0, (100 * (rank - 1)) / Math.max(1, places - 1)))
  return (
    <svg className={`dots dots-${tone}`} aria-hidden="true" focusable="false">
      <line className="dots-scale" x1="0%" x2="100%" y1="50%" y2="50%" />
      {interval !== null && <Whisker interval={[at(interval[0]), at(interval[1])]} />}
      {meanRank !== null && <circle className="dots-mark" cx={`${at(meanRank)}%`} cy="50%" r="6" />}
    </svg>
  )
}

const printPlace = (rank: number | null) => (rank === null ? NO_VALUE : rank.toFixed(1))

const firstWords = ({ firstChoice }: RankedDatum) =>
  firstChoice === null ? NO_VALUE : printPercent(firstChoice.count, firstChoice.base)
