import type { Aside as Answers } from '#app/core/charts/chart.ts'
import { printNumber } from './printed.ts'

type Props = { readonly aside: readonly Answers[]; readonly locale: string }

/** Answers that no percentage counts. */
export function Aside({ aside, locale }: Props) {
  const given = aside.filter(({ count }) => count > 0)
  if (given.length === 0) return null
  return (
    <p className="chart-aside">
      Outside the percentages:{' '}
      <span lang={locale} dir="auto">
        {given.map(({ label, count }) => `${label} (${printNumber(count)})`).join(', ')}
      </span>
    </p>
  )
}
