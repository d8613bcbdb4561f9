import { isJsonObject, textOr } from '../../../core/json.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { useDraftStore } from '../draft/DraftProvider.tsx'

/** To the screen that shows a rule among all others. */
export function LogicLink({
  pointer,
  title,
}: {
  readonly pointer: Pointer
  readonly title: string
}) {
  const owner = valueAt(asJson(useDraftStore().view().window.document), pointer)
  const name = isJsonObject(owner) ? textOr(owner['name'], '') : ''
  const query = name === '' ? '' : `?find=${encodeURIComponent(name)}`
  return (
    <a className="panel-link" href={`${location.pathname.replace(/\/$/, '')}/logic${query}`}>
      Open in Logic<span className="visually-hidden">: {title}</span>
    </a>
  )
}
