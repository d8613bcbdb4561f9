import type { ReactNode } from 'react'
import { useDraft } from './DraftProvider.tsx'
import type { Saving } from './draft-store.ts'

/** Says in words whether what was changed is kept. */
export function SavingState() {
  const saving = useDraft((view) => view.saving)
  return (
    <p className={`saving saving-${saving.state}`} role="status">
      {wordsFor(saving)}
    </p>
  )
}

function wordsFor(saving: Saving): ReactNode {
  switch (saving.state) {
    case 'saved':
      return (
        <>
          <span className="saving-more">All changes </span>saved
        </>
      )
    case 'saving':
      return 'Saving…'
    case 'waiting':
      return saving.signedOut === true ? (
        <>
          Not saved yet: {saving.why}{' '}
          <a href="/sign-in" target="_blank">
            Sign in in another window
          </a>
          , and this one goes on.
        </>
      ) : (
        `Not saved yet: ${saving.why} Trying again.`
      )
    case 'stuck':
      return `Not saved: ${saving.why} Load the page again; what was saved before is safe.`
  }
}
