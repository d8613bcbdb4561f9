import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { TEXTS_FORM } from '../draft/TextsForm.tsx'
import { dirOf, languageTag } from '../../../core/language/language-tag.ts'

const WRITE_AFTER_MS = 300

/** One text in one language. What is typed is written once the typing pauses. */
export function TextCell({
  label,
  locale,
  words,
  placeholder,
  onWrite,
}: {
  readonly label: string
  readonly locale: string
  readonly words: string
  readonly placeholder?: string
  readonly onWrite: (words: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isInHand, setInHand] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const write = useRef(onWrite)
  write.current = onWrite
  useEffect(() => () => clearTimeout(timer.current), [])
  const settle = (text: string | null) => {
    clearTimeout(timer.current)
    if (text !== null && text !== words) write.current(text)
    setTyped(null)
  }
  return (
    <textarea
      aria-label={label}
      form={isInHand ? TEXTS_FORM : undefined}
      onFocus={() => setInHand(true)}
      lang={languageTag(locale)}
      dir={dirOf(locale)}
      rows={Math.min(6, 1 + Math.floor((typed ?? words).length / 40))}
      value={typed ?? words}
      placeholder={placeholder}
      onChange={({ target: { value } }) => {
        setTyped(value)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => settle(value), WRITE_AFTER_MS)
      }}
      onBlur={() => {
        settle(typed)
        setInHand(false)
      }}
      onKeyDown={goBetweenCells}
    />
  )
}

/** With Ctrl and the arrows from cell to cell, as the arrows alone go through a text. */
function goBetweenCells(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (!event.ctrlKey && !event.metaKey) return
  const cell = event.currentTarget.closest('td')
  const row = cell?.parentElement
  if (cell == null || !(row instanceof HTMLTableRowElement)) return
  const rtl = getComputedStyle(row).direction === 'rtl' ? -1 : 1
  const rows = row.closest('table')?.rows
  const next = neighbour(row, cell, event.key, { rtl, rows })
  const field = next?.querySelector('textarea')
  if (field == null) return
  event.preventDefault()
  field.focus()
  field.select()
}

function neighbour(
  row: HTMLTableRowElement,
  cell: HTMLTableCellElement,
  key: string,
  { rtl, rows }: { readonly rtl: 1 | -1; readonly rows: HTMLTableElement['rows'] | undefined },
): Element | undefined {
  const at = cell.cellIndex
  switch (key) {
    case 'ArrowDown':
      return rows?.[row.rowIndex + 1]?.cells[at]
    case 'ArrowUp':
      return rows?.[row.rowIndex - 1]?.cells[at]
    case 'ArrowRight':
      return row.cells[at + rtl]
    case 'ArrowLeft':
      return row.cells[at - rtl]
    default:
      return undefined
  }
}
