import type { ChoiceValue } from '../definition/definition.ts'
import type { BreakTable } from '../tally/break-table.ts'
import { oneWayId, type OneWayTable, type Table, type TableSpec } from '../tally/table.ts'
import type { Atoms } from '../tally/count-atoms.ts'
import { hiddenAnswers } from './hide-small-cells.ts'
import { mayMove } from './may-move.ts'
import { mayPartsMove } from './may-parts-move.ts'
import { nextBreak, type ReleasedBreak } from './next-break.ts'
import { DISCLOSURE } from './rules.ts'
import type { ReleasedWeighting } from './weigh-release.ts'

/** A stored, numbered set of public numbers. Tables keep the release in which they last moved. */
export type Release = {
  readonly number: number
  /** Responses that counted when this release was made. */
  readonly responses: number
  readonly tables: { readonly [id: string]: ReleasedTable }
  /** What the filtered tables of a variable added up from when they last moved; never shown. */
  readonly atoms: Atoms
  /** Tables by a break. Releases from before there were any have none. */
  readonly breaks?: { readonly [id: string]: ReleasedBreak }
  /** By the ids of published weights. */
  readonly weighted?: { readonly [weight: string]: ReleasedWeighting }
}

export type ReleasedTable = {
  readonly asOf: number
  readonly table: Table
  /** Answers of a filtered table whose count stays hidden. */
  readonly hidden?: readonly ChoiceValue[]
}

export type Counted = {
  readonly spec: TableSpec
  readonly table: Table
  /** Public tables that must stand at the same count, where this one could be taken from them. */
  readonly beside?: readonly string[]
}

/** The next release, or null while nothing may move. */
export function nextRelease(...counted: Parameters<typeof releaseSteps>): Release | null {
  const steps = releaseSteps(...counted)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** As nextRelease, in steps between which others may have their turn. */
export function* releaseSteps(
  previous: Release | null,
  responses: number,
  tables: readonly Counted[],
  atoms: Atoms,
  breaks: readonly BreakTable[] = [],
): Generator<void, Release | null> {
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
  const ordered = [...tables].sort((a, b) => rank(a) - rank(b))
  for (const { spec, table, beside = [] } of ordered) {
    yield
    if (!beside.every((id) => tableNow(id, released, tables) !== null)) continue
    const isPart = table.kind === 'oneWay' && table.where !== null
    if (isPart && !movable.has(table.variable)) continue
    if (!mayMove(released[spec.id]?.table ?? null, table, wholeBeside(table, released, tables)))
      continue
    if (isPart) {
      const parts = atoms[table.variable] ?? []
      const hidden = hiddenAnswers(parts, filterPlace(table, tables))
      released[spec.id] = { asOf: number, table, hidden }
      releasedAtoms[table.variable] = parts
    } else released[spec.id] = { asOf: number, table }
    moved = true
  }
  const releasedBreaks: { [id: string]: ReleasedBreak } = { ...previous?.breaks }
  for (const table of breaks) {
    yield
    const whole = wholeNow(table.rows, released, tables)
    // Who was asked may depend on an answer, whose own tables could then be taken from this one.
    if (whole?.base.asked !== responses) continue
    const next = nextBreak(number, releasedBreaks[table.id] ?? null, table)
    if (next === null) continue
    releasedBreaks[table.id] = next
    moved = true
  }
  if (!moved) return null
  return {
    number,
    responses: Math.max(responses, previous?.responses ?? 0),
    tables: released,
    atoms: releasedAtoms,
    breaks: releasedBreaks,
    ...(previous?.weighted === undefined ? {} : { weighted: previous.weighted }),
  }
}

/**
 * Have enough people answered since the last release? A table that becomes large enough between
 * two releases waits for the next, as the others do.
 */
export const isReleaseDue = (previous: Release | null, responses: number): boolean =>
  responses >= (previous === null ? DISCLOSURE.firstRelease : previous.responses + DISCLOSURE.step)

const rank = ({ spec, beside = [] }: Counted) =>
  (spec.kind === 'oneWay' && spec.where === null ? 0 : 2) + (beside.length === 0 ? 0 : 1)

/** The whole table that will be public beside a part, if both are of this very count. */
const wholeBeside = (
  part: Table,
  released: { readonly [id: string]: ReleasedTable },
  now: readonly Counted[],
): OneWayTable | null =>
  part.kind !== 'oneWay' || part.where === null ? null : wholeNow(part.variable, released, now)

function wholeNow(
  variable: string,
  released: { readonly [id: string]: ReleasedTable },
  now: readonly Counted[],
): OneWayTable | null {
  const shown = tableNow(oneWayId(variable, null), released, now)
  return shown?.kind === 'oneWay' ? shown : null
}

/** A table as it is public, if it is of this very count. */
function tableNow(
  id: string,
  released: { readonly [id: string]: ReleasedTable },
  now: readonly Counted[],
): Table | null {
  const shown = released[id]?.table
  const counted = now.find(({ spec }) => spec.id === id)?.table
  if (shown === undefined || counted === undefined) return null
  return JSON.stringify(shown) === JSON.stringify(counted) ? shown : null
}

/** Where the filter of a part stands among those of its variable, and so in the ids of atoms. */
const filterPlace = (part: OneWayTable, now: readonly Counted[]): number =>
  now
    .map(({ table }) => table)
    .filter(
      (table): table is OneWayTable =>
        table.kind === 'oneWay' && table.variable === part.variable && table.where !== null,
    )
    .findIndex(({ id }) => id === part.id)
