import { printPercent, printRange, type Range } from './printed.ts'

export type BarDatum = {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly base: number
  /** In percent. */
  readonly interval: Range | null
}

export type BarTone = 'live' | 'rebuilt'

/** A horizontal bar on a scale from 0 to 100 percent; the figures stand beside it as text. */
export function Bar({ datum, tone }: { readonly datum: BarDatum; readonly tone: BarTone }) {
  return (
    <svg className={`bar bar-${tone}`} aria-hidden="true" focusable="false">
      <rect className="bar-track" width="100%" height="100%" rx="3" />
      <rect className="bar-fill" width={lengthOf(datum)} height="100%" rx="3" />
      {datum.interval !== null && <Whisker interval={datum.interval} />}
    </svg>
  )
}

/** Drawn twice, wide and narrow, so that it stands out from the bar as well as from the track. */
export function Whisker({ interval }: { readonly interval: Range }) {
  const [from, to] = [`${interval[0]}%`, `${interval[1]}%`]
  return (
    <>
      {['whisker-halo', 'whisker'].map((className) => (
        <g key={className} className={className}>
          <line x1={from} x2={to} y1="50%" y2="50%" />
          <line x1={from} x2={from} y1="32%" y2="68%" />
          <line x1={to} x2={to} y1="32%" y2="68%" />
        </g>
      ))}
    </>
  )
}

/** A length for an SVG attribute, from counts. */
export const lengthOf = ({ count, base }: { readonly count: number; readonly base: number }) =>
  `${base === 0 ? 0 : Math.round((10_000 * count) / base) / 100}%`

export const inWords = ({ label, count, base, interval }: BarDatum) =>
  `${label}: ${printPercent(count, base)}${interval === null ? '' : `, range ${printRange(interval)}`}`
