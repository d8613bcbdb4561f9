import { useState, type ReactNode } from 'react'

/** What is drawn only once it is opened: lists may be long. */
export function Fold({
  summary,
  children,
}: {
  readonly summary: ReactNode
  readonly children: () => ReactNode
}) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="panel-fold" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  )
}
