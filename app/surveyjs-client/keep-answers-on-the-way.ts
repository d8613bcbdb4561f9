import type { Model, PageModel } from 'survey-core'
import { answersOf } from './create-model.ts'
import type { Draft } from './draft.ts'

/** Keeps what is answered whenever it changes, and takes it along to another language. */
export function keepAnswersOnTheWay(
  model: Model,
  keep: (now: Pick<Draft, 'data' | 'page'>) => void,
): void {
  const keepNow = () =>
    keep({ data: answersOf(model), page: (model.currentPage as PageModel | null)?.name ?? '' })
  model.onValueChanged.add(keepNow)
  model.onCurrentPageChanged.add(keepNow)
  keepNow()
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[name="locale"]') : null
    if (!(button instanceof HTMLButtonElement)) return
    event.preventDefault()
    const address = new URL(location.href)
    address.searchParams.set('lang', button.value)
    location.assign(address)
  })
}
