import { unreachable } from '../result.ts'
import type { ShownBlock } from './shown-block.ts'

/** Blocks under one heading. */
export type Chapter = {
  readonly kind: ChapterKind
  readonly id: string
  /** Of a text of the page's author; null where the kind says it. */
  readonly title: string | null
  readonly blocks: readonly ShownBlock[]
}

export type ChapterKind =
  'findings' | 'questions' | 'comparisons' | 'fieldwork' | 'method' | 'written'

/**
 * The chapters of a page. A text with a title begins one, and what follows belongs to it; elsewhere
 * blocks of one kind in a row stand together.
 */
export function chaptersOf(blocks: readonly ShownBlock[]): readonly Chapter[] {
  const chapters: (Omit<Chapter, 'blocks'> & { readonly blocks: ShownBlock[] })[] = []
  const taken = new Set(blocks.map(({ id }) => id))
  for (const block of blocks) {
    const kind = kindOf(block)
    const last = chapters.at(-1)
    const isApart = kind === 'fieldwork' || kind === 'method'
    const beginsOne = block.kind === 'text' && block.title !== ''
    const mayJoin = last !== undefined && last.kind !== 'fieldwork' && last.kind !== 'method'
    if (
      mayJoin &&
      !beginsOne &&
      !isApart &&
      (block.kind === 'text' || last.kind === 'written' || last.kind === kind)
    ) {
      last.blocks.push(block)
      continue
    }
    // A block that begins its chapter by itself gives it its anchor.
    const id = isApart || block.kind === 'text' ? block.id : freeId(kind, taken)
    taken.add(id)
    chapters.push({ kind, id, title: block.kind === 'text' ? block.title : null, blocks: [block] })
  }
  return chapters
}

function kindOf(block: ShownBlock): ChapterKind {
  switch (block.kind) {
    case 'finding':
      return 'findings'
    case 'question':
    case 'crosstab':
      return 'questions'
    case 'comparison':
      return 'comparisons'
    case 'text':
      return 'written'
    case 'fieldwork':
    case 'method':
      return block.kind
    default:
      return unreachable(block)
  }
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let next = 2; taken.has(id); next += 1) id = `${wanted}-${next}`
  return id
}
