import { ok } from '../../result.ts'
import type { DraftDocument } from '../step.ts'
import { nothingThere, type Edited } from './deed.ts'
import { labelOf, outlineOf } from './outline.ts'

/** Moves a page with all that stands on it, to an index among the others. */
export function movePage(document: DraftDocument, from: number, to: number): Edited {
  const { pages } = outlineOf(document)
  const page = pages.find(({ pointer }) => pointer === `/source/pages/${from}`)
  if (page === undefined || to < 0 || to >= pages.length) return nothingThere()
  return ok({
    name: `Move page “${labelOf(page)}”`,
    operations:
      from === to
        ? []
        : [{ op: 'move', from: `/source/pages/${from}`, path: `/source/pages/${to}` }],
  })
}
