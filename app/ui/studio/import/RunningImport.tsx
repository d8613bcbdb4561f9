import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { printNumber } from '../../charts/printed.ts'
import type { ImportRunView } from './import-view.ts'

const BETWEEN_MS = 1000

/** How far a file is; it goes on when nobody looks. Without a script one asks by a link. */
export function RunningImport({
  address,
  run,
}: {
  readonly address: string
  readonly run: ImportRunView
}) {
  const { revalidate, state } = useRevalidator()
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  useEffect(() => {
    if (state !== 'idle') return
    const next = setTimeout(revalidate, BETWEEN_MS)
    return () => clearTimeout(next)
  }, [state, revalidate])
  const { task, of, rows } = run
  return (
    <section className="collector-form" aria-labelledby="run-heading">
      <h2 id="run-heading">{task === 'check' ? 'Checking every row' : 'Taking the rows'}</h2>
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
          {task === 'check' ? 'Stop' : 'Stop, and keep what was taken'}
        </button>
      </form>
    </section>
  )
}

function farInWords({ task, stage, rows, of, taken }: ImportRunView): string {
  if (stage === 'taken' && of !== null)
    return `${printNumber(rows)} of ${printNumber(of)} rows gone through, ${printNumber(taken)} taken.`
  return task === 'check'
    ? `${printNumber(rows)} rows looked at.`
    : `${printNumber(rows)} rows looked at once more; nothing is taken before all were.`
}
