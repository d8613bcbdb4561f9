import type { Measure } from '../../codebook/variable.ts'
import { inOneGo } from '../../in-one-go.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { totalOf } from '../../stats/cells.ts'
import type { Design } from '../../stats/design.ts'
import { weightingEffect } from '../../stats/kish.ts'
import type { Axis } from '../axes/axis.ts'
import { axisOf, type NamedBase } from '../axes/axis-of.ts'
import type { Columns } from '../columns/columns.ts'
import { sieveOf } from '../columns/filter-sieve.ts'
import { crossedCells } from '../designs/crossed-cells.ts'
import { designOf, nameOfBase } from '../designs/design-of.ts'
import type {
  AssociationMeasure,
  Associations,
  AssociationSpec,
  MeasureName,
} from './associations.ts'
import { columnBase } from './column-base.ts'
import { orderedTable, type OrderedAxis } from './ordered-table.ts'
import type { TallyRefusal } from './refusal.ts'
import { simpleMeasure } from './simple-measure.ts'
import { weightedMeasure } from './weighted-measure.ts'

/** Two hundred answers each; measures of more cells cost more than they tell. */
const MOST_CELLS = 40_000
/** Of every cell and cluster there are sums. */
const MOST_CLUSTER_CELLS = 2 ** 22

const OF_ANY: readonly MeasureName[] = ['cramersV', 'correctedCramersV']
const OF_ORDERED: readonly MeasureName[] = [
  'spearman',
  'tauB',
  'tauC',
  'gamma',
  'somersD',
  'polychoric',
]

/**
 * How two variables go together: every measure that fits both, of those with a substantive answer to
 * both whom the filter lets through. Ordered variables are taken in the order of the questionnaire,
 * numbers ascending. Rows of data are read once; everything else is worked out from cells.
 *
 * Refuses variables that are unknown, that have no categories, or of which people may give several
 * answers, and more combinations of answers than can be measured in about a second.
 *
 * @example
 * associate(new Columns([]), { rows: 'a', columns: 'b', where: null, weighting: { kind: 'none' }, flagged: 'kept' }) // { ok: false, problem: { code: 'unknownVariable', variable: 'a' } }
 */
export function associate(
  columns: Columns,
  spec: AssociationSpec,
): Result<Associations, TallyRefusal> {
  return inOneGo(associationSteps(columns, spec))
}

/**
 * As associate, in steps between which others may have their turn; see crosstabSteps.
 *
 * @example
 * associationSteps(new Columns([]), { rows: 'a', columns: 'b', where: null, weighting: { kind: 'none' }, flagged: 'kept' }).next().done // false
 */
export function* associationSteps(
  columns: Columns,
  spec: AssociationSpec,
): Generator<void, Result<Associations, TallyRefusal>> {
  const { weighting, flagged, sampling } = spec
  const design = designOf(columns, { weighting, flagged, ...(sampling && { sampling }) })
  if (!design.ok) return design
  yield
  const people = { name: nameOfBase(spec), base: design.value.base }
  const down = side(columns, spec.rows, people)
  if (!down.ok) return down
  yield
  const across = side(columns, spec.columns, people)
  if (!across.ok) return across
  const size = down.value.axis.keys * (across.value.axis.keys + 1)
  if (size > MOST_CELLS || size * clustersIn(design.value) > MOST_CLUSTER_CELLS)
    return refuse({ code: 'tooManyCombinations', variables: [spec.rows, spec.columns] })
  yield
  const sieve = sieveOf(columns, spec.where)
  yield
  const crossed = crossedCells(design.value, down.value.axis, across.value.axis, sieve)
  yield
  const table = orderedTable(crossed, down.value.ordered, across.value.ordered)
  const isSimple = design.value.weights === null && design.value.sampling.kind === 'people'
  const measure = isSimple ? simpleMeasure : weightedMeasure
  const measures: AssociationMeasure[] = []
  for (const name of measuresOf(down.value, across.value)) {
    yield
    measures.push(measure(name, table))
  }
  const total = totalOf(table.cells, () => true)
  return ok({
    rows: spec.rows,
    columns: spec.columns,
    base: columnBase(total),
    errors: isSimple ? 'classical' : 'linearised',
    designEffect: weightingEffect(total),
    measures,
  })
}

type Side = { readonly measure: Measure; readonly axis: Axis; readonly ordered: OrderedAxis }

function side(columns: Columns, variable: string, people: NamedBase): Result<Side, TallyRefusal> {
  const axis = axisOf(columns, [variable], people)
  if (!axis.ok) return axis
  if (axis.value.overlapping) return refuse({ code: 'overlapping', variable })
  const measure = columns.variable(variable)?.variable.measure ?? 'nominal'
  const { keys, scores } = axis.value
  const order = measure === 'scale' ? 'ofNumbers' : 'asListed'
  return ok({ measure, axis: axis.value, ordered: { keys, scores, order } })
}

const clustersIn = ({ sampling }: Design): number =>
  sampling.kind === 'clusters' ? sampling.stratumOf.length : 1

const isOrdered = ({ measure }: Side): boolean => measure === 'ordinal' || measure === 'scale'

function measuresOf(down: Side, across: Side): readonly MeasureName[] {
  if (!isOrdered(down) || !isOrdered(across)) return OF_ANY
  const areNumbers = down.axis.scores !== null && across.axis.scores !== null
  return [...OF_ORDERED, ...(areNumbers ? (['pearson'] as const) : []), ...OF_ANY]
}
