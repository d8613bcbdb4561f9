import { useEffect, useId, useRef, useState } from 'react'
import type { Json } from '../../../core/json.ts'
import type { ItemList } from '../../../core/drafting/edits/items.ts'
import { editListAsText, listAsText } from '../../../core/drafting/edits/list-as-text.ts'
import { useDesk } from './desk.ts'

const WRITE_AFTER_MS = 400

/** All choices as the lines of one text, values and labels side by side: typed or pasted at once. */
export function ListLines({
  owner,
  list,
  items,
  language,
}: {
  readonly owner: string
  readonly list: ItemList
  readonly items: readonly Json[]
  readonly language: string
}) {
  const desk = useDesk()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const unwritten = useRef<string | null>(null)
  const before = useRef(items)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  function write() {
    clearTimeout(timer.current)
    const lines = unwritten.current
    unwritten.current = null
    if (lines !== null)
      desk.perform(
        editListAsText(desk.document(), desk.pointerOf(owner), list, lines, before.current),
      )
  }
  const leave = useRef(write)
  leave.current = write
  useEffect(() => () => leave.current(), [])
  const lines = typed ?? listAsText(items, language)
  return (
    <div className="list-lines">
      <textarea
        className="editable framed"
        aria-label={`${list.label}, one on each line`}
        aria-describedby={id}
        data-field={`${list.key}/lines`}
        dir="auto"
        rows={Math.max(lines.split('\n').length, 2)}
        spellCheck={false}
        value={lines}
        onFocus={() => {
          before.current = items
        }}
        onChange={({ target }) => {
          setTyped(target.value)
          unwritten.current = target.value
          clearTimeout(timer.current)
          timer.current = setTimeout(write, WRITE_AFTER_MS)
        }}
        onBlur={() => {
          write()
          setTyped(null)
        }}
      />
      <p className="form-hint" id={id}>
        One on each line: the stored value, a bar, what people read. Without a bar the value is made
        from the words.
      </p>
    </div>
  )
}
