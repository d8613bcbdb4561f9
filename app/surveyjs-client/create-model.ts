import {
  Model,
  QuestionImageMapModel,
  QuestionRankingModel,
  settings,
  type PageModel,
  type Question,
} from 'survey-core'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { offerNoAnswer } from './no-answer.ts'
import { colourByProperty } from './ImageMap.tsx'
import { rankByChoosing } from './rank-by-choosing.ts'
import type { RichSurveyProps } from './rich-survey-props.ts'
import { sanitiseAfterPiping } from './sanitise-after-piping.ts'
import { endEarly, type Ending } from './screening.ts'
import { sendFiles } from './send-files.ts'
import { themeFor } from './theme.ts'

/** What was answered before: typed on the plain page, or here before a reload. */
export type Begun = { readonly data: JsonObject; readonly page: string | null }

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)').matches
const prefersStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

export const answersOf = (model: Model): JsonObject => ({ ...(model.data as JsonObject) })

/** The published source as a SurveyJS model that ends where our plain pages end. */
export function createModel(
  props: RichSurveyProps,
  begun: Begun,
  onEnd: (ending: Ending) => void,
): Model {
  const { texts } = props
  settings.animationEnabled = !prefersStillness()
  const model = new Model(props.source)
  model.locale = props.locale
  model.showCompletePage = false
  // As the server does: an answer that is taken back takes along those that hang on it.
  model.clearInvisibleValues = 'onHiddenContainer'
  model.applyTheme(themeFor(prefersDark() ? 'dark' : 'light'))
  standBelowOurHeading(model)
  // Ours speak where the author is silent, so that a button keeps its name when the look changes.
  const source = isJsonObject(props.source) ? props.source : {}
  if (source['pageNextText'] === undefined) model.pageNextText = texts.next
  if (source['pagePrevText'] === undefined) model.pagePrevText = texts.back
  model.completeText = texts.send
  model.requiredMark = texts.required
  model.autoFocusFirstQuestion = false
  model.autoFocusFirstError = false
  model.setVariable('operator', props.operator)
  for (const [name, arm] of Object.entries(props.arms)) model.setVariable(name, arm)
  sanitiseAfterPiping(model)
  sendFiles(model, props)
  offerNoAnswer(model, texts.noAnswer)
  for (const question of questionsOf(model)) {
    if (question instanceof QuestionRankingModel)
      rankByChoosing(model, question, texts.pleaseChoose)
    if (question instanceof QuestionImageMapModel) colourByProperty(question)
  }
  goOn(model, begun)
  endEarly(model, props, () => answersOf(model), onEnd)
  // Sending can fail; a completed model could not be answered any more.
  model.onCompleting.add((_, options) => {
    options.allow = false
    model.clearIncorrectValues()
    onEnd({ kind: 'send', answers: answersOf(model) })
  })
  return model
}

const questionsOf = (model: Model): readonly Question[] => model.getAllQuestions(false, true, true)

/** Progress and the page's heading are ours; headings go down one by one beneath it. */
function standBelowOurHeading(model: Model): void {
  model.showTitle = false
  model.showPageTitles = false
  model.showProgressBar = false
  model.generateStylesheet = false
  model.onGetTitleTagName.add((_, options) => {
    const { element } = options
    const parent = 'parent' in element ? (element.parent as PageModel | null) : null
    options.tagName = parent?.isPanel === true && parent.title !== '' ? 'h3' : 'h2'
  })
}

/** One by one: what comes from outside is never merged into a model. */
function goOn(model: Model, { data, page }: Begun): void {
  for (const [name, value] of Object.entries(data)) {
    const asked = name.endsWith(COMMENT) ? name.slice(0, -COMMENT.length) : null
    if (asked !== null && typeof value === 'string') model.setComment(asked, value)
    else model.setValue(name, value)
  }
  const open = page === null ? null : (model.getPageByName(page) as PageModel | null)
  if (open?.isVisible === true) model.currentPage = open
}

const COMMENT = settings.commentSuffix
