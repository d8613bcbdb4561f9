import type { Check } from '../../../core/drafting/check.ts'
import { placeAddress, SEVERITY_WORDS } from './check-place.ts'

type Props = {
  readonly slug: string
  readonly checks: readonly Check[]
  /** Of the draft that was checked, for which the fixes are. */
  readonly revision: number
}

/** What was found, each with a way to its place, and a button where a click mends it. */
export function CheckList({ slug, checks, revision }: Props) {
  return (
    <ul className="check-list">
      {checks.map((check, index) => (
        <li key={index} className={`check check-${check.severity}`}>
          <p className="check-words" dir="auto" id={`${check.severity}-${index}`}>
            <strong className="check-severity">{SEVERITY_WORDS[check.severity]}</strong>{' '}
            {check.message}
          </p>
          <div className="check-ways">
            <a
              className="own-survey-link"
              href={placeAddress(slug, check)}
              aria-describedby={`${check.severity}-${index}`}
            >
              Show it
            </a>
            {check.fix !== null && (
              <form method="post">
                <input type="hidden" name="revision" value={revision} />
                <input type="hidden" name="code" value={check.code} />
                <input type="hidden" name="pointer" value={check.pointer} />
                <button
                  className="button button-quiet"
                  type="submit"
                  name="intent"
                  value="mend"
                  dir="auto"
                  aria-describedby={`${check.severity}-${index}`}
                >
                  {check.fix.label}
                </button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
