import { printMean, printNumber } from '../../charts/printed.ts'
import { useEditor } from './StudyEditor.tsx'

/** How many people a derived variable puts where, over the responses so far. */
export function DerivedCounts({ id, index }: { readonly id: string; readonly index: number }) {
  const { study, isBehind, problemsIn } = useEditor()
  const variable = study.variables.find((each) => each.id === id)
  const counted = study.counts?.find((each) => each.id === id)
  const { responses } = study
  const [problem] = problemsIn(`/study/derived/${index}`)
  if (responses === null)
    return <p className="live-note">Your role does not show figures before their release.</p>
  if (problem !== undefined)
    return <p className="live-note">Not counted until this is mended: {problem}</p>
  if (counted === undefined || variable === undefined)
    return <p className="live-note">{isBehind ? 'Counting…' : 'Not counted'}</p>
  if (responses === 0) return <p className="live-note live-why">No answers yet</p>
  return (
    <div className="live-figure" aria-busy={isBehind}>
      {variable.categories.length > 0 && (
        <dl className="live-counts">
          {variable.categories.map(({ value, label }, place) => (
            <div key={`${typeof value}:${value}`}>
              <dt dir="auto">{label === '' ? 'Not named yet' : label}</dt>
              <dd>{printNumber(counted.counts[place] ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
      {counted.mean !== null && <p className="live-number">{printMean(counted.mean)}</p>}
      <p className="live-note">
        {counted.mean === null ? '' : 'Mean of '}
        {printNumber(counted.base)} of {printNumber(responses)}{' '}
        {responses === 1 ? 'response' : 'responses'}
        {counted.base < responses && counted.mean === null
          ? '; the others are in none of them'
          : ''}
        {variable.measure === 'multiple' ? '; one person may be in several' : ''}.
      </p>
    </div>
  )
}
