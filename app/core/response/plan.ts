import { codebookOf } from '../codebook/codebook.ts'
import type { Codebook, Measure } from '../codebook/variable.ts'
import {
  isQuestion,
  type Definition,
  type Element,
  type Page,
  type Question,
} from '../definition/definition.ts'
import type { Expression } from '../expression/expression.ts'

/** What publishing compiles from a definition: all that intake and the answer page need. */
export type Plan = {
  readonly definition: Definition
  readonly codebook: Codebook
  /** In the order of the questionnaire. */
  readonly questions: readonly PlannedQuestion[]
  readonly byName: ReadonlyMap<string, PlannedQuestion>
}

export type PlannedQuestion = {
  readonly question: Question
  readonly page: Page
  readonly pageIndex: number
  /** Its own rule and those of the page and panels around it; all must hold. */
  readonly visibleIf: readonly Expression[]
}

export function planOf(
  definition: Definition,
  measures: { readonly [variable: string]: Measure },
): Plan {
  const questions = definition.pages.flatMap((page, pageIndex) =>
    planned(page.elements, rules([], page.visibleIf), page, pageIndex),
  )
  return {
    definition,
    codebook: codebookOf(definition, measures),
    questions,
    byName: new Map(questions.map((planned) => [planned.question.name, planned])),
  }
}

const rules = (outer: readonly Expression[], own: Expression | null) =>
  own === null ? outer : [...outer, own]

function planned(
  elements: readonly Element[],
  outer: readonly Expression[],
  page: Page,
  pageIndex: number,
): PlannedQuestion[] {
  return elements.flatMap((element) => {
    const visibleIf = rules(outer, element.visibleIf)
    if (element.kind === 'panel') return planned(element.elements, visibleIf, page, pageIndex)
    return isQuestion(element) ? [{ question: element, page, pageIndex, visibleIf }] : []
  })
}
