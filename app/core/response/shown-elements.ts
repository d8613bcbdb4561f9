import { isQuestion, type Element, type Page } from '../definition/definition.ts'
import type { Expression } from '../expression/expression.ts'
import type { Context } from './check/checked.ts'
import type { Plan } from './plan.ts'
import { isVisible } from './visibility.ts'

/** The elements of a page that this person meets; a panel only with something in it. */
export const shownOn = (page: Page, context: Context): readonly Element[] =>
  holds(page.visibleIf, context) ? shownAmong(page.elements, context) : []

/** The same of elements that stand together inside something. */
function shownAmong(elements: readonly Element[], context: Context): readonly Element[] {
  return elements.flatMap((element): Element[] => {
    if (!holds(element.visibleIf, context)) return []
    if (element.kind !== 'panel') return [element]
    const inside = shownAmong(element.elements, context)
    return inside.length === 0 ? [] : [{ ...element, elements: inside }]
  })
}

const holds = (rule: Expression | null, { scope, at }: Context) =>
  isVisible(rule === null ? [] : [rule], scope, at)

export const questionNamesIn = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) =>
    element.kind === 'panel'
      ? questionNamesIn(element.elements)
      : isQuestion(element)
        ? [element.name]
        : [],
  )

/** Indices of the pages that this person meets, as far as the answers tell so far. */
export const shownPages = (plan: Plan, context: Context): readonly number[] =>
  plan.definition.pages.flatMap((page, index) => (shownOn(page, context).length > 0 ? [index] : []))
