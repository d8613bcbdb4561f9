import type { BreakSpec } from '../../core/tally/tables/break-table.ts'
import type { FollowedTables } from '../../core/tally/tables/followed-tables.ts'
import type { TableSpec } from '../../core/tally/tables/table.ts'
import { takeTurns, type Turn } from './take-turns.server.ts'

/** Counts what these tables lack, block by block, so that reading them takes no time after it. */
export async function countInTurns(
  tables: FollowedTables,
  specs: readonly (TableSpec | BreakSpec)[],
  parts: 'tables' | 'tablesAndAtoms' = 'tables',
  turn: Turn = takeTurns(),
): Promise<void> {
  for (const tally of tables.behind(specs, parts)) {
    while (tally.isBehind()) {
      tally.countBlock()
      if (turn.isOver()) await turn.next()
    }
  }
}
