import type { ResponseSource } from '#app/core/response/answer.ts'
import type { PresentedWaves } from '#app/core/results/presented-waves.ts'
import type { WaveFields } from '#app/core/views/wave-fields.ts'
import type { FormError } from '../../layout/FormErrors.tsx'
import type { Choice } from '../tables/tables-view.ts'

export type CompareView = {
  readonly slug: string
  readonly title: string
  readonly locale: string
  readonly first: WaveSideView
  /** Null until a survey is chosen. */
  readonly second: WaveSideView | null
  /** Surveys whose tables may be read, this one first. */
  readonly surveys: readonly Choice[]
  /** The address of the second survey that is chosen; empty of none. */
  readonly with: string
  readonly errors: readonly FormError[]
  readonly waves: PresentedWaves | null
}

/** One side of the form: what can be chosen, and what is. */
export type WaveSideView = {
  readonly locale: string
  readonly rows: readonly Choice[]
  readonly sources: readonly ResponseSource[]
  readonly versions: readonly number[]
  readonly weights: readonly Choice[]
  readonly chosen: WaveFields
}
