import { commentKey } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Answers } from '../response/answer.ts'
import { contextOf } from '../response/context-of.ts'
import type { Plan, PlannedQuestion } from '../response/plan.ts'
import { isVisible, keepVisible } from '../response/visibility.ts'
import { traceOf, type Trace } from './trace.ts'

/** What somebody with some answers would meet, and why. */
export type Appearance = {
  readonly pages: readonly {
    readonly name: string
    readonly label: string
    readonly isShown: boolean
    readonly questions: readonly QuestionAppearance[]
  }[]
  readonly screenOut: Trace | null
}

export type QuestionAppearance = {
  readonly name: string
  readonly label: string
  readonly isShown: boolean
  /** Its own conditions and those of the page and panels around it; all must hold. */
  readonly because: readonly Trace[]
  readonly demanded: 'yes' | 'no'
  readonly locked: 'yes' | 'no'
}

export function appearanceOf(plan: Plan, answers: Answers, at: number): Appearance {
  const { definition } = plan
  const { scope } = contextOf(plan, keepVisible(plan, answers, at).answers, at)
  const appearance = ({ question, visibleIf }: PlannedQuestion): QuestionAppearance => {
    const isLocked =
      question.isReadOnly || (question.enableIf !== null && !isTrue(question.enableIf, scope, at))
    const isDemanded =
      question.isRequired ||
      (question.requiredIf !== null && isTrue(question.requiredIf, scope, at))
    return {
      name: question.name,
      label: textIn(question.title, definition.locale) || question.name,
      isShown: isVisible(visibleIf, scope, at),
      because: visibleIf.map((rule) => traceOf(rule, scope, at)),
      demanded: isDemanded && !isLocked ? 'yes' : 'no',
      locked: isLocked ? 'yes' : 'no',
    }
  }
  return {
    pages: definition.pages.map((page, index) => {
      const questions = plan.questions
        .filter(({ pageIndex }) => pageIndex === index)
        .map(appearance)
      return {
        name: page.name,
        label: page.title === null ? page.name : textIn(page.title, definition.locale),
        isShown:
          isVisible(page.visibleIf === null ? [] : [page.visibleIf], scope, at) &&
          (questions.length === 0 || questions.some(({ isShown }) => isShown)),
        questions,
      }
    }),
    screenOut:
      definition.screenOut === null ? null : traceOf(definition.screenOut.expression, scope, at),
  }
}

/** Answers with one put in at a path such as `grid.row1`; undefined takes it out. */
export function withAnswer(
  answers: Answers,
  path: readonly [string, ...string[]],
  value: Answers[string] | undefined,
): Answers {
  const [name, ...deeper] = path
  const [next, ...further] = deeper
  const { [name]: before, ...rest } = answers
  if (next === undefined) {
    const { [commentKey(name)]: _, ...others } = rest
    return value === undefined ? others : { ...rest, [name]: value }
  }
  const inner = typeof before === 'object' && !Array.isArray(before) ? (before as Answers) : {}
  const changed = withAnswer(inner, [next, ...further], value)
  return Object.keys(changed).length === 0 ? rest : { ...rest, [name]: changed }
}
