import type { Element } from 'domhandler'
import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'

/** The first table of a page as it is read: the words of every cell, row by row. */
export function printedTable(html: string): readonly (readonly string[])[] {
  const [table] = getElementsByTagName('table', parseDocument(html), true)
  if (table === undefined) return []
  return getElementsByTagName('tr', table).map((row) =>
    row.children
      .filter((child): child is Element => 'name' in child && /^t[dh]$/.test(child.name))
      .map((cell) => textContent(cell).trim()),
  )
}
