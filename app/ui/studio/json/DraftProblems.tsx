import type { DraftProblem } from './use-draft-problems.ts'

export type PlacedProblem = DraftProblem & { readonly from: number; readonly to: number }

const MOST = 100

export function DraftProblems({
  problems,
  onGoTo,
}: {
  readonly problems: readonly PlacedProblem[]
  readonly onGoTo: (at: number) => void
}) {
  if (problems.length === 0) return null
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return (
    <details className="json-problems" open={errors > 0}>
      <summary>
        {errors} that keep it from being published, {problems.length - errors} to know
      </summary>
      <ul>
        {problems.slice(0, MOST).map(({ pointer, severity, message, from }, at) => (
          <li key={`${pointer} ${at}`}>
            <button type="button" className="link-button" onClick={() => onGoTo(from)}>
              {pointer === '' ? 'The whole' : pointer.slice(1)}
            </button>{' '}
            <span className={severity === 'error' ? 'form-error' : undefined}>{message}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
