import { inOneGo } from '../../in-one-go.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { totalOf, type Cells } from '../../stats/cells.ts'
import { weightingEffect } from '../../stats/kish.ts'
import type { Axis } from '../axes/axis.ts'
import { axisOf, type NamedBase } from '../axes/axis-of.ts'
import { bannerGroup } from './banner-group.ts'
import { collapseCells } from '../designs/collapse-cells.ts'
import { columnBase } from './column-base.ts'
import type { Columns } from '../columns/columns.ts'
import type { CrossedCells } from '../designs/crossed-cells.ts'
import { crossedCells } from '../designs/crossed-cells.ts'
import { crosstabCell } from './crosstab-cell.ts'
import type {
  BannerGroup,
  Crosstab,
  CrosstabColumn,
  CrosstabGroup,
  CrosstabSpec,
} from './crosstab.ts'
import { designOf, nameOfBase } from '../designs/design-of.ts'
import { sieveOf } from '../columns/filter-sieve.ts'
import { meanRow } from './mean-row.ts'
import { periodAxis } from '../axes/period-axis.ts'
import type { TallyRefusal } from './refusal.ts'
import { shareRows } from './share-rows.ts'

/** Two columns in one row; 250 by 250 answers make eight million, which would take minutes. */
const MOST_COMPARISONS = 100_000

/**
 * A crosstab: the rows' variable against each group of a banner, with shares, means, bases, tests
 * and letters. Everything is of people with a substantive answer to the rows (and to a group's
 * variables), whom the filter lets through; everybody else in the design counts for variances only.
 * Rows of data are read once for each group, into cells; see countCells.
 *
 * Refuses variables that are unknown or have no categories, and more comparisons of columns than
 * can be made in about a second.
 *
 * @example
 * crosstab(new Columns([]), { kind: 'crosstab', rows: 'a', banner: [], where: null, weighting: { kind: 'none' }, flagged: 'kept', letters: { adjustment: 'none', level: 0.05 } }) // { ok: false, problem: { code: 'unknownVariable', variable: 'a' } }
 */
export function crosstab(columns: Columns, spec: CrosstabSpec): Result<Crosstab, TallyRefusal> {
  return inOneGo(crosstabSteps(columns, spec))
}

/**
 * As crosstab, in steps between which others may have their turn. It is of the rows that there were
 * at the first step; rows that left or came back in between may be in some of its numbers only, so
 * then it has to be made anew: `columns.revision` says so.
 *
 * @example
 * crosstabSteps(new Columns([]), { kind: 'crosstab', rows: 'a', banner: [], where: null, weighting: { kind: 'none' }, flagged: 'kept', letters: { adjustment: 'none', level: 0.05 } }).next().done // false
 */
export function* crosstabSteps(
  columns: Columns,
  spec: CrosstabSpec,
): Generator<void, Result<Crosstab, TallyRefusal>> {
  const { weighting, flagged, sampling, where, letters, interval } = spec
  const design = designOf(columns, { weighting, flagged, ...(sampling && { sampling }) })
  if (!design.ok) return design
  yield
  const people = { name: nameOfBase(spec), base: design.value.base }
  const down = axisOf(columns, [spec.rows], people)
  if (!down.ok) return down
  yield
  const sieve = sieveOf(columns, where)
  const groups: CrosstabGroup[] = []
  let comparisons = 0
  let everybody: Cells | null = null
  for (const group of spec.banner) {
    const across = groupAxis(columns, group, people)
    if (!across.ok) return across
    if (spec.means === 'welch' && across.value.overlapping)
      return refuse({ code: 'overlapping', variable: namesOf(group).join(' > ') })
    const width = across.value.places.length
    comparisons += Math.max(1, down.value.places.length) * ((width * (width - 1)) / 2)
    if (comparisons > MOST_COMPARISONS)
      return refuse({ code: 'tooManyCombinations', variables: [spec.rows, ...namesOf(group)] })
    yield
    const crossed = crossedCells(design.value, down.value, across.value, sieve)
    yield
    everybody ??= withoutColumns(crossed, down.value)
    groups.push(bannerGroup(namesOf(group), down.value, across.value, crossed, spec))
  }
  everybody ??= crossedCells(design.value, down.value, null, sieve).cells
  const total = totalOf(everybody, () => true)
  return ok({
    kind: 'crosstab',
    rows: spec.rows,
    rowValues: down.value.places.flatMap(({ values }) => values),
    rowsOverlap: down.value.overlapping,
    where: where?.text ?? null,
    weighted: design.value.weights !== null,
    flagged,
    letters,
    total: totalColumn(down.value, everybody, interval),
    groups,
    designEffect: weightingEffect(total),
  })
}

const groupAxis = (
  columns: Columns,
  group: BannerGroup,
  people: NamedBase,
): Result<Axis, TallyRefusal> =>
  'variables' in group ? axisOf(columns, group.variables, people) : periodAxis(columns, group)

const namesOf = (group: BannerGroup): readonly string[] =>
  'variables' in group ? group.variables : group.date === null ? [] : [group.date]

function withoutColumns({ cells, columns }: CrossedCells, { keys }: Axis): Cells {
  const into = Int32Array.from({ length: cells.size }, (_, cell) =>
    Math.floor(cell / (columns + 1)),
  )
  return collapseCells(cells, into, keys)
}

/** Everybody with a substantive answer to the rows. */
function totalColumn(down: Axis, cells: Cells, interval: CrosstabSpec['interval']): CrosstabColumn {
  const everybody = { cells, columns: 0 }
  const takes = [Uint8Array.of(1)]
  const base = columnBase(totalOf(cells, () => true))
  const mean = down.scores && meanRow(down.scores, everybody, takes).shown[0]
  return {
    values: [],
    letter: '',
    base,
    cells: shareRows(down, everybody, takes, interval).flatMap(({ shares }) =>
      shares.map((share) =>
        crosstabCell(share, { row: share.weightedCount, table: base.weighted }, ''),
      ),
    ),
    mean: mean ? { ...mean, letters: '' } : null,
  }
}
