import { addressPart } from '../composition/default-composition.ts'
import { unreachable } from '../result.ts'
import type { ShownBlock } from './shown-block.ts'

/** One thing of a results page that fills a screen. */
export type Slide = {
  /** Its place in the address of the screen. */
  readonly id: string
  /** Null where its kind says what it is. */
  readonly title: string | null
  readonly block: ShownBlock
}

/**
 * What is shown of a page one after the other; each row of a question by itself, but a ranking as
 * a whole, and no method.
 */
export const slidesOf = (blocks: readonly ShownBlock[]): readonly Slide[] => blocks.flatMap(slides)

function slides(block: ShownBlock): readonly Slide[] {
  const { id } = block
  switch (block.kind) {
    case 'finding':
      return [{ id, title: block.finding.title, block }]
    case 'question': {
      const grid = block.variables[0]?.grid
      if (grid?.part === 'rank') return [{ id, title: grid.title, block }]
      return block.variables.map((variable) => ({
        id: block.variables.length === 1 ? id : `${id}~${addressPart(variable.id)}`,
        title: variable.label,
        block: { ...block, variables: [variable] },
      }))
    }
    case 'crosstab':
      return [{ id, title: block.crosstab.rows.label, block }]
    case 'comparison':
    case 'text':
      return [{ id, title: block.title === '' ? null : block.title, block }]
    case 'fieldwork':
      return [{ id, title: null, block }]
    case 'method':
      return []
    default:
      return unreachable(block)
  }
}

/** Where a screen stands and leads; null is its cover, which comes before the first and after the last. */
export type Turn = {
  /** From 1; null at the cover. */
  readonly place: number | null
  readonly slide: Slide | null
  readonly previous: string | null
  readonly next: string | null
}

/** A slide that is not there any more leads back to the cover. */
export function turnAt(all: readonly Slide[], id: string | null): Turn {
  const at = all.findIndex((slide) => slide.id === id)
  const idAt = (index: number) => all[index]?.id ?? null
  return {
    place: at < 0 ? null : at + 1,
    slide: all[at] ?? null,
    previous: at < 0 ? idAt(all.length - 1) : idAt(at - 1),
    next: idAt(at + 1),
  }
}
