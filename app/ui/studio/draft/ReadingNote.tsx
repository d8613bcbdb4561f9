import { useMay, useMayWrite } from './DraftProvider.tsx'

/** Says to whoever may not change a draft why there is nothing to change it with. */
export function ReadingNote() {
  const mayWrite = useMayWrite()
  if (useMay('draft.edit')) return null
  return (
    <p className="notice reading-note">
      {mayWrite
        ? 'You may read this survey and translate it, in Languages. Ask its owner to change anything else.'
        : 'You may read this survey. Ask its owner to change it.'}
    </p>
  )
}
