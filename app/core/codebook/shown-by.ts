import { variablesIn } from '../expression/expression.ts'
import type { Plan } from '../response/plan.ts'

/** Of each variable that is not asked of everybody: the variables on whose answers that depends. */
export type ShownBy = { readonly [variable: string]: readonly string[] }

export const shownBy = ({ codebook, questions }: Pick<Plan, 'codebook' | 'questions'>): ShownBy => {
  const read = new Map(
    questions.map(({ question, visibleIf }) => [question.name, visibleIf.flatMap(variablesIn)]),
  )
  return Object.fromEntries(
    codebook.flatMap(({ id, question }) => {
      const names = read.get(question) ?? []
      const by = codebook.filter(
        (other) => names.includes(other.id) || names.includes(other.question),
      )
      return by.length === 0 ? [] : [[id, by.map((other) => other.id)] as const]
    }),
  )
}
