import type { PartialToken, Receipt, Slug } from '../core/ids.ts'
import { editValue, type Edit } from '../core/response/form/edit.ts'

type Outcome =
  | {
      readonly kind: 'page'
      readonly page: number
      readonly notice: string | null
      readonly edit?: Edit
      readonly about?: string
    }
  | { readonly kind: 'review' }
  | { readonly kind: 'later' }
  | { readonly kind: 'timeUp' }
  | { readonly kind: 'screenedOut' }
  | { readonly kind: 'turnedAway' }
  | { readonly kind: 'sent'; readonly receipt: Receipt }

/** Where somebody who is answering goes next. */
export function answerAddress(
  slug: Slug,
  token: PartialToken,
  outcome: Outcome,
  /** What a panel's member carries along; see `sealMember`. */
  back: string | null = null,
): string {
  const path = pathTo(slug, token, outcome)
  return back === null ? path : `${path}${path.includes('?') ? '&' : '?'}back=${back}`
}

function pathTo(slug: Slug, token: PartialToken, outcome: Outcome): string {
  const base = `/s/${slug}/${token}`
  switch (outcome.kind) {
    case 'page': {
      const query = new URLSearchParams()
      if (outcome.notice !== null) query.set('notice', outcome.notice)
      if (outcome.about !== undefined) query.set('about', outcome.about)
      if (outcome.edit !== undefined) query.set('edited', editValue(outcome.edit))
      return `${base}/${outcome.page + 1}${query.size === 0 ? '' : `?${query}`}`
    }
    case 'review':
      return `${base}/review`
    case 'timeUp':
      return `${base}/time`
    case 'later':
      return `${base}/later`
    case 'screenedOut':
      return `${base}/ended`
    case 'turnedAway':
      return `${base}/full`
    case 'sent':
      return `/s/${slug}/done/${outcome.receipt}`
  }
}
