import type { Model, Question } from 'survey-core'
import { isTrue, type Scope } from '../core/expression/evaluate.ts'
import type { JsonObject } from '../core/json.ts'
import type { RichSurveyProps } from './rich-survey-props.ts'

export type Ending =
  | { readonly kind: 'send'; readonly answers: JsonObject }
  | { readonly kind: 'askAgain'; readonly text: string }

/** Whoever is outside the population ends with the last screening question, as on the plain pages. */
export function endEarly(
  model: Model,
  props: RichSurveyProps,
  answers: () => JsonObject,
  onEnd: (ending: Ending) => void,
): void {
  let asked = false
  model.onCurrentPageChanging.add((_, options) => {
    if (!options.isGoingForward) return
    const verdict = screen(model, props, options.oldCurrentPage.visibleIndex)
    if (verdict === 'passed') return
    options.allow = false
    if (verdict === 'blank' && !asked) {
      asked = true
      onEnd({ kind: 'askAgain', text: props.screenOut?.askAgain ?? '' })
    } else onEnd({ kind: 'send', answers: answers() })
  })
}

function screen(
  model: Model,
  { screenOut }: RichSurveyProps,
  page: number,
): 'passed' | 'blank' | 'screenedOut' {
  if (screenOut === null) return 'passed'
  const screeners = screenOut.reads.map((name) => model.getQuestionByName(name))
  const pageOf = (question: Question) =>
    model.visiblePages.findIndex(({ name }) => name === question.page.name)
  if (screeners.some((question) => pageOf(question) > page)) return 'passed'
  if (!isTrue(screenOut.expression, model.data as Scope)) return 'passed'
  return screeners.some((question) => question.isVisible && question.isEmpty())
    ? 'blank'
    : 'screenedOut'
}
