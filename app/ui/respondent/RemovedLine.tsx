import { EditButton } from './EditButton.tsx'
import type { RemovedView } from './view.ts'

/** Stands where the entry was and has the focus: it is what was changed. */
export function RemovedLine({ removed }: { readonly removed: RemovedView }) {
  return (
    <div className="notice removed">
      <p role="status" tabIndex={-1} autoFocus>
        {removed.text}
      </p>
      {removed.restore !== null && <EditButton view={removed.restore} weight="quiet" />}
    </div>
  )
}
