import { oneWayId, type OneWayTable, type Table, type TableSpec } from '../tally/table.ts'
import type { Atoms } from '../tally/count-atoms.ts'
import { mayMove } from './may-move.ts'
import { mayPartsMove } from './may-parts-move.ts'
import { DISCLOSURE } from './rules.ts'

/** A stored, numbered set of public numbers. Tables keep the release in which they last moved. */
export type Release = {
  readonly number: number
  /** Responses that counted when this release was made. */
  readonly responses: number
  readonly tables: { readonly [id: string]: ReleasedTable }
  /** What the filtered tables of a variable added up from when they last moved; never shown. */
  readonly atoms: Atoms
}

export type ReleasedTable = { readonly asOf: number; readonly table: Table }

/** The next release, or null while nothing may move. */
export function nextRelease(
  previous: Release | null,
  responses: number,
  tables: readonly { readonly spec: TableSpec; readonly table: Table }[],
  atoms: Atoms,
): Release | null {
  if (!isReleaseDue(previous, responses)) return null
  const number = (previous?.number ?? 0) + 1
  const released: { [id: string]: ReleasedTable } = { ...previous?.tables }
  const releasedAtoms: { [variable: string]: readonly OneWayTable[] } = { ...previous?.atoms }
  const movable = new Set(
    Object.keys(atoms).filter((variable) =>
      mayPartsMove(releasedAtoms[variable] ?? null, atoms[variable] ?? []),
    ),
  )
  let moved = previous === null
  // Whole tables first: a filtered one is held against the whole table beside which it will stand.
  const ordered = [...tables].sort((a, b) => rank(a.spec) - rank(b.spec))
  for (const { spec, table } of ordered) {
    const isPart = table.kind === 'oneWay' && table.where !== null
    if (isPart && !movable.has(table.variable)) continue
    if (!mayMove(released[spec.id]?.table ?? null, table, wholeBeside(table, released, tables)))
      continue
    released[spec.id] = { asOf: number, table }
    if (isPart) releasedAtoms[table.variable] = atoms[table.variable] ?? []
    moved = true
  }
  if (!moved) return null
  return {
    number,
    responses: Math.max(responses, previous?.responses ?? 0),
    tables: released,
    atoms: releasedAtoms,
  }
}

/**
 * Have enough people answered since the last release? A table that becomes large enough between
 * two releases waits for the next, as the others do.
 */
export const isReleaseDue = (previous: Release | null, responses: number): boolean =>
  responses >= (previous === null ? DISCLOSURE.firstRelease : previous.responses + DISCLOSURE.step)

const rank = (spec: TableSpec) => (spec.kind === 'oneWay' && spec.where === null ? 0 : 1)

/** The whole table that will be public beside a part, if both are of this very count. */
function wholeBeside(
  part: Table,
  released: { readonly [id: string]: ReleasedTable },
  now: readonly { readonly spec: TableSpec; readonly table: Table }[],
): OneWayTable | null {
  if (part.kind !== 'oneWay' || part.where === null) return null
  const shown = released[oneWayId(part.variable, null)]?.table
  const counted = now.find(({ spec }) => spec.id === shown?.id)?.table
  if (shown?.kind !== 'oneWay' || counted === undefined) return null
  return JSON.stringify(shown) === JSON.stringify(counted) ? shown : null
}
