import { createHash } from 'node:crypto'
import { readProperties } from '../../surveyjs/read-properties.server.ts'

/** What can be set in a source, ready to be sent. Made at first use: it takes a moment to read. */
export type PropertyBook = () => { readonly text: string; readonly etag: string }

export function createPropertyBook(): PropertyBook {
  let book: ReturnType<PropertyBook> | null = null
  return () => {
    if (book !== null) return book
    const text = JSON.stringify(readProperties())
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22)
    book = { text, etag: `"${hash}"` }
    return book
  }
}
