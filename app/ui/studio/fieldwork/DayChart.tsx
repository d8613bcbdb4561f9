import { ChartPictures } from '../../charts/ChartPictures.tsx'
import { DataTable } from '../../charts/DataTable.tsx'
import { printDay, printNumber } from '../../charts/printed.ts'
import type { DayView } from './fieldwork-view.ts'

const MOST_DAYS = 60

/** Completes on each of the last days, and every day as a table. */
export function DayChart({ days }: { readonly days: readonly DayView[] }) {
  const shown = days.slice(-MOST_DAYS)
  const points = shown.map(({ day, completes }) => ({ at: day, count: completes }))
  return (
    <figure className="chart-figure">
      <ChartPictures
        chart={{ kind: 'timeline', what: 'Complete', points }}
        title={inWords(shown)}
        locale="en"
      />
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
