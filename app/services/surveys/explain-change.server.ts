import type { ChangeReason } from '../../core/definition/change-reason.ts'
import type { VersionChange } from '../../core/definition/compare-versions.ts'
import type { Definition } from '../../core/definition/definition.ts'
import { titlesOf } from '../../core/definition/titles-of.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import type { HostedSurvey } from './catalog.server.ts'
import { countAffected } from './count-affected.server.ts'

/** A change with what is needed to tell people about it. */
export type ExplainedChange = {
  readonly kind: VersionChange['kind']
  readonly reasons: readonly {
    readonly reason: ChangeReason
    /** Live answers that it touches; null where that means nothing. */
    readonly affected: number | null
  }[]
  /** What questions are called, by name. */
  readonly titles: { readonly [question: string]: string }
}

export async function explainChange(
  board: ResultsBoard,
  survey: HostedSurvey | null,
  change: VersionChange,
  definitions: readonly (Definition | null)[],
): Promise<ExplainedChange> {
  const columns = survey === null ? null : (await board.current(survey)).columns.of('live')
  return {
    kind: change.kind,
    reasons: change.reasons.map((reason) => ({
      reason,
      affected: columns === null ? null : countAffected(columns, reason),
    })),
    titles: titlesIn(definitions),
  }
}

/** The later definition's titles go before. */
const titlesIn = (definitions: readonly (Definition | null)[]): ExplainedChange['titles'] =>
  Object.assign(
    {},
    ...definitions.map((definition) => (definition === null ? {} : titlesOf(definition))),
  ) as ExplainedChange['titles']
