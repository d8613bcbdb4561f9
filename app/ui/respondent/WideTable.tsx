import type { ReactNode } from 'react'
import { messagesFor } from './messages.ts'

/** Around a table that may be wider than the screen: can be scrolled, by keyboard too. */
export function WideTable({
  labelledBy,
  locale,
  children,
}: {
  readonly labelledBy: string
  readonly locale: string
  readonly children: ReactNode
}) {
  return (
    <div
      className="wide-table"
      role="region"
      tabIndex={0}
      aria-labelledby={labelledBy}
      aria-description={messagesFor(locale).wideTable}
    >
      {children}
    </div>
  )
}
