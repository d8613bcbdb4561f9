import { Action, Model, settings, type Question } from 'survey-core'
import { isTrue, type Scope } from '../core/expression/evaluate.ts'
import type { JsonObject } from '../core/json.ts'
import { sanitiseAfterPiping } from './sanitise-after-piping.ts'
import { sendFiles } from './send-files.ts'
import { themeFor } from './theme.ts'
import type { RichSurveyProps } from './rich-survey-props.ts'

export type Ending =
  | { readonly kind: 'send'; readonly answers: JsonObject }
  | { readonly kind: 'askAgain'; readonly text: string }

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)').matches

export const answersOf = (model: Model): JsonObject => ({ ...(model.data as JsonObject) })

/** The published source as a SurveyJS model that ends where our plain pages end. */
export function createModel(props: RichSurveyProps, onEnd: (ending: Ending) => void): Model {
  const model = new Model(props.source)
  nameHeadings(model)
  model.locale = props.locale
  model.showCompletePage = false
  // As the server does: an answer that is taken back takes along those that hang on it.
  model.clearInvisibleValues = 'onHiddenContainer'
  model.applyTheme(themeFor(prefersDark() ? 'dark' : 'light'))
  model.completeText = props.texts.send
  model.autoFocusFirstQuestion = false
  model.setVariable('operator', props.operator)
  for (const [name, arm] of Object.entries(props.arms)) model.setVariable(name, arm)
  sanitiseAfterPiping(model)
  sendFiles(model, props)
  model.onGetQuestionTitleActions.add((_, { question, actions }) => {
    if (canNotBeUnticked(question) && !question.isRequired)
      actions.push(noAnswer(question, props.texts.noAnswer))
  })

  let asked = false
  model.onCurrentPageChanging.add((_, options) => {
    if (!options.isGoingForward) return
    const verdict = screen(model, props, options.oldCurrentPage.visibleIndex)
    if (verdict === 'passed') return
    options.allow = false
    if (verdict === 'blank' && !asked) {
      asked = true
      onEnd({ kind: 'askAgain', text: props.screenOut?.askAgain ?? '' })
    } else onEnd({ kind: 'send', answers: answersOf(model) })
  })
  // Sending can fail; a completed model could not be answered any more.
  model.onCompleting.add((_, options) => {
    options.allow = false
    model.clearIncorrectValues()
    onEnd({ kind: 'send', answers: answersOf(model) })
  })
  return model
}

/** Headings go down one by one, also where pages have no title. */
function nameHeadings(model: Model): void {
  const below = model.pages.some(({ title }) => title !== '') ? 'h3' : 'h2'
  settings.titleTags = {
    ...settings.titleTags,
    survey: 'h1',
    page: 'h2',
    panel: below,
    question: below,
  }
}

/** A radio button can't be unticked; a question that may stay blank needs a way back to that. */
function canNotBeUnticked(question: Question): boolean {
  const type = question.getType()
  return (
    ['radiogroup', 'buttongroup', 'boolean'].includes(type) ||
    (type === 'imagepicker' && question['multiSelect'] !== true)
  )
}

const noAnswer = (question: Question, label: string): Action =>
  new Action({
    id: `no-answer-${question.id}`,
    title: label,
    // It must not end up behind three dots where the screen is narrow.
    disableHide: true,
    action: () => {
      question.clearValue()
    },
  })

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
