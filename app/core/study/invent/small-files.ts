import type { FileKind } from '../../response/accepts.ts'

export type SmallFile = FileKind & { readonly name: string; readonly base64: string }

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** One of each kind that is asked for most, with as little inside as makes it one. */
export const SMALL_FILES: readonly SmallFile[] = [
  { name: 'picture.png', type: 'image/png', ending: 'png', base64: PNG },
  { name: 'picture.gif', type: 'image/gif', ending: 'gif', base64: GIF },
  {
    name: 'paper.pdf',
    type: 'application/pdf',
    ending: 'pdf',
    base64: btoa('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  },
  {
    name: 'words.txt',
    type: 'text/plain',
    ending: 'txt',
    base64: btoa('Invented for practice.\n'),
  },
  { name: 'table.csv', type: 'text/csv', ending: 'csv', base64: btoa('a,b\n1,2\n') },
  {
    name: 'box.zip',
    type: 'application/zip',
    ending: 'zip',
    base64: btoa(`PK\u0005\u0006${'\0'.repeat(18)}`),
  },
]
