import type { ResponseId } from '../ids.ts'
import type {
  GridFigures,
  ListedResponse,
  PaceFigures,
  ResponseSet,
} from '../quality/set/response-set.ts'
import type { FlagCounts } from '../tally/tables/count-flags.ts'

/** How the responses of a survey look beside each other, for those who may see everything. */
export type PresentedQuality = Pick<ResponseSet, 'people' | 'match' | 'conspicuous'> & {
  readonly slug: string
  /** How far in the log these numbers go. */
  readonly seq: number
  readonly flags: FlagCounts
  readonly pace: PaceFigures | null
  readonly grids: readonly (GridFigures & { readonly label: string })[]
  readonly responses: readonly (ListedResponse & { readonly id: ResponseId })[]
}
