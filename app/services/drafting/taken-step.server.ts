import type { DraftStepRow } from '../../../db/draft-steps.server.ts'
import type { Operation } from '../../core/drafting/operation.ts'
import type { StepKind, TakenStep } from '../../core/drafting/step.ts'

/** A row of the history as it was written; nobody else writes these columns. */
export const takenStep = (row: DraftStepRow): TakenStep => ({
  id: row.id,
  name: row.name,
  mergeKey: row.mergeKey,
  operations: JSON.parse(row.operations) as readonly Operation[],
  inverse: JSON.parse(row.inverse) as readonly Operation[],
  kind: JSON.parse(row.kind) as StepKind,
  revision: row.revision,
  author: row.author,
  at: row.at,
})
