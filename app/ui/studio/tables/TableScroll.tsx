import type { ReactNode } from 'react'

/** Scrolls inside itself, by keyboard too, where a table is wider or longer than the screen. */
export function TableScroll({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <div className="research-table" role="region" aria-label={`Table: ${label}`} tabIndex={0}>
      {children}
    </div>
  )
}
