import type { MouseEvent, ReactNode } from 'react'
import { ConflictNotice } from './ConflictNotice.tsx'
import { useMayWrite } from './DraftProvider.tsx'
import { followedLink, screenOfDraft } from './followed-link.ts'
import { Keys } from './Keys.tsx'
import { ReadingNote } from './ReadingNote.tsx'
import { SavingState } from './SavingState.tsx'
import { TextsForm } from './TextsForm.tsx'
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
  { path: '/results', label: 'Results page' },
]

export function EditLayout({
  title,
  nav,
  checks,
  onFollow,
  children,
}: {
  readonly title: string
  readonly nav: ReactNode
  /** The badge of the checks, which are always on. */
  readonly checks: ReactNode
  /** Goes to another screen of this draft, which stays loaded with what is not saved of it yet. */
  readonly onFollow: (address: string) => void
  readonly children: ReactNode
}) {
  const mayWrite = useMayWrite()
  return (
    <div className="edit" onClick={(event) => follow(event, onFollow)}>
      <header className="edit-head">
        <h1 className="edit-title">{title}</h1>
        <div className="edit-bar">
          <div data-region>{nav}</div>
          <div className="edit-state" data-region>
            {mayWrite && (
              <>
                <SavingState />
                <UndoButtons />
              </>
            )}
            {checks}
            <Keys />
          </div>
        </div>
        <ReadingNote />
      </header>
      <ConflictNotice />
      <TextsForm />
      <div className="edit-body" data-region>
        {children}
      </div>
    </div>
  )
}

function follow(event: MouseEvent, onFollow: (address: string) => void): void {
  const link = followedLink(event.nativeEvent)
  const screen = link === null ? null : screenOfDraft(link)
  if (screen === null) return
  event.preventDefault()
  onFollow(screen)
}
