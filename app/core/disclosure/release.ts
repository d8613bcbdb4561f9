import type { ChoiceValue } from '../definition/definition.ts'
import type { BreakTable } from '../tally/tables/break-table.ts'
import {
  oneWayId,
  type CrossTable,
  type OneWayTable,
  type Table,
  type TableSpec,
} from '../tally/tables/table.ts'
import type { Atoms } from '../tally/tables/count-atoms.ts'
import type { ShownBy } from '../codebook/shown-by.ts'
import { inOneGo } from '../in-one-go.ts'
import type { Finding } from '../findings/finding.ts'
import { summedAnswers, type AnswerSet } from '../findings/summed-answers.ts'
import { tablesFor } from '../findings/tables-for.ts'
import { hideInWhole } from './hide-in-whole.ts'
import { hiddenAnswers, hideInAtoms, type EarlierCounts } from './hide-small-cells.ts'
import { isLeftOpen, mayCrossMove } from './may-cross-move.ts'
import { mayMove } from './may-move.ts'
import { mayPartsMove } from './may-parts-move.ts'
import { nextBreak, type ReleasedBreak } from './next-break.ts'
import { DISCLOSURE } from './rules.ts'
import { sumsToShow } from './sums-to-show.ts'
import { deciding, wereAllAsked } from './tells-routing.ts'
import type { ReleasedWeighting } from './weigh-release.ts'

/** A stored, numbered set of public numbers. Tables keep the release in which they last moved. */
export type Release = {
  readonly number: number
  /** Responses that counted when this release was made. */
  readonly responses: number
  readonly tables: { readonly [id: string]: ReleasedTable }
  /** What the filtered tables of a variable added up from when they last moved; never shown. */
  readonly atoms: Atoms
  /** By variable, what the filtered tables told before; never shown. */
  readonly earlier?: { readonly [variable: string]: EarlierCounts }
  /** Tables by a break. Releases from before there were any have none. */
  readonly breaks?: { readonly [id: string]: ReleasedBreak }
  /** By the ids of published weights. */
  readonly weighted?: { readonly [weight: string]: ReleasedWeighting }
}

export type ReleasedTable = {
  readonly asOf: number
  readonly table: Table
  /** Answers whose count stays hidden, of a filtered table or of an invited audience. */
  readonly hidden?: readonly ChoiceValue[]
  /** Sets of answers whose counts findings may tell of such a table. */
  readonly sums?: readonly AnswerSet[]
  /** May it be told how many of it skipped or declined? */
  readonly aside?: 'shown' | 'hidden'
  /** Responses that counted then. */
  readonly responses?: number
}

/** What a survey declares of its variables and of what is told of them. */
export type Declared = {
  readonly findings: readonly Finding[]
  readonly shownBy: ShownBy
  /** Of people who are known by name small counts of one-way tables stay hidden, too. */
  readonly audience: 'open' | 'invited'
}

const NOTHING_DECLARED: Declared = { findings: [], shownBy: {}, audience: 'open' }

export type Counted = {
  readonly spec: TableSpec
  readonly table: Table
  /** Public tables that must stand at the same count, where this one could be taken from them. */
  readonly beside?: readonly string[]
}

/** The next release, or null while nothing may move. */
export const nextRelease = (...counted: Parameters<typeof releaseSteps>): Release | null =>
  inOneGo(releaseSteps(...counted))

/** As nextRelease, in steps between which others may have their turn. */
export function* releaseSteps(
  previous: Release | null,
  responses: number,
  tables: readonly Counted[],
  atoms: Atoms,
  breaks: readonly BreakTable[] = [],
  { findings, shownBy, audience }: Declared = NOTHING_DECLARED,
): Generator<void, Release | null> {
  if (!isReleaseDue(previous, responses)) return null
  const number = (previous?.number ?? 0) + 1
  const released: { [id: string]: ReleasedTable } = { ...previous?.tables }
  const releasedAtoms: { [variable: string]: readonly OneWayTable[] } = { ...previous?.atoms }
  const earlier: { [variable: string]: EarlierCounts } = { ...previous?.earlier }
  const movable = new Map(
    Object.entries(atoms).flatMap(([variable, parts]) => {
      if (!mayPartsMove(releasedAtoms[variable] ?? null, parts)) return []
      const told = hideInAtoms(parts, earlier[variable] ?? null)
      return told === null ? [] : [[variable, told] as const]
    }),
  )
  let moved = previous === null
  // Whole tables first: a filtered one is held against the whole table beside which it will stand.
  const ordered = [...tables].sort((a, b) => rank(a, shownBy) - rank(b, shownBy))
  const waits = (id: string) => id in released && released[id]?.asOf !== number
  const mayCrossStand = (table: CrossTable): boolean =>
    mayCrossMove(released[table.id]?.table ?? null, table) &&
    (isLeftOpen(table) ||
      stepsOf(table, findings).every(
        (id) => isNobody(id, tables) || tableNow(id, released, tables) !== null,
      ))
  for (const { spec, table, beside = [] } of ordered) {
    yield
    if (!beside.every((id) => tableNow(id, released, tables) !== null)) continue
    const isPart = table.kind === 'oneWay' && table.where !== null
    const told = isPart ? movable.get(table.variable) : undefined
    if (isPart && told === undefined) continue
    const decides = deciding(table, shownBy)
    if (wereAllAsked(released[spec.id], table, responses) && decides.some(waits)) continue
    // How many of a part are asked is a count in that part's table of the question that decides.
    if (isPart && decides.some((id) => partsOf(id, tables).length > 0)) continue
    if (table.kind === 'cross' && !mayCrossStand(table)) continue
    if (!mayMove(released[spec.id]?.table ?? null, table, wholeBeside(table, released, tables)))
      continue
    if (told !== undefined && isPart) {
      const parts = atoms[table.variable] ?? []
      const place = filterPlace(table, tables)
      const sets = findings.flatMap(({ rule }) =>
        partsOf(table.variable, tables).flatMap((part) => summedAnswers(rule, part)),
      )
      const hidden = hiddenAnswers(parts, told.shown, place)
      released[spec.id] = {
        asOf: number,
        table,
        hidden,
        sums: sumsToShow(parts, place, hidden, sets),
        aside: parts.every(hasNoneOrManyAside) ? 'shown' : 'hidden',
      }
      releasedAtoms[table.variable] = parts
      earlier[table.variable] = told.earlier
    } else {
      released[spec.id] = {
        asOf: number,
        table,
        responses,
        ...(audience === 'invited' && table.kind === 'oneWay'
          ? {
              ...hideInWhole(
                table,
                findings.flatMap(({ rule }) => summedAnswers(rule, table)),
              ),
              aside: hasNoneOrManyAside(table) ? 'shown' : 'hidden',
            }
          : {}),
      }
    }
    moved = true
  }
  const releasedBreaks: { [id: string]: ReleasedBreak } = { ...previous?.breaks }
  for (const table of breaks) {
    yield
    const whole = wholeNow(table.rows, released, tables)
    // Who was asked may depend on an answer, whose own tables could then be taken from this one.
    if (whole?.base.asked !== responses) continue
    // Its total column is the whole table.
    if (audience === 'invited' && (released[whole.id]?.hidden ?? []).length > 0) continue
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
    earlier,
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

/** A table comes after those that it is held against. */
const rank = ({ spec, beside = [] }: Counted, shownBy: ShownBy): number => {
  if (spec.kind === 'cross') return 6
  const isMade = beside.length > 0
  if (spec.where !== null) return isMade ? 5 : 4
  if (isMade) return 3
  return spec.variable in shownBy ? 1 : 0
}

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

/** The parts of which a finding tells the steps of a crosstab: of a small one they are all that it holds. */
const stepsOf = ({ id }: CrossTable, findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ rule }) => {
    const specs = rule.kind === 'association' ? tablesFor(rule) : []
    return specs.some((spec) => spec.id === id)
      ? specs.flatMap((spec) => (spec.kind === 'oneWay' ? spec.id : []))
      : []
  })

const isNobody = (id: string, now: readonly Counted[]): boolean =>
  now.every(({ spec, table }) => spec.id !== id || table.base.substantive === 0)

/** Where the filter of a part stands among those of its variable, and so in the ids of atoms. */
const filterPlace = (part: OneWayTable, now: readonly Counted[]): number =>
  partsOf(part.variable, now).findIndex(({ id }) => id === part.id)

const partsOf = (variable: string, now: readonly Counted[]): readonly OneWayTable[] =>
  now
    .map(({ table }) => table)
    .filter(
      (table): table is OneWayTable =>
        table.kind === 'oneWay' && table.variable === variable && table.where !== null,
    )

const hasNoneOrManyAside = ({ base: { asked, answered, substantive } }: OneWayTable): boolean =>
  [asked - answered, answered - substantive].every(
    (people) => people === 0 || people > DISCLOSURE.largestSmallCell,
  )
