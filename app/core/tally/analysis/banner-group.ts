import { degreesOfFreedom, totalOf, type Cells } from '../../stats/cells.ts'
import { columnLetter } from '../../stats/column-letters.ts'
import { columnMeanTests, columnTests, columnWelchTests } from '../../stats/column-tests.ts'
import type { Axis } from '../axes/axis.ts'
import { columnBase } from './column-base.ts'
import { crosstabCell } from './crosstab-cell.ts'
import type { CrossedCells } from '../designs/crossed-cells.ts'
import type {
  ColumnTest,
  CrosstabColumn,
  CrosstabGroup,
  CrosstabSpec,
  Letters,
  MeansTest,
} from './crosstab.ts'
import { groupAssociation } from './group-association.ts'
import { meanDifference } from './mean-difference.ts'
import { meanRow, type MeanRow } from './mean-row.ts'
import { rowLetters } from './row-letters.ts'
import { shareRows, takesOf, type ShareRow } from './share-rows.ts'

/**
 * One group of a crosstab's columns: their shares, means and bases, letters inside the group, and
 * how rows and columns go together. Columns of people drawn singly are compared by pooled shares;
 * those that overlap, or lie in clusters or strata, by joint linearisation.
 *
 * @example
 * bannerGroup(['b'], choiceAxis(Int8Array.of(0), []), choiceAxis(Int8Array.of(0), []), { cells: { size: 0, strata: [] }, columns: 0 }, { letters: { adjustment: 'none', level: 0.05 } }).columns // []
 */
export function bannerGroup(
  variables: readonly string[],
  down: Axis,
  across: Axis,
  crossed: CrossedCells,
  asked: Pick<CrosstabSpec, 'letters' | 'interval' | 'independence' | 'means'>,
): CrosstabGroup {
  const { letters, interval, independence, means: meansTest = 'linearised' } = asked
  const takes = takesOf(across)
  const rows = shareRows(down, crossed, takes, interval)
  const means = down.scores === null ? null : meanRow(down.scores, crossed, takes)
  const width = crossed.columns + 1
  const isInAny = (cell: number) => cell % width > 0
  const df = degreesOfFreedom(crossed.cells, isInAny)
  const test: ColumnTest = across.overlapping || !isOfPeople(crossed.cells) ? 't' : 'z'
  const shareLetters = lettersOfShares(rows, takes.length, { test, df, letters })
  const meanLetters = means && lettersOfMeans(crossed.cells, means, meansTest, { df, letters })
  const base = columnBase(totalOf(crossed.cells, isInAny))
  const rowWeights = rows.map(
    ({ cells }) => totalOf(cells, (cell) => cell >= width && isInAny(cell)).weight,
  )
  return {
    variables,
    overlapping: across.overlapping,
    test,
    meanDifference: means && meanDifference(crossed.cells, means, meansTest, df),
    base,
    columns: across.places.map(({ values }, place): CrosstabColumn => {
      const taken = takes[place]
      const mean = means?.shown[place]
      return {
        values,
        letter: columnLetter(place),
        base: columnBase(totalOf(crossed.cells, (cell) => taken?.[cell % width] === 1)),
        cells: rows.flatMap(({ shares }, row) => {
          const share = shares[place]
          const whole = { row: rowWeights[row] ?? 0, table: base.weighted }
          return share ? [crosstabCell(share, whole, shareLetters[row]?.[place] ?? '')] : []
        }),
        mean: mean === undefined ? null : { ...mean, letters: meanLetters?.[place] ?? '' },
      }
    }),
    association: groupAssociation(down, across, crossed, independence),
  }
}

/** Whether everybody was drawn singly, without strata, and weights are taken as given. */
const isOfPeople = ({ strata, calibration }: Cells): boolean =>
  calibration === undefined &&
  strata.length <= 1 &&
  strata.every(({ clusters }) => clusters === null)

type Judged = {
  readonly test: ColumnTest
  readonly df: number
  readonly letters: Letters
}

function lettersOfShares(
  rows: readonly ShareRow[],
  columns: number,
  { test, df, letters }: Judged,
): readonly (readonly string[])[] {
  const tested = rows.map(({ cells, shares }) => {
    const pairs = columnTests(cells, shares, df)
    return { pairs, pValues: pairs.map(({ pOfZ, pOfT }) => (test === 'z' ? pOfZ : pOfT)) }
  })
  return rowLetters(tested, columns, letters)
}

function lettersOfMeans(
  cells: Cells,
  { means, moments }: MeanRow,
  test: MeansTest,
  { df, letters }: Pick<Judged, 'df' | 'letters'>,
): readonly string[] {
  const pairs = test === 'welch' ? columnWelchTests(moments) : columnMeanTests(cells, means, df)
  const tested = { pairs, pValues: pairs.map(({ pOfT }) => pOfT) }
  return rowLetters([tested], means.length, letters)[0] ?? []
}
