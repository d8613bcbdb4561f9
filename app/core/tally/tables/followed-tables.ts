import type { BreakSpec, BreakTable } from './break-table.ts'
import { BlockTally } from './block-tally.ts'
import type { Columns } from '../columns/columns.ts'
import { countAtoms, type Atoms } from './count-atoms.ts'
import { countBreak } from './count-break.ts'
import { countTable } from './count-table.ts'
import { mergeBreaks } from './merge-breaks.ts'
import { mergeAtoms, mergeTables } from './merge-tables.ts'
import type { Table, TableSpec } from './table.ts'

type TableTally = BlockTally<Table | null>
type BreakTally = BlockTally<BreakTable | null>

/** Counting one for every table takes less than a millisecond. */
const BLOCK_ROWS = 16_384

/** More than a survey's own tables and findings need. */
const MOST_TABLES = 1000

/** Tables of columns that grow: each is counted once, then new rows are added to it. */
export class FollowedTables {
  private readonly tables = new Map<string, TableTally>()
  private readonly breaks = new Map<string, BreakTally>()
  private readonly atomsOf = new Map<string, BlockTally<Atoms>>()

  constructor(
    private readonly columns: Columns,
    private readonly blockRows = BLOCK_ROWS,
  ) {}

  /** As countTable. */
  table(spec: TableSpec): Table | null {
    return this.tableTally(spec).current()
  }

  /** As countBreak. */
  breakTable(spec: BreakSpec): BreakTable | null {
    return this.breakTally(spec).current()
  }

  /** As countAtoms. */
  atoms(specs: readonly TableSpec[]): Atoms {
    return this.atomTally(specs).current()
  }

  /** What has blocks of rows to count before these tables and their atoms are of all rows. */
  behind(
    specs: readonly (TableSpec | BreakSpec)[],
    parts: 'tables' | 'tablesAndAtoms',
  ): readonly Behind[] {
    const tables = specs.flatMap((spec) => (spec.kind === 'break' ? [] : [spec]))
    const tallies: readonly Behind[] = [
      ...tables.map((spec) => this.tableTally(spec)),
      ...specs.flatMap((spec) => (spec.kind === 'break' ? [this.breakTally(spec)] : [])),
      ...(parts === 'tablesAndAtoms' ? [this.atomTally(tables)] : []),
    ]
    return tallies.filter((tally) => tally.isBehind())
  }

  private tableTally(spec: TableSpec): TableTally {
    const known = this.tables.get(spec.id)
    if (known !== undefined) return known
    const fresh: TableTally = new BlockTally<Table | null>(
      this.columns,
      (range) => countTable(this.columns, spec, range),
      (left, right) => (left === null || right === null ? null : mergeTables(left, right)),
      this.blockRows,
    )
    insert(this.tables, spec.id, fresh)
    return fresh
  }

  private breakTally(spec: BreakSpec): BreakTally {
    const known = this.breaks.get(spec.id)
    if (known !== undefined) return known
    const fresh: BreakTally = new BlockTally<BreakTable | null>(
      this.columns,
      (range) => countBreak(this.columns, spec, range),
      (left, right) => (left === null || right === null ? null : mergeBreaks(left, right)),
      this.blockRows,
    )
    insert(this.breaks, spec.id, fresh)
    return fresh
  }

  private atomTally(specs: readonly TableSpec[]): BlockTally<Atoms> {
    const name = JSON.stringify(specs.map(({ id }) => id))
    const known = this.atomsOf.get(name)
    if (known !== undefined) return known
    const fresh = new BlockTally<Atoms>(
      this.columns,
      (range) => countAtoms(this.columns, specs, range),
      mergeAtoms,
      this.blockRows,
    )
    insert(this.atomsOf, name, fresh)
    return fresh
  }
}

export type Behind = Pick<BlockTally<unknown>, 'isBehind' | 'countBlock'>

/** The oldest goes when there are too many. */
function insert<Value>(map: Map<string, Value>, name: string, value: Value): void {
  map.set(name, value)
  if (map.size <= MOST_TABLES) return
  for (const oldest of map.keys()) {
    map.delete(oldest)
    return
  }
}
