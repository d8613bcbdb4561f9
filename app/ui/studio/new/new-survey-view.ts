import type { Misfit } from '#app/core/problem.ts'

export type TemplateView = {
  readonly id: string
  readonly kind: 'scale' | 'study'
  readonly title: string
  readonly purpose: string
  readonly reference: string
  readonly questions: number
  readonly minutes: number
}

export type CheckedView = {
  readonly title: string
  readonly pages: number
  readonly questions: number
  readonly minutes: number
  readonly languages: readonly string[]
  readonly isPublishable: boolean
  readonly problems: readonly (Misfit & { readonly severity: 'error' | 'warning' })[]
}

/** A form that was sent and is shown again. */
export type NewSurveyTried = {
  readonly title: string
  readonly source: string
  readonly errors: readonly { readonly href: string; readonly text: string }[]
  /** What was found in the source; null where none was looked at. */
  readonly checked: CheckedView | null
}
