import { isQuestion, type Element, type Page } from '../definition/definition.ts'
import type { Expression } from '../expression/expression.ts'
import type { Answers } from './answer.ts'
import type { Plan } from './plan.ts'
import { isVisible } from './visibility.ts'

/** The elements of a page that this person meets; a panel only with something in it. */
export const shownOn = (page: Page, answers: Answers): readonly Element[] =>
  holds(page.visibleIf, answers) ? shown(page.elements, answers) : []

function shown(elements: readonly Element[], answers: Answers): readonly Element[] {
  return elements.flatMap((element): Element[] => {
    if (!holds(element.visibleIf, answers)) return []
    if (element.kind !== 'panel') return [element]
    const inside = shown(element.elements, answers)
    return inside.length === 0 ? [] : [{ ...element, elements: inside }]
  })
}

const holds = (rule: Expression | null, answers: Answers) =>
  isVisible(rule === null ? [] : [rule], answers)

export const questionNamesIn = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) =>
    element.kind === 'panel'
      ? questionNamesIn(element.elements)
      : isQuestion(element)
        ? [element.name]
        : [],
  )

/** Indices of the pages that this person meets, as far as the answers tell so far. */
export const shownPages = (plan: Plan, answers: Answers): readonly number[] =>
  plan.definition.pages.flatMap((page, index) => (shownOn(page, answers).length > 0 ? [index] : []))
