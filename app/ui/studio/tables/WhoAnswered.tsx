import { may, type Role } from '#app/core/policies.ts'
import type { FlagCounts } from '#app/core/tally/tables/count-flags.ts'
import { printNumber } from '../../charts/printed.ts'
import { rateSentences } from './rate-sentences.ts'
import { FLAG_WORDS } from './table-words.ts'
import type { OutcomesView } from './tables-view.ts'

type Props = {
  readonly slug: string
  /** Of whoever looks at it. */
  readonly role: Role
  readonly outcomes: OutcomesView
  readonly flags: FlagCounts
}

/** What became of everybody who came, and which responses want another look. */
export function WhoAnswered({ slug, role, outcomes, flags }: Props) {
  const { dispositions, inProgress, brokeOffByPage, rates } = outcomes
  const rows = [
    ['Started', rates.started],
    ['Screened out', dispositions.screenedOut],
    ['Turned away, enough like them', dispositions.quotaFull],
    ['Broke off', dispositions.brokeOff],
    ['Took their answers back', dispositions.consentRefused],
    ['Left out after a check', dispositions.removedForQuality],
    ['Complete', dispositions.complete],
  ] as const
  return (
    <section className="who-answered" aria-labelledby="who-answered">
      <h2 id="who-answered">Who answered</h2>
      <div className="who-answered-parts">
        <div>
          <h3>People who came by themselves</h3>
          <dl className="outcome-counts">
            {rows.map(([name, people]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{printNumber(people)}</dd>
              </div>
            ))}
          </dl>
          {inProgress > 0 && (
            <p className="table-note">
              Of those who broke off, {printNumber(inProgress)} may still come back.
            </p>
          )}
          {brokeOffByPage.length > 0 && (
            <p className="table-note">
              Left for good on{' '}
              {brokeOffByPage
                .map(({ page, people }) => `page ${page}: ${printNumber(people)}`)
                .join('; ')}
              .
            </p>
          )}
        </div>
        <div>
          <h3>Rates</h3>
          <ul className="rate-sentences">
            {rateSentences(outcomes).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
        <Flags slug={slug} role={role} flags={flags} />
      </div>
    </section>
  )
}

function Flags({ slug, role, flags }: Pick<Props, 'slug' | 'role' | 'flags'>) {
  const found = flags.byFlag.filter(({ people }) => people > 0)
  return (
    <div>
      <h3>Quality flags</h3>
      <p>
        {printNumber(flags.flagged)} of {printNumber(flags.people)} people have one or more. A flag
        asks for a look; it proves nothing.
      </p>
      {found.length > 0 && (
        <dl className="outcome-counts">
          {found.map(({ flag, people }) => (
            <div key={flag}>
              <dt>
                {FLAG_WORDS[flag].name}
                <span className="flag-means">{FLAG_WORDS[flag].means}</span>
              </dt>
              <dd>{printNumber(people)}</dd>
            </div>
          ))}
        </dl>
      )}
      {may(role, 'responses.read') && (
        <p>
          <a className="own-survey-link" href={`/studio/surveys/${slug}/quality`}>
            Responses beside each other: pace, patterns, likeness
          </a>
        </p>
      )}
    </div>
  )
}
