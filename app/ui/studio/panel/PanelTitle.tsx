import { memo, type RefObject } from 'react'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import { typeLabel } from '../../../core/drafting/edits/question-types.ts'
import { classAt } from '../../../core/drafting/properties/class-at.ts'
import { labelAt } from '../../../core/drafting/properties/subject-of.ts'

/** What the panel is about. */
export const PanelTitle = memo(function PanelTitle({
  document,
  pointers,
  heading,
}: {
  readonly document: DraftDocument
  readonly pointers: readonly Pointer[]
  readonly heading: RefObject<HTMLHeadingElement>
}) {
  const [pointer] = pointers
  if (pointer === undefined) return null
  const classes = new Set(pointers.map((each) => classAt(document, each)))
  const [only = ''] = classes
  return (
    <header className="panel-head">
      <h2 className="panel-title" ref={heading} tabIndex={-1}>
        {titleOf(document, pointers, pointer)}
      </h2>
      <p className="panel-kind">{classes.size > 1 ? 'Several kinds' : kindWords(only)}</p>
    </header>
  )
})

function titleOf(document: DraftDocument, pointers: readonly Pointer[], pointer: Pointer): string {
  if (pointers.length > 1) return `${pointers.length} selected`
  return pointer === '/source' ? 'Survey' : labelAt(document, pointer)
}

const kindWords = (name: string): string =>
  name === 'survey' ? 'Settings of the whole survey' : name === 'page' ? 'Page' : typeLabel(name)
