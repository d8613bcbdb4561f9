import { useEffect, useState } from 'react'

type Copied = 'notYet' | 'copied' | 'refused'

/** Copies the table beside it as it is read, for a document or a spreadsheet; needs a script. */
export function CopyTable() {
  const [isAble, setAble] = useState(false)
  const [copied, setCopied] = useState<Copied>('notYet')
  useEffect(() => setAble('clipboard' in navigator && typeof ClipboardItem === 'function'), [])
  if (!isAble) return null
  const copy = (section: Element | null) => {
    const table = section?.querySelector('table')
    if (table === null || table === undefined) return
    const item = new ClipboardItem({
      'text/html': new Blob([plainTable(table)], { type: 'text/html' }),
      'text/plain': new Blob([tabbed(table)], { type: 'text/plain' }),
    })
    navigator.clipboard.write([item]).then(
      () => setCopied('copied'),
      () => setCopied('refused'),
    )
  }
  return (
    <>
      <button
        className="link-button"
        type="button"
        onClick={({ currentTarget }) => copy(currentTarget.closest('section'))}
      >
        Copy this table
      </button>
      <span role="status">{COPIED_WORDS[copied]}</span>
    </>
  )
}

const COPIED_WORDS: Readonly<Record<Copied, string>> = {
  notYet: '',
  copied: 'Copied',
  refused: 'Your browser did not let it be copied',
}

/** Without classes and what is only read out: other programs know neither. */
function plainTable(table: Element): string {
  const copy = table.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove()
  for (const part of [copy, ...copy.querySelectorAll('*')]) part.removeAttribute('class')
  return copy.outerHTML
}

/**
 * A cell's lines stand beside each other: its share, then what stands beneath it. What spans several
 * places stands in the first, so that columns stay beneath their heads.
 */
function tabbed(table: HTMLTableElement): string {
  const lines = Array.from(table.rows, (): string[] => [])
  Array.from(table.rows).forEach((row, at) => {
    let place = 0
    for (const cell of row.cells) {
      while (lines[at]?.[place] !== undefined) place += 1
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) {
          const line = lines[at + down]
          if (line !== undefined) line[place + across] = down + across === 0 ? wordsOf(cell) : ''
        }
      place += cell.colSpan
    }
  })
  return lines.map((line) => line.join('\t')).join('\n')
}

const wordsOf = (cell: Element): string =>
  Array.from(cell.childNodes, (line) => seenText(line))
    .filter((words) => words !== '')
    .join(' ')

function seenText(node: Node): string {
  const copy = node.cloneNode(true)
  if (copy instanceof Element) {
    if (copy.classList.contains('visually-hidden')) return ''
    for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove()
  }
  return copy.textContent?.trim() ?? ''
}
