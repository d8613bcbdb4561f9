import { printNumber, printPercent } from '../../charts/printed.ts'

type Props = {
  readonly label: string
  readonly count: number
  readonly of: number
  /** What is said of a bar that is full. */
  readonly full?: string
}

/** How much of something there is: in words, and as a bar beneath them. */
export function FillBar({ label, count, of, full }: Props) {
  const share = of === 0 ? 0 : Math.min(1, count / of)
  return (
    <div className="fill">
      <dt dir="auto">{label}</dt>
      <dd>
        {printNumber(count)} of {printNumber(of)} ({printPercent(count, of)})
        {full !== undefined && count >= of && <strong className="fill-full"> {full}</strong>}
        <svg className="fill-bar" aria-hidden="true" focusable="false">
          <rect className="fill-track" width="100%" height="100%" rx="4" />
          <rect className="bar-fill" width={`${100 * share}%`} height="100%" rx="4" />
        </svg>
      </dd>
    </div>
  )
}
