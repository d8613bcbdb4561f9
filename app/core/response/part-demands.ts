import { isQuestion, type Element, type Page } from '../definition/definition.ts'
import type { PartDemand } from '../definition/part-demand.ts'
import { questionsAmong } from '../definition/walk.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Expression } from '../expression/expression.ts'
import type { FieldProblem } from '../problem.ts'
import type { Answers } from './answer.ts'
import { fieldProblem, under, type Context } from './check/checked.ts'
import { rulesWith } from './rules-with.ts'
import type { PlannedQuestion } from './planned-question.ts'

/** A page or panel of whose questions at least one is to be answered. */
export type DemandingPart = {
  /** Of a panel; a page's demand is said at its first question. */
  readonly panel: string | null
  readonly demand: PartDemand
  /** All must hold. */
  readonly visibleIf: readonly Expression[]
  readonly questions: readonly string[]
}

export const demandingPages = (pages: readonly Page[]): readonly DemandingPart[] =>
  pages.flatMap((page) => [
    ...partOf(page, null, rulesWith([], page.visibleIf)),
    ...demandingAmong(page.elements, rulesWith([], page.visibleIf)),
  ])

export const demandingAmong = (
  elements: readonly Element[],
  outer: readonly Expression[],
): readonly DemandingPart[] =>
  elements.flatMap((element) => {
    if (element.kind !== 'panel') return []
    const visibleIf = rulesWith(outer, element.visibleIf)
    return [
      ...partOf(element, element.name, visibleIf),
      ...demandingAmong(element.elements, visibleIf),
    ]
  })

const partOf = (
  { demand, elements }: Pick<Page, 'demand' | 'elements'>,
  panel: string | null,
  visibleIf: readonly Expression[],
): readonly DemandingPart[] => {
  const questions = questionsAmong(elements).filter(isQuestion)
  return demand === null
    ? []
    : [{ panel, demand, visibleIf, questions: questions.map(({ name }) => name) }]
}

export const demandHolds = (demand: PartDemand | null, { scope, at }: Context): boolean =>
  demand !== null &&
  (demand.isRequired || (demand.requiredIf !== null && isTrue(demand.requiredIf, scope, at)))

/** What is wrong with parts that were left blank as a whole, said at their first question. */
export function partProblems(
  parts: readonly DemandingPart[],
  questions: readonly PlannedQuestion[],
  answers: Answers,
  context: Context,
  pointer: string,
): readonly FieldProblem[] {
  if (parts.length === 0) return []
  const { scope, at } = context
  const holds = (rule: Expression) => isTrue(rule, scope, at)
  const byName = new Map(questions.map((planned) => [planned.question.name, planned]))
  return parts.flatMap(({ panel, demand, visibleIf, questions: names }) => {
    if (!visibleIf.every(holds) || !demandHolds(demand, context)) return []
    const open = names
      .flatMap((name) => byName.get(name) ?? [])
      .filter(
        ({ question, visibleIf: own }) =>
          question.kind !== 'computed' &&
          !question.isReadOnly &&
          own.every(holds) &&
          (question.enableIf === null || holds(question.enableIf)),
      )
    const [first] = open
    if (first === undefined || names.some((name) => Object.hasOwn(answers, name))) return []
    return [
      fieldProblem(
        under(pointer, first.question.name),
        'one_required',
        'At least one of these questions needs an answer',
        panel === null ? {} : { panel },
        demand.text,
      ),
    ]
  })
}
