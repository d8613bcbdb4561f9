import { codebookOf } from '../codebook/codebook.ts'
import type { Codebook, Measure } from '../codebook/variable.ts'
import type { Definition } from '../definition/definition.ts'
import { armQuestion } from '../presentation/arm-question.ts'
import { computedInOrder, type ComputedValue } from './computed.ts'
import { demandingPages, type DemandingPart } from './part-demands.ts'
import { planElements } from './plan-elements.ts'
import { rulesWith } from './rules-with.ts'
import type { PlannedQuestion } from './planned-question.ts'
import { stepsOf, type Step } from './steps.ts'

export type { PlannedQuestion } from './planned-question.ts'

/** What publishing compiles from a definition: all that intake and the answer page need. */
export type Plan = {
  readonly definition: Definition
  readonly codebook: Codebook
  /** In the order of the questionnaire. */
  readonly questions: readonly PlannedQuestion[]
  readonly byName: ReadonlyMap<string, PlannedQuestion>
  /** What is worked out from answers, each after those that it reads. */
  readonly computed: readonly ComputedValue[]
  readonly steps: readonly Step[]
  /** Pages and panels of which something is to be answered. */
  readonly parts: readonly DemandingPart[]
}

/** Where the arms are: nobody is asked for them. */
const NO_PAGE = {
  name: '',
  title: null,
  description: null,
  visibleIf: null,
  demand: null,
  elements: [],
}

export function planOf(
  definition: Definition,
  measures: { readonly [variable: string]: Measure },
): Plan {
  const questions = [
    ...planElements(definition.arms.map(armQuestion), [], NO_PAGE, -1),
    ...definition.pages.flatMap((page, pageIndex) =>
      planElements(page.elements, rulesWith([], page.visibleIf), page, pageIndex),
    ),
  ]
  const computed = computedInOrder(definition.calculated, questions)
  return {
    definition,
    codebook: codebookOf(definition, measures),
    questions,
    byName: new Map(questions.map((planned) => [planned.question.name, planned])),
    computed,
    steps: stepsOf(computed, questions),
    parts: demandingPages(definition.pages),
  }
}
