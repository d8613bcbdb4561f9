import type { SentFile } from './browse.ts'

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const FILES: readonly SentFile[] = [
  { name: 'picture.png', type: 'image/png', content: Buffer.from(PNG, 'base64') },
  { name: 'picture.gif', type: 'image/gif', content: Buffer.from(GIF, 'base64') },
  {
    name: 'paper.pdf',
    type: 'application/pdf',
    content: Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    ),
  },
  { name: 'words.txt', type: 'text/plain', content: Buffer.from('Invented for practice.\n') },
  { name: 'table.csv', type: 'text/csv', content: Buffer.from('a,b\n1,2\n') },
  {
    name: 'box.zip',
    type: 'application/zip',
    content: Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'),
  },
]

/** A file that a field would let somebody choose; null where we have none of its kinds. */
export function fileFor(accept: string): SentFile | null {
  const kinds = accept.split(',').flatMap((kind) => kind.trim().toLowerCase() || [])
  if (kinds.length === 0) return FILES[0] ?? null
  return (
    FILES.find(({ name, type }) =>
      kinds.some((kind) =>
        kind.startsWith('.')
          ? name.endsWith(kind)
          : kind.endsWith('/*')
            ? type.startsWith(kind.slice(0, -1))
            : kind === type,
      ),
    ) ?? null
  )
}
