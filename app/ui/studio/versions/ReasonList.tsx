import type { ChangeView } from './ChangeSummary.tsx'
import { reasonWords } from './reason-words.ts'
import { WordDiff } from './WordDiff.tsx'

type Props = Pick<ChangeView, 'reasons' | 'titles'> & { readonly current: number | null }

const MOST_OPEN = 20

export function ReasonList({ reasons, titles, current }: Props) {
  const [first, rest] = [reasons.slice(0, MOST_OPEN), reasons.slice(MOST_OPEN)]
  return (
    <>
      <Reasons reasons={first} titles={titles} current={current} />
      {rest.length > 0 && (
        <details className="publish-fold">
          <summary>{rest.length === 1 ? 'One more' : `${rest.length} more`}</summary>
          <Reasons reasons={rest} titles={titles} current={current} />
        </details>
      )}
    </>
  )
}

function Reasons({ reasons, titles, current }: Props) {
  return (
    <ul className="reasons">
      {reasons.map(({ reason, affected }, index) => {
        const { what, effect } = reasonWords(reason, { affected, titles, current })
        return (
          <li key={index}>
            <p dir="auto">{what}</p>
            {(reason.kind === 'relabelled' || reason.kind === 'reworded') && (
              <WordDiff from={reason.from} to={reason.to} />
            )}
            {effect !== null && <p className="reason-effect">{effect}</p>}
          </li>
        )
      })}
    </ul>
  )
}
