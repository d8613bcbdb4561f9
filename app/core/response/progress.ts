import { elementsOf } from '../definition/walk.ts'
import { variablesIn, type Expression } from '../expression/expression.ts'
import type { Context } from './check/checked.ts'
import type { Plan } from './plan.ts'
import { shownPages } from './shown-elements.ts'

export type Progress = {
  readonly page: number
  readonly pages: number
  /** `about`: which pages are still to come hangs on answers that are still to come. */
  readonly certainty: 'exact' | 'about'
}

/** How far somebody is, counting the pages that they meet as far as that is known. */
export function progressOf(plan: Plan, pageIndex: number, context: Context): Progress {
  const start = plan.definition.flow.start === 'page' ? 1 : 0
  const pages = shownPages(plan, context).filter((index) => index >= start)
  return {
    page: Math.max(pages.filter((index) => index <= pageIndex).length, 1),
    pages: Math.max(pages.length, 1),
    certainty: isOpen(plan, pageIndex) ? 'about' : 'exact',
  }
}

/** Whether an answer on this page or a later one decides whether a later page is met. */
function isOpen({ definition, questions }: Plan, pageIndex: number): boolean {
  const toCome = new Set(
    questions
      .filter((planned) => planned.pageIndex >= pageIndex)
      .map(({ question }) => question.name),
  )
  const isUndecided = (rule: Expression) => variablesIn(rule).some((name) => toCome.has(name))
  return definition.pages.slice(pageIndex + 1).some((page) => {
    if (page.visibleIf !== null && isUndecided(page.visibleIf)) return true
    const rules = [...elementsOf(page.elements)].map(({ visibleIf }) => visibleIf)
    return rules.length > 0 && rules.every((rule) => rule !== null && isUndecided(rule))
  })
}
