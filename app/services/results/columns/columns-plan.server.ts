import { createHash } from 'node:crypto'
import {
  childTables,
  harmoniseChildren,
  type ChildTable,
} from '../../../core/codebook/child-tables.ts'
import { harmonise } from '../../../core/codebook/harmonise.ts'
import { unaskedIn } from '../../../core/codebook/unasked.ts'
import type { Codebook } from '../../../core/codebook/variable.ts'
import type { VersionId } from '../../../core/ids.ts'
import type { DerivedVariable } from '../../../core/tally/derived/derived.ts'
import type { Catalog, HostedSurvey } from '../../surveys/catalog.server.ts'

/** All that one needs to know to read a survey's log into columns: plain data, for any thread. */
export type ColumnsPlan = {
  readonly codebook: Codebook
  readonly children: readonly ChildTable[]
  /** Made of the others when somebody asks, and so in no snapshot. */
  readonly derived: readonly DerivedVariable[]
  /** Variables that nobody was asked who answered a version. */
  readonly unasked: ReadonlyMap<VersionId, readonly string[]>
}

export function planColumns(survey: HostedSurvey, catalog: Catalog): ColumnsPlan {
  const versions = catalog.versionsOf(survey).map(({ id, number, plan }) => ({
    id,
    number,
    codebook: plan.codebook,
    tables: childTables(plan.definition, survey.study.measures),
  }))
  const codebook = harmonise(versions)
  const children = harmoniseChildren(versions)
  return {
    codebook,
    children,
    derived: survey.study.derived,
    unasked: new Map(
      versions.map((version) => [
        version.id,
        [
          ...unaskedIn(version.codebook, codebook),
          ...children.flatMap((child) =>
            unaskedIn(
              version.tables.find(({ id }) => id === child.id)?.codebook ?? [],
              child.codebook,
            ),
          ),
        ],
      ]),
    ),
  }
}

/** Goes up when rows come to be written in another way. */
const FORMAT = 1

/** Two plans with the same one write the same arrays; labels don't matter. */
export const fingerprintOf = ({ codebook, children, unasked }: ColumnsPlan): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        FORMAT,
        codebook.map(shapeOf),
        children.map((child) => [child.id, child.codebook.map(shapeOf)]),
        [...unasked].sort(([a], [b]) => a - b),
      ]),
    )
    .digest('hex')

const shapeOf = ({ id, question, row, column, part, measure, categories }: Codebook[number]) => [
  id,
  question,
  row,
  column,
  part,
  measure,
  categories.map(({ value, role }) => [value, role]),
]
