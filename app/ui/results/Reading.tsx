import type { ReactNode } from 'react'

export type ReadingTone = 'published' | 'rebuilt' | 'live'

type Props = {
  readonly tone: ReadingTone
  readonly label: string
  readonly figure: string
  /** Figures are set large, words are not. */
  readonly figureKind: 'number' | 'words'
  readonly children: ReactNode
}

/** One of the columns of a finding: what it is, what it says, of whom. */
export function Reading({ tone, label, figure, figureKind, children }: Props) {
  return (
    <div className={`reading reading-${tone}`}>
      <h4>
        <Swatch tone={tone} />
        {label}
      </h4>
      <p className={`reading-${figureKind}`} dir="auto">
        {figure}
      </p>
      <div className="reading-notes">{children}</div>
    </div>
  )
}

/** The mark of this reading in the charts. */
export function Swatch({ tone }: { readonly tone: ReadingTone }) {
  return (
    <svg className={`swatch dots-${tone}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {tone === 'published' ? (
        <line className="dots-guide" x1="8" x2="8" y1="0" y2="16" />
      ) : (
        <circle className="dots-mark" cx="8" cy="8" r="6" />
      )}
    </svg>
  )
}
