import { outlineOf } from '../../../core/drafting/edits/outline.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { holdersOf } from '../../../core/drafting/properties/class-at.ts'
import { labelAt } from '../../../core/drafting/properties/subject-of.ts'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import { Fold } from './Fold.tsx'

/** The way from a question to its page and to the survey; from the survey to its pages. */
export function PanelPath({
  document,
  pointer,
  onGo,
}: {
  readonly document: DraftDocument
  readonly pointer: Pointer
  readonly onGo: (pointer: Pointer) => void
}) {
  const go = (to: Pointer, label: string) => (
    <button type="button" className="panel-step" onClick={() => onGo(to)}>
      {label}
    </button>
  )
  const holders = holdersOf(document, pointer)
  if (holders.length > 0)
    return (
      <nav aria-label="Properties around it">
        <ol className="panel-path">
          {holders.map((holder) => (
            <li key={holder}>
              {go(holder, holder === '/source' ? 'Survey' : labelAt(document, holder))}
            </li>
          ))}
        </ol>
      </nav>
    )
  const pages = outlineOf(document).pages.filter(({ kind }) => kind === 'page')
  if (pages.length === 0) return null
  return (
    <Fold summary="Properties of a page">
      {() => (
        <ol className="panel-pages">
          {pages.map((page) => (
            <li key={page.pointer}>{go(page.pointer, labelAt(document, page.pointer))}</li>
          ))}
        </ol>
      )}
    </Fold>
  )
}
