import { Fragment } from 'react'
import { printNumber } from '../../charts/printed.ts'
import { placeField, type ImportCheckView, type ImportView } from './import-view.ts'

type Props = {
  readonly address: string
  /** That were checked; they and no others are taken. */
  readonly places: readonly string[]
  readonly check: ImportCheckView
  readonly earlier: ImportView['earlier']
}

/** What would become of each row, and the way to have it so. */
export function CheckReport({ address, places, check, earlier }: Props) {
  const { fitting, screenedOut, refused, refusals, dropped } = check
  const usable = fitting + screenedOut
  const notes = othersIn(check)
  return (
    <section className="collector-form" id="check" aria-labelledby="check-heading">
      <h2 id="check-heading">{fitInWords(check)}</h2>
      {notes.length + dropped.length > 0 && (
        <ul>
          {notes.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {dropped.map(({ column, rows: n }) => (
            <li key={column}>
              <bdi>{column}</bdi>:{' '}
              {n === 1
                ? 'one answer of somebody who would not have been asked is left out.'
                : `${printNumber(n)} answers of people who would not have been asked are left out.`}
            </li>
          ))}
        </ul>
      )}
      {usable > 0 && earlier.length > 0 && (
        <p>
          Answers came from other files before:{' '}
          {earlier.map(({ name, counted }, index) => (
            <Fragment key={index}>
              {index > 0 && ', '}
              <bdi>{name}</bdi> ({printNumber(counted)})
            </Fragment>
          ))}
          . A file that was changed since counts as another: rows that are in both come twice.
        </p>
      )}
      {usable > 0 && (
        <form method="post" action={address}>
          {places.map((place, column) => (
            <input key={column} type="hidden" name={placeField(column)} value={place} />
          ))}
          <button className="button" type="submit" name="intent" value="take">
            {refused === 0
              ? `Take ${rowsInWords(usable)}`
              : `Take ${rowsInWords(usable)}, leave out ${printNumber(refused)}`}
          </button>
        </form>
      )}
      {refusals.length > 0 && (
        <>
          <h3 id="refusals">What does not fit</h3>
          <ul className="import-refusals" aria-labelledby="refusals">
            {refusals.map(({ row, column, message }, index) => (
              <li key={index}>
                <strong>Row {printNumber(row)}</strong>
                {column !== null && (
                  <>
                    , <bdi>{column}</bdi>
                  </>
                )}
                : <bdi>{message}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

export const fitInWords = ({ rows, fitting }: ImportCheckView): string =>
  `${printNumber(fitting)} of ${rowsInWords(rows)} ${fitting === 1 ? 'fits' : 'fit'} the survey`

const rowsInWords = (count: number): string =>
  count === 1 ? '1 row' : `${printNumber(count)} rows`

function othersIn(check: ImportCheckView): readonly string[] {
  const { screenedOut, known, withdrawn, refused } = check
  const lines: readonly (readonly [number, string])[] = [
    [refused, 'not fit; below is why, the first row under the headings being row 1.'],
    [screenedOut, 'not belong to the people whom the survey asks; taken as screened out.'],
    [known, 'come before; that stays as it is.'],
    [withdrawn, 'come before and been taken back since; that stays so, too.'],
  ]
  return lines.flatMap(([count, words], index) => {
    if (count === 0) return []
    const verb = index < 2 ? (count === 1 ? 'does' : 'do') : count === 1 ? 'has' : 'have'
    return [`${rowsInWords(count)} ${verb} ${words}`]
  })
}
