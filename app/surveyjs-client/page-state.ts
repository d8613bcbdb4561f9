import type { Model, PageModel, Question } from 'survey-core'
import type { RichSurveyProps } from './rich-survey-props.ts'

/** What stands above the questions of a page. */
export type PageState = {
  readonly number: number
  readonly of: number
  readonly progress: string
  readonly heading: string
  readonly hasOwnHeading: boolean
  readonly description: string | null
}

type About = Pick<RichSurveyProps, 'title' | 'description' | 'texts'>

export function pageState(model: Model, about: About): PageState {
  const page = model.currentPage as PageModel | null
  const number = model.currentPageNo + 1
  const of = model.visiblePages.length
  const own = page?.title ? page.locTitle.textOrHtml : ''
  const text = page?.description ? page.locDescription.textOrHtml : ''
  const isOnlyQuestions =
    page?.elements.every((element) => !['panel', 'html', 'image'].includes(element.getType())) ===
    true
  return {
    number,
    of,
    progress: about.texts.progress.replace('{page}', String(number)).replace('{pages}', String(of)),
    heading: own === '' ? about.title : own,
    hasOwnHeading: own !== '',
    description:
      text !== '' ? text : number === 1 && isOnlyQuestions ? (about.description ?? null) : null,
  }
}

export function titleOf(
  { progress, heading }: PageState,
  { title, texts }: About,
  state: 'fine' | 'refused',
): string {
  const page = `${progress}: ${heading}`
  const named = state === 'refused' ? texts.errorTitle.replace('{title}', () => page) : page
  return `${named} – ${title}`
}

/** What is wrong on a page, in the words that stand at the field. */
export type Mistake = {
  readonly id: string
  readonly about: string
  readonly text: string
  readonly goThere: () => void
}

export const mistakesOn = (page: PageModel): readonly Mistake[] =>
  (page.questions as readonly Question[])
    .filter(({ isVisible }) => isVisible)
    .flatMap((question) => [
      question,
      ...(question.getNestedQuestions(true, true) as readonly Question[]),
    ])
    .flatMap((question) => {
      const text = question.errors
        .filter(({ visible }) => visible)
        .map((error) => error.getText())
        .join(' ')
      const goThere = () => question.focus(true)
      const about = question.locTitle.textOrHtml
      return text === '' ? [] : [{ id: question.id, about, text, goThere }]
    })
