import type { QualityFlag } from '../../quality/quality-flags.ts'
import type { ResponseSource } from '../../response/answer.ts'
import type { ResponseState } from './row-pages.ts'

/** Which responses somebody wants to see; null and nothing is any. */
export type AskedResponses = {
  readonly source: ResponseSource
  readonly state: ResponseState | null
  readonly flag: QualityFlag | 'any' | null
  /** The key of a collector. */
  readonly collector: string | null
  readonly version: number | null
  readonly filter: string | null
  /** Looked for in words of people's own. */
  readonly search: string
}
