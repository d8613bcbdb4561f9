import { useEffect, useState } from 'react'
import { printNumber } from '../../charts/printed.ts'
import type { ImportRunView } from './import-view.ts'

/** How far a file is. Without a script one asks by a link. */
export function RunningImport({
  address,
  run,
}: {
  readonly address: string
  readonly run: ImportRunView
}) {
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const { task, of, rows } = run
  return (
    <section className="collector-form" aria-labelledby="run-heading">
      <h2 id="run-heading">{RUN_WORDS[task].heading}</h2>
      <p>
        <bdi>{run.name}</bdi>
      </p>
      <progress
        aria-labelledby="run-heading"
        {...(of === null ? {} : { max: Math.max(1, of), value: rows })}
      />
      <p>{farInWords(run)}</p>
      <p className="form-hint">It goes on if you leave this page.</p>
      {!isInBrowser && (
        <p>
          <a className="own-survey-link" href={address}>
            See how far it is
          </a>
        </p>
      )}
      <form method="post" action={address}>
        <button className="button" type="submit" name="intent" value="stop">
          {RUN_WORDS[task].stop}
        </button>
      </form>
    </section>
  )
}

const RUN_WORDS: {
  readonly [task in ImportRunView['task']]: { readonly heading: string; readonly stop: string }
} = {
  check: { heading: 'Checking every row', stop: 'Stop' },
  take: { heading: 'Taking the rows', stop: 'Stop, and keep what was taken' },
  takeOut: { heading: 'Taking it out of the numbers', stop: 'Stop' },
  putBack: { heading: 'Putting it back into the numbers', stop: 'Stop' },
}

function farInWords({ task, stage, rows, of, taken }: ImportRunView): string {
  if (task === 'takeOut' || task === 'putBack')
    return of === null
      ? 'It begins.'
      : `${printNumber(rows)} of ${printNumber(of)} responses are ${task === 'takeOut' ? 'out' : 'back'}.`
  if (stage === 'taken' && of !== null)
    return `${printNumber(rows)} of ${printNumber(of)} rows gone through, ${printNumber(taken)} taken.`
  return task === 'check'
    ? `${printNumber(rows)} rows looked at.`
    : `${printNumber(rows)} rows looked at once more; nothing is taken before all were.`
}

/** What is to be known of an import that did not come to its end. */
export function stoppedInWords(taken: number, why: string | null): string {
  const stopped = why === null ? 'Stopped.' : `Stopped: ${why}.`
  return taken === 0
    ? `${stopped} Nothing was taken.`
    : `${stopped} ${printNumber(taken)} ${taken === 1 ? 'row was' : 'rows were'} taken and stay. Check the file again to take the rest; nothing comes twice.`
}

/** What is to be known of a file that comes again. */
export const inAlready = (counted: number): string =>
  `${printNumber(counted)} ${counted === 1 ? 'row' : 'rows'} of this file came in before. Check it to take the rest, if there is one; nothing comes twice.`
