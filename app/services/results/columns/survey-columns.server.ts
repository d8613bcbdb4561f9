import type { StoredLine } from '../../../../db/log-lines.server.ts'
import { START_OF_LOG, type Seq, type VersionId } from '../../../core/ids.ts'
import { bitsOf, FLAG_BITS } from '../../../core/quality/quality-flags.ts'
import type { Answers, ResponseSource } from '../../../core/response/answer.ts'
import { unreachable } from '../../../core/result.ts'
import type { Origin } from '../../../core/tally/columns/arrivals.ts'
import type { MadeVariable } from '../../../core/tally/derived/derived.ts'
import { Columns } from '../../../core/tally/columns/columns.ts'
import type { Shown } from '../../../core/tally/columns/shown-columns.ts'
import type { RowBlock } from '../../../core/tally/columns/row-block.ts'
import type { ColumnsPlan } from './columns-plan.server.ts'

/** One survey's log as columns, a set for each source, up to `seq`. */
export type SurveyColumns = {
  /** The last entry of this survey that was taken. */
  readonly seq: Seq
  /** Goes up when rows of any source leave or come back, or are flagged otherwise. */
  readonly revision: number
  /** Responses of a source that were ever sent. */
  readonly received: (source: ResponseSource) => number
  readonly of: (source: ResponseSource) => Columns
}

/** What became of a response whose row is not here. */
export type RowChange = {
  readonly kind: 'withdrawn' | 'excluded' | 'restored'
  readonly source: ResponseSource
  readonly submittedAs: Seq
}

/** What was read from some stretch of the log. */
export type Stretch = {
  readonly seq: Seq
  readonly sets: readonly { readonly source: ResponseSource; readonly block: RowBlock }[]
  /** Of responses before this stretch, in the order of the log. */
  readonly changes: readonly RowChange[]
}

/** Texts that nobody else sends again are not worth keeping. */
const MOST_REMEMBERED = 5000

type SourceSet = {
  readonly columns: Columns
  /** By version, and by the text of what was not shown. */
  readonly shown: Map<VersionId, Map<string, Shown>>
}

/** Follows the log. */
export class GrowingColumns implements SurveyColumns {
  seq: Seq = START_OF_LOG
  /** Of the whole log, so that other surveys' entries are passed over only once. */
  readTo: Seq = START_OF_LOG
  /** Responses for which every source has room from the start; what is not used costs nothing. */
  expected = 0
  private readonly sets = new Map<ResponseSource, SourceSet>()
  private readonly strange: RowChange[] = []
  private readonly flags = new Map<string, number>([['[]', 0]])

  /** Of the study, and what came of coding since. */
  private made: readonly MadeVariable[]

  constructor(
    private readonly plan: ColumnsPlan,
    private readonly origins: ReadonlyMap<ResponseSource, readonly Origin[]> = new Map(),
  ) {
    this.made = plan.derived
  }

  received(source: ResponseSource): number {
    return this.of(source).rows
  }

  of(source: ResponseSource): Columns {
    return this.setOf(source).columns
  }

  get sources(): readonly ResponseSource[] {
    return [...this.sets.keys()]
  }

  get revision(): number {
    return this.sum(({ revision }) => revision)
  }

  get rows(): number {
    return this.sum(({ rows }) => rows)
  }

  get bytes(): number {
    return this.sum(({ bytes }) => bytes)
  }

  take(line: StoredLine): void {
    this.seq = line.seq
    switch (line.kind) {
      case 'submitted':
        this.submitted(line)
        return
      case 'withdrawn':
      case 'excluded':
      case 'restored':
        if (line.submittedAs !== null)
          this.changed({ kind: line.kind, source: line.source, submittedAs: line.submittedAs })
        return
      case 'screenedOut':
      case 'brokeOff':
        return
      default:
        unreachable(line.kind)
    }
  }

  /** Variables that are made of others, in the place of those declared before. */
  declare(made: readonly MadeVariable[]): void {
    this.made = made
    for (const { columns } of this.sets.values()) columns.declare(made)
  }

  /** After the last line of many. */
  settle(): void {
    for (const { columns } of this.sets.values()) columns.dropWithdrawnEntries()
  }

  /** These and no others are word for word like one that came before them. */
  flagDuplicates(seqs: readonly Seq[]): void {
    for (const { columns } of this.sets.values())
      columns.flagOnly(
        seqs.flatMap((seq) => columns.rowOf(seq) ?? []),
        FLAG_BITS.duplicate,
      )
  }

  append({ seq, sets, changes }: Stretch): void {
    for (const { source, block } of sets) this.of(source).appendBlock(block)
    for (const change of changes) this.changed(change)
    this.settle()
    if (seq > this.seq) this.seq = seq
  }

  stretch(): Stretch {
    return {
      seq: this.seq,
      sets: [...this.sets].map(([source, { columns }]) => ({ source, block: columns.block() })),
      changes: this.strange,
    }
  }

  private setOf(source: ResponseSource): SourceSet {
    const known = this.sets.get(source)
    if (known !== undefined) return known
    const { codebook, children } = this.plan
    const columns = new Columns(codebook, children, this.origins.get(source) ?? [])
    columns.declare(this.made)
    if (this.expected > 0) columns.reserve(this.expected)
    const fresh = { columns, shown: new Map<VersionId, Map<string, Shown>>() }
    this.sets.set(source, fresh)
    return fresh
  }

  private submitted(line: StoredLine): void {
    const set = this.setOf(line.source)
    const { columns } = set
    const { seq, at, versionId: version, collectorId: collector, startedAt } = line
    const arrival = { seq, at, version, collector, startedAt }
    // Without answers the response was withdrawn since; its line comes further on.
    if (line.answers === null) columns.appendWithdrawn(arrival)
    else
      columns.append(
        JSON.parse(line.answers) as Answers,
        this.shownTo(set, version, line.notShown ?? '[]'),
        arrival,
        this.bitsIn(line.flags ?? '[]'),
      )
  }

  private changed(change: RowChange): void {
    const columns = this.of(change.source)
    const row = columns.rowOf(change.submittedAs)
    if (row === null) {
      this.strange.push(change)
      return
    }
    switch (change.kind) {
      case 'withdrawn':
        columns.withdraw(row)
        return
      case 'excluded':
        columns.leaveOut(row)
        return
      case 'restored':
        columns.takeBack(row)
        return
      default:
        unreachable(change.kind)
    }
  }

  private shownTo({ columns, shown: all }: SourceSet, version: VersionId, notShown: string): Shown {
    const known = all.get(version)?.get(notShown)
    if (known !== undefined) return known
    const ofVersion = all.get(version) ?? new Map<string, Shown>()
    if (ofVersion.size >= MOST_REMEMBERED) ofVersion.clear()
    all.set(version, ofVersion)
    const shown = columns.shownWithout(
      JSON.parse(notShown) as string[],
      this.plan.unasked.get(version),
    )
    ofVersion.set(notShown, shown)
    return shown
  }

  private bitsIn(flags: string): number {
    const known = this.flags.get(flags)
    if (known !== undefined) return known
    const bits = bitsOf(JSON.parse(flags) as string[])
    this.flags.set(flags, bits)
    return bits
  }

  private sum(of: (columns: Columns) => number): number {
    return [...this.sets.values()].reduce((sum, { columns }) => sum + of(columns), 0)
  }
}
