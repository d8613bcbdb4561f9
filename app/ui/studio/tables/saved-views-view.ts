import type { ViewNotice } from '#app/core/views/view-deed.ts'
import type { FormError } from '../../layout/FormErrors.tsx'

export type SavedViewsView = {
  readonly list: readonly { readonly id: number; readonly name: string; readonly query: string }[]
  /** What the page is asked for now, as it would be saved. */
  readonly current: string
  readonly may: 'change' | 'look'
  readonly notice: ViewNotice | null
}

/** A name that was refused. */
export type ViewTried = {
  readonly errors: readonly FormError[]
  readonly name: string
  /** Of which view it was to be; null of a new one. */
  readonly id: number | null
}

export const NO_VIEW_TRIED: ViewTried = { errors: [], name: '', id: null }
