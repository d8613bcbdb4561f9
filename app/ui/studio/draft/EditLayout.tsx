import type { ReactNode } from 'react'
import { ConflictNotice } from './ConflictNotice.tsx'
import { SavingState } from './SavingState.tsx'
import { UndoButtons } from './UndoButtons.tsx'

export type EditSection = {
  readonly path: string
  readonly label: string
}

/** The screens on which a draft is worked, in the order in which one needs them. */
export const EDIT_SECTIONS: readonly EditSection[] = [
  { path: '', label: 'Design' },
  { path: '/logic', label: 'Logic' },
  { path: '/languages', label: 'Languages' },
  { path: '/theme', label: 'Theme' },
  { path: '/preview', label: 'Preview' },
  { path: '/json', label: 'JSON' },
  { path: '/findings', label: 'Findings' },
  { path: '/method', label: 'Method' },
]

export function EditLayout({
  title,
  nav,
  checks,
  children,
}: {
  readonly title: string
  readonly nav: ReactNode
  /** The badge of the checks, which are always on. */
  readonly checks: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className="edit">
      <header className="edit-head">
        <h1 className="edit-title">{title}</h1>
        <div className="edit-bar">
          {nav}
          <div className="edit-state">
            <SavingState />
            <UndoButtons />
            {checks}
          </div>
        </div>
      </header>
      <ConflictNotice />
      {children}
    </div>
  )
}
