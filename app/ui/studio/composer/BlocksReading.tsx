import { isComposed } from '../../../core/drafting/edits/composition/compose.ts'
import { entriesOf } from '../../../core/drafting/edits/study/study-list.ts'
import type { Json } from '../../../core/json.ts'
import { useEditor } from '../findings/StudyEditor.tsx'
import { BlockGlance } from './BlockGlance.tsx'

/** The blocks of the page, in their order, where nobody changes them. */
export function BlocksReading() {
  const { document, study } = useEditor()
  const blocks = isComposed(document)
    ? entriesOf(document, 'blocks')
    : (study.page.suggested as unknown as readonly Json[])
  if (blocks.length === 0) return <p className="study-empty">The page is empty.</p>
  return (
    <ol className="entries">
      {blocks.map((block, index) => (
        <li key={index} className="entry entry-read">
          <div className="entry-head">
            <BlockGlance block={block} />
          </div>
        </li>
      ))}
    </ol>
  )
}
