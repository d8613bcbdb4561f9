import { DataTable } from '../../charts/DataTable.tsx'
import { printDay, printNumber } from '../../charts/printed.ts'
import type { DayView } from './fieldwork-view.ts'

const MOST_DAYS = 60
const WIDTH = 720
const HEIGHT = 160

/** Completes on each of the last days, and every day as a table. */
export function DayChart({ days }: { readonly days: readonly DayView[] }) {
  const shown = days.slice(-MOST_DAYS)
  const most = Math.max(...shown.map(({ completes }) => completes), 1)
  const step = WIDTH / Math.max(shown.length, 14)
  const [first, last] = [shown[0], shown.at(-1)]
  return (
    <figure className="day-chart">
      <div className="day-chart-scale" aria-hidden="true">
        {printNumber(most)}
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={inWords(shown)}
      >
        <line className="day-chart-line" x1="0" x2={WIDTH} y1="0.5" y2="0.5" />
        <line className="day-chart-line" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {shown.map(({ day, completes }, index) => {
          const height = completes === 0 ? 0 : Math.max(2, (completes / most) * HEIGHT)
          return (
            <rect
              key={day}
              className="bar-fill"
              x={index * step + step * 0.1}
              y={HEIGHT - height}
              width={step * 0.8}
              height={height}
            />
          )
        })}
      </svg>
      {first !== undefined && last !== undefined && (
        <div className="day-chart-ends" aria-hidden="true">
          <span>{printDay(first.day)}</span>
          {first !== last && <span>{printDay(last.day)}</span>}
        </div>
      )}
      <DataTable
        caption="Each day, the newest first"
        locale="en"
        columns={['Day, UTC', 'Complete', 'Screened out', 'Given up']}
        rows={[...days].reverse().map(({ day, completes, screenedOut, brokeOff }) => ({
          id: String(day),
          header: printDay(day),
          locale: null,
          cells: [completes, screenedOut, brokeOff].map(printNumber),
        }))}
        note="Responses count on the day on which they came in. Somebody who left is given up some days later."
      />
    </figure>
  )
}

function inWords(days: readonly DayView[]): string {
  const total = days.reduce((sum, { completes }) => sum + completes, 0)
  const [most] = [...days].sort((a, b) => b.completes - a.completes)
  const over = `Completes on ${days.length === 1 ? 'one day' : `${days.length} days`}`
  return most === undefined || total === 0
    ? `${over}: none`
    : `${over}: ${printNumber(total)}; most on ${printDay(most.day)}, ${printNumber(most.completes)}`
}
