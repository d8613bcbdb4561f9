import type { ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly kind: 'summary' | 'crosstab' | 'grid' | 'association' | 'quality' | 'responses'
  readonly children: ReactNode
}

/** Scrolls inside itself, by keyboard too, where a table is wider or longer than the screen. */
export function TableScroll({ label, kind, children }: Props) {
  return (
    <div
      className={`research-table ${kind}-table`}
      role="region"
      aria-label={`Table: ${label}`}
      tabIndex={0}
    >
      {children}
    </div>
  )
}
