import type { ReactNode } from 'react'
import type { Check } from '../../../core/drafting/check.ts'
import { placeAddress, SEVERITY_WORDS } from './check-place.ts'

type Props = {
  readonly slug: string
  readonly checks: readonly Check[]
  /** What mends a check at a click; `describedBy` names the words that say what it is about. */
  readonly fix: (check: Check, describedBy: string) => ReactNode
}

/** What was found, each with a way to its place, and a button where a click mends it. */
export function CheckList({ slug, checks, fix }: Props) {
  return (
    <ul className="check-list">
      {checks.map((check, index) => {
        const id = `${check.severity}-${index}`
        return (
          <li key={index} className={`check check-${check.severity}`}>
            <p className="check-words" dir="auto" id={id}>
              <strong className="check-severity">{SEVERITY_WORDS[check.severity]}</strong>{' '}
              {check.message}
            </p>
            <div className="check-ways">
              <a className="own-survey-link" href={placeAddress(slug, check)} aria-describedby={id}>
                Show it
              </a>
              {check.fix !== null && fix(check, id)}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
