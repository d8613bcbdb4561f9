import type { Context } from '#app/core/response/check/checked.ts'
import { problemsOnPage } from '#app/core/response/problems-on-page.ts'
import { shownPages } from '#app/core/response/shown-elements.ts'
import type { PageInput } from './page-view.ts'
import { messagesFor } from './messages.ts'
import type { ContentsItem } from './view.ts'
import type { Wording } from './wording.ts'

/** A list of the pages, where the survey asks for one: those that were reached can be gone to. */
export function contentsView(
  { plan, pageIndex, answers, furthest, locale, at }: PageInput,
  context: Context,
  wording: Wording,
): readonly ContentsItem[] | null {
  if (plan.definition.flow.contents === 'none') return null
  const pages = shownPages(plan, context)
  return pages.map((index, place): ContentsItem => {
    const page = plan.definition.pages[index]
    const title = page?.navigationTitle ?? page?.title ?? null
    const isReached = index <= Math.max(furthest, pageIndex)
    return {
      title: title === null ? messagesFor(locale).reviewPage(place + 1) : wording.plain(title),
      goTo: index === pageIndex || !isReached ? null : String(index + 1),
      state:
        index === pageIndex
          ? 'current'
          : !isReached
            ? 'ahead'
            : problemsOnPage(plan, index, answers, at).length > 0
              ? 'problem'
              : 'reached',
    }
  })
}
