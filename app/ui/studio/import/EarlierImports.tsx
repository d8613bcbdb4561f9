import { printDay, printNumber } from '../../charts/printed.ts'
import type { KnownImportView } from './import-view.ts'

type Props = {
  readonly address: string
  readonly survey: string
  readonly earlier: readonly KnownImportView[]
}

/** What came in before, each with the way to take it out again. */
export function EarlierImports({ address, survey, earlier }: Props) {
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">Imported before</h2>
      <ul className="made-list">
        {earlier.map((known) => (
          <li key={known.key}>
            <a className="own-survey-link" href={`${address}/${known.key}`}>
              <bdi>{known.name}</bdi>
            </a>
            <p className="form-hint">
              {standsInWords(known)}; {printDay(known.at)}
            </p>
          </li>
        ))}
      </ul>
      <a className="own-survey-link" href={`/studio/surveys/${survey}/tables?source=import`}>
        Tables of imported answers
      </a>
    </section>
  )
}

export const responsesInWords = (count: number): string =>
  count === 1 ? '1 response' : `${printNumber(count)} responses`

function standsInWords({ counted, out }: KnownImportView): string {
  if (out === 0) return responsesInWords(counted)
  return counted === 0
    ? `${responsesInWords(out)}, all taken out`
    : `${responsesInWords(counted)}, and ${printNumber(out)} left out`
}
