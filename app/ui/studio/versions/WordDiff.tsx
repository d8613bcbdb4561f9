import { wordDiff } from './word-diff.ts'

/** A text as it was and as it is; who hears it is told where each begins. */
export function WordDiff({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <p className="word-diff" dir="auto">
      {wordDiff(from, to).map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'removed' ? (
          <del key={index}>
            <span className="visually-hidden">Removed: </span>
            {text}
          </del>
        ) : (
          <ins key={index}>
            <span className="visually-hidden">Added: </span>
            {text}
          </ins>
        ),
      )}
    </p>
  )
}
