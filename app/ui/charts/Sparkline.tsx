import { printNumber } from './printed.ts'

type Props = {
  /** What is counted, such as `Responses`. */
  readonly what: string
  /** One count for each day, the oldest first; the last is today. */
  readonly days: readonly number[]
}

const WIDTH = 120
const HEIGHT = 32

/** The last days at a glance: one bar a day, and the same in words. */
export function Sparkline({ what, days }: Props) {
  const most = Math.max(...days, 1)
  const step = WIDTH / days.length
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={inWords(what, days)}
    >
      <line className="sparkline-floor" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {days.map((count, index) => {
        const height = count === 0 ? 0 : Math.max(2, (count / most) * (HEIGHT - 2))
        return (
          <rect
            key={index}
            className="bar-fill"
            x={index * step + 0.5}
            y={HEIGHT - height}
            width={step - 1}
            height={height}
          />
        )
      })}
    </svg>
  )
}

function inWords(what: string, days: readonly number[]): string {
  const total = days.reduce((sum, count) => sum + count, 0)
  const over = `over the last ${days.length} days`
  if (total === 0) return `${what} ${over}: none`
  const most = Math.max(...days)
  const ago = days.length - 1 - days.lastIndexOf(most)
  const when = ago === 0 ? 'today' : ago === 1 ? 'yesterday' : `${ago} days ago`
  return `${what} ${over}: ${printNumber(total)}; most ${when}, ${printNumber(most)}`
}
