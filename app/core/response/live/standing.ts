import { isQuestion, type Element } from '../../definition/definition.ts'
import type { Context } from '../check/checked.ts'
import { isVisible } from '../visibility.ts'
import { mobilityOf, type Level } from './live-level.ts'
import type { LivePart } from './live-page.ts'

export type ShowPart = Extract<LivePart, { effect: 'show' }>

/** An element as it stands on a page, perhaps hidden until an answer on the page shows it. */
export type Standing = {
  /** Of a panel, with only what stands there. */
  readonly element: Element
  /** Null where nothing on the page moves it. */
  readonly part: ShowPart | null
  readonly isHidden: boolean
  readonly inside: readonly Standing[]
}

/**
 * The elements that this person meets or may meet before the page is left. What hangs on other pages
 * alone is decided here and now.
 */
export function standingAmong(
  elements: readonly Element[],
  /** Null stands for whoever may come: then only what moves is asked for. */
  context: Context | null,
  level: Level,
  prefix = 'l',
): readonly Standing[] {
  return elements.flatMap((element, index): readonly Standing[] => {
    const id = `${prefix}${index}`
    const rule = element.visibleIf
    const holds = rule === null || context === null || isVisible([rule], context.scope, context.at)
    const moves = rule !== null && mobilityOf(level, rule) === 'live'
    if (!holds && !moves) return []
    if (element.kind !== 'panel') {
      const seen = isQuestion(element) ? [element.name] : []
      const part = moves ? { effect: 'show' as const, id, rule, inside: null, seen } : null
      return [{ element, part, isHidden: !holds, inside: [] }]
    }
    const inside = standingAmong(element.elements, context, level, `${id}-`)
    if (inside.length === 0) return []
    const mayEmpty = inside.every(({ part }) => part !== null)
    const part: ShowPart | null =
      moves || mayEmpty
        ? {
            effect: 'show',
            id,
            rule: moves ? rule : null,
            inside: mayEmpty ? inside.flatMap((one) => one.part?.id ?? []) : null,
            seen: inside.flatMap(seenIn),
          }
        : null
    return [
      {
        element: { ...element, elements: inside.map((one) => one.element) },
        part,
        isHidden: !holds || inside.every(({ isHidden }) => isHidden),
        inside,
      },
    ]
  })
}

const seenIn = ({ part, element, inside }: Standing): readonly string[] => {
  if (part !== null) return []
  return element.kind === 'panel'
    ? inside.flatMap(seenIn)
    : isQuestion(element)
      ? [element.name]
      : []
}

/** Inner ones first. */
export const partsAmong = (standing: readonly Standing[]): readonly ShowPart[] =>
  standing.flatMap(({ part, inside }) => [...partsAmong(inside), ...(part === null ? [] : [part])])

/** Names of the questions that can be seen, or only be found hidden. */
export const namesAmong = (
  standing: readonly Standing[],
  which: 'shown' | 'hidden',
  outer = false,
): readonly string[] =>
  standing.flatMap(({ element, isHidden, inside }) => {
    const hidden = outer || isHidden
    if (element.kind === 'panel') return namesAmong(inside, which, hidden)
    return isQuestion(element) && hidden === (which === 'hidden') ? [element.name] : []
  })
