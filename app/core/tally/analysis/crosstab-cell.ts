import type { Share } from '../../stats/share.ts'
import type { CrosstabCell } from './crosstab.ts'

/**
 * A cell of a crosstab from its column's share, and the weights of its whole row and table.
 *
 * @example
 * crosstabCell({ count: 1, weightedCount: 2, share: 0.5 }, { row: 4, table: 0 }, 'B').rowShare // 0.5
 */
export const crosstabCell = (
  share: Share,
  whole: { readonly row: number; readonly table: number },
  letters: string,
): CrosstabCell => ({
  count: share.count,
  weighted: share.weightedCount,
  columnShare: share.share,
  rowShare: shareOf(share.weightedCount, whole.row),
  totalShare: shareOf(share.weightedCount, whole.table),
  standardError: share.standardError,
  interval: share.interval,
  letters,
})

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
