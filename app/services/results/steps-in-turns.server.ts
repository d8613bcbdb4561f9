import type { Columns } from '../../core/tally/columns/columns.ts'
import { takeTurns, type Turn } from './take-turns.server.ts'

/** Begun anew as often, before it is done in one go while nothing can change. */
const MOST_STARTS = 3

/**
 * Does work in steps, and lets everybody else have their turn when it has gone on for long. Rows
 * that left in the middle would be in some of its numbers only, so then it begins anew.
 */
export async function stepsInTurns<Value>(
  columns: Pick<Columns, 'revision'>,
  work: () => Generator<void, Value>,
  turn: Turn = takeTurns(),
): Promise<Value> {
  for (let start = 1; ; start += 1) {
    const { revision } = columns
    const steps = work()
    while (columns.revision === revision) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (turn.isOver() && start <= MOST_STARTS) await turn.next()
    }
  }
}
