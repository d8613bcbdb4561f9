import { crosstab } from './crosstab.ts'
import { meansByGroup, npsByGroup } from './groups.ts'
import type { Kinds } from './kind.ts'
import { multi, multiCrosstab, overlapBanner } from './multiple.ts'
import { bases, boxes, frequency, mean, nps } from './one-way.ts'

/** Shares, means and tables. */
export const TABLES: Kinds = {
  frequency,
  boxes,
  mean,
  nps,
  bases,
  multi,
  crosstab,
  multi_crosstab: multiCrosstab,
  overlap_banner: overlapBanner,
  means_by_group: meansByGroup,
  nps_by_group: npsByGroup,
}
