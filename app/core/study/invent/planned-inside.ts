import type { Entries, Grid, TextGroup } from '../../definition/definition.ts'
import { planElements } from '../../response/plan-elements.ts'
import type { PlannedQuestion } from '../../response/planned-question.ts'

const NO_PAGE = {
  name: '',
  title: null,
  description: null,
  visibleIf: null,
  demand: null,
  elements: [],
}

/** Compiling checks costs more than inventing an answer, and a question never changes. */
const compiled = new WeakMap<TextGroup | Grid | Entries, readonly PlannedQuestion[]>()

export function plannedInside(question: TextGroup | Grid | Entries): readonly PlannedQuestion[] {
  const known = compiled.get(question)
  if (known !== undefined) return known
  const elements = question.kind === 'textGroup' ? question.items : question.elements
  const planned = planElements(elements, [], NO_PAGE, 0)
  compiled.set(question, planned)
  return planned
}
