import type { Operation } from '../operation.ts'
import type { DraftDocument } from '../step.ts'
import { freshName } from './names.ts'

/** What gives a source that lists its questions without pages a list of pages, with these on one. */
export function pagesOperations(
  { source }: DraftDocument,
  taken: Set<string>,
): { readonly operations: readonly Operation[]; readonly count: number } {
  const { pages } = source
  if (Array.isArray(pages)) return { operations: [], count: pages.length }
  const key = source['elements'] === undefined && source['questions'] ? 'questions' : 'elements'
  if (source[key] === undefined)
    return { operations: [{ op: 'replace', path: '/source/pages', value: [] }], count: 0 }
  const first = { name: freshName(taken, 'page') }
  return {
    operations: [
      { op: 'replace', path: '/source/pages', value: [first] },
      { op: 'move', from: `/source/${key}`, path: `/source/pages/0/elements` },
    ],
    count: 1,
  }
}
