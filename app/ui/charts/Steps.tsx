import { DataTable } from './DataTable.tsx'
import { NO_VALUE, printNumber, printPercent } from './printed.ts'

type Step = {
  readonly label: string
  /** Null where the disclosure rules hide it. */
  readonly count: number | null
  readonly base: number | null
}

type Props = {
  readonly title: string
  readonly locale: string
  readonly steps: readonly Step[]
  readonly note: string | null
}

/** A share at each step of an ordered answer, from low to high: columns in reading order. */
export function Steps({ title, locale, steps, note }: Props) {
  const label = `${title}: ${steps.map((step) => `${step.label} ${percentOf(step)}`).join('; ')}`
  return (
    <figure className="steps">
      <div className="steps-plot" role="img" aria-label={label}>
        {steps.map((step) => (
          <div key={step.label} className="step">
            <Column step={step} />
            <span className="step-label" lang={locale} dir="auto">
              {step.label}
            </span>
          </div>
        ))}
      </div>
      <DataTable
        caption={title}
        locale={locale}
        columns={['Step', 'Percent', 'Count', 'Base']}
        rows={steps.map((step) => ({
          id: step.label,
          header: step.label,
          locale,
          cells: [percentOf(step), numberOf(step.count), numberOf(step.base)],
        }))}
        note={note}
      />
    </figure>
  )
}

/** Room is kept above a full column for its figure. */
const TALLEST = 80

function Column({ step }: { readonly step: Step }) {
  const height = TALLEST * shareOf(step)
  return (
    <svg className="step-column" aria-hidden="true" focusable="false">
      <rect className="bar-fill" y={`${100 - height}%`} width="100%" height={`${height}%`} rx="3" />
      <text className="step-percent" x="50%" y={`${100 - height}%`} dy="-8" textAnchor="middle">
        {percentOf(step)}
      </text>
      <line className="step-floor" x1="0%" x2="100%" y1="100%" y2="100%" />
    </svg>
  )
}

const shareOf = ({ count, base }: Step) =>
  count === null || base === null || base === 0 ? 0 : count / base

const percentOf = ({ count, base }: Step) =>
  count === null || base === null ? 'hidden' : printPercent(count, base)

const numberOf = (value: number | null) => (value === null ? NO_VALUE : printNumber(value))
