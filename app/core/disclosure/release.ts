import type { OneWayTable, Table, TableSpec } from '../tally/table.ts'
import { mayMove } from './may-move.ts'
import { DISCLOSURE } from './rules.ts'

/** A stored, numbered set of public numbers. Tables keep the release in which they last moved. */
export type Release = {
  readonly number: number
  /** Responses that counted when this release was made. */
  readonly responses: number
  readonly tables: { readonly [id: string]: ReleasedTable }
}

export type ReleasedTable = { readonly asOf: number; readonly table: Table }

/** The next release, or null while nothing may move. */
export function nextRelease(
  previous: Release | null,
  responses: number,
  tables: readonly { readonly spec: TableSpec; readonly table: Table }[],
): Release | null {
  if (responses < responsesNeeded(previous)) return null
  const number = (previous?.number ?? 0) + 1
  const released: { [id: string]: ReleasedTable } = { ...previous?.tables }
  let moved = previous === null
  // Whole tables first: a filtered one is held against the whole table beside which it will stand.
  const ordered = [...tables].sort((a, b) => rank(a.spec) - rank(b.spec))
  for (const { spec, table } of ordered) {
    const whole = table.kind === 'oneWay' ? wholeOf(released[table.variable]) : null
    if (!mayMove(released[spec.id]?.table ?? null, table, whole)) continue
    released[spec.id] = { asOf: number, table }
    moved = true
  }
  if (!moved) return null
  return { number, responses: Math.max(responses, previous?.responses ?? 0), tables: released }
}

/** A table that becomes large enough between two releases waits for the next, as the others do. */
const responsesNeeded = (previous: Release | null): number =>
  previous === null ? DISCLOSURE.firstRelease : previous.responses + DISCLOSURE.step

const rank = (spec: TableSpec) => (spec.kind === 'oneWay' && spec.where === null ? 0 : 1)

const wholeOf = (released: ReleasedTable | undefined): OneWayTable | null =>
  released?.table.kind === 'oneWay' ? released.table : null
