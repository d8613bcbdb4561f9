import { SurveyModel, type PageModel, type Question } from 'survey-core'
import type { JsonObject } from '../core/json.ts'
import { fillQuestion } from './fill-model-question.server.ts'

export type ModelWalk = {
  readonly outcome: 'completed' | 'stuck' | 'nothingToAnswer'
  readonly pages: number
  /** Where it stopped and why; null where it did not. */
  readonly detail: string | null
}

const MOST_STEPS = 400
const MOST_TRIES = 12
const MOST_ROUNDS = 6

/**
 * Lets SurveyJS complete a source with answers of a random respondent: what it is able to do is the
 * measure for what the plain pages must be able to do. Nothing is fetched and nothing is timed.
 */
export function walkModel(
  source: JsonObject,
  random: () => number,
  locale: string | null,
): ModelWalk {
  const model = new SurveyModel(source)
  if (locale !== null) model.locale = locale
  model.questionsOnPageMode = 'standard'
  model.showPreviewBeforeComplete = false
  model.checkErrorsMode = 'onNextPage'
  for (let tries = 0; model.state === 'starting' && tries <= MOST_TRIES; tries += 1) {
    answerPage(questionsOn(model.startPage), random, tries)
    model.start()
  }
  let pages = 0
  for (let step = 0, tries = 0; step < MOST_STEPS; step += 1) {
    if (model.state === 'completed') return { outcome: 'completed', pages, detail: null }
    const page = model.currentPage as PageModel | null
    const questions = page === null ? [] : questionsOn(page)
    if (model.state !== 'running' || page === null)
      return { outcome: 'nothingToAnswer', pages, detail: model.state }
    answerPage(questions, random, tries)
    const isOver = model.isLastPage ? model.tryComplete() : model.nextPage()
    if (isOver) {
      pages += 1
      tries = 0
    } else {
      tries += 1
      if (tries > MOST_TRIES)
        return { outcome: 'stuck', pages, detail: errorsOn(questions, page.name) }
    }
  }
  return { outcome: 'stuck', pages, detail: 'no end' }
}

const questionsOn = (page: PageModel | null): readonly Question[] => page?.questions ?? []

/** Again and again, for what is answered shows what else there is. */
function answerPage(questions: readonly Question[], random: () => number, tries: number): void {
  const done = new Set<Question>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = questions.filter(
      (question) => question.isVisible && question.isParentVisible && !done.has(question),
    )
    if (open.length === 0) return
    for (const question of open) {
      done.add(question)
      const isWrong = tries > 0 && question.errors.length > 0
      if (tries === 0 || isWrong || question.isEmpty()) fillQuestion(question, random, isWrong)
    }
  }
}

const errorsOn = (questions: readonly Question[], page: string): string => {
  const wrong = questions.filter((question) => question.getAllErrors().length > 0)
  return `${page}: ${wrong
    .map((question) => {
      const texts = question.getAllErrors().map((error) => error.getText())
      return `${question.name}: ${texts.join(' ')}`
    })
    .join('; ')}`
}
