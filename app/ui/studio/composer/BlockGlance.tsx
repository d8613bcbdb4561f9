import { entriesOf } from '../../../core/drafting/edits/study/study-list.ts'
import { nameOfBlock } from '../../../core/drafting/edits/composition/name-of-block.ts'
import { languageOf, ownText } from '../../../core/drafting/edits/own-text.ts'
import { isJsonObject, textOr, type Json } from '../../../core/json.ts'
import { FigureGlance } from '../findings/LiveFigure.tsx'
import { useEditor } from '../findings/StudyEditor.tsx'
import { BLOCK_KINDS } from './block-words.ts'

const KINDS: Readonly<Record<string, { readonly label: string; readonly says: string }>> =
  BLOCK_KINDS

/** How a block is called where it is spoken of: "finding block “Most were helped”". */
export function useBlockName(): (block: Json) => string {
  const { document, study } = useEditor()
  return (block) => {
    const name = nameOfBlock(document, block, study.page.questions)
    const kind = (KINDS[kindOf(block)]?.label ?? '').toLowerCase()
    return name === '' ? `${kind} block`.trim() : `${kind} block “${name}”`.trim()
  }
}

/** A block at a glance: what it is about, its kind, its author’s sentence. */
export function BlockGlance({ block }: { readonly block: Json }) {
  const { document, study } = useEditor()
  const kind = kindOf(block)
  const name = nameOfBlock(document, block, study.page.questions)
  const label = KINDS[kind]?.label ?? kind
  const sentence = isJsonObject(block)
    ? ownText(block['sentence'], languageOf(document.source))
    : ''
  const finding = useFindingOf(block)
  return (
    <>
      <span className="entry-words">
        <span className="entry-title" dir="auto">
          {name === '' ? label : name}
        </span>
        <span className="entry-kind">
          {name === '' ? KINDS[kind]?.says : label}
          {sentence !== '' && (
            <>
              {': '}
              <span dir="auto">{sentence}</span>
            </>
          )}
        </span>
      </span>
      {finding >= 0 && <FigureGlance index={finding} />}
    </>
  )
}

/** Where the finding of a block stands among the findings; -1: nowhere. */
export function useFindingOf(block: Json): number {
  const { document } = useEditor()
  if (!isJsonObject(block) || block['kind'] !== 'finding') return -1
  return entriesOf(document, 'findings').findIndex(
    (finding) => isJsonObject(finding) && finding['id'] === block['finding'],
  )
}

const kindOf = (block: Json): string => (isJsonObject(block) ? textOr(block['kind'], '') : '')
