import type { Database } from '../../../db/open-database.server.ts'
import { readLog, type LogLine } from '../../../db/response-log.server.ts'
import { unaskedBy } from '../surveys/unasked-by.server.ts'
import { harmonise } from '../../core/codebook/harmonise.ts'
import { START_OF_LOG, type ResponseId, type Seq } from '../../core/ids.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import { unreachable } from '../../core/result.ts'
import { Columns } from '../../core/tally/columns.ts'
import type { Catalog, HostedSurvey } from '../surveys/catalog.server.ts'

/** One survey's log as columns, a set for each source, up to `seq`. */
export type SurveyColumns = {
  seq: Seq
  /** Responses of a source that were ever sent. */
  readonly received: (source: ResponseSource) => number
  readonly of: (source: ResponseSource) => Columns
}

export type ColumnsStore = {
  /** Reads what the log has that the columns don't. One call at a time for each survey. */
  readonly catchUp: (survey: HostedSurvey) => Promise<SurveyColumns>
}

type Held = SurveyColumns & {
  /** What the codebook depends on; with another, the columns start anew. */
  readonly reading: string
  readonly take: (line: LogLine) => void
}

const readingOf = (survey: HostedSurvey): string =>
  `${survey.current.number} ${JSON.stringify(survey.study.measures)}`

const BATCH = 2000

export function createColumnsStore(database: Database, catalog: Catalog): ColumnsStore {
  const held = new Map<number, Held>()

  async function read(survey: HostedSurvey): Promise<SurveyColumns> {
    const columns = current(survey)
    for (;;) {
      const lines = database.read((tx) => readLog(tx, survey.id, columns.seq, BATCH))
      for (const line of lines) {
        columns.take(line)
        columns.seq = line.seq
      }
      if (lines.length < BATCH) return columns
      // Others have their turn between batches.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** A new version may bring new variables, so the columns start anew with its codebook. */
  function current(survey: HostedSurvey): Held {
    const known = held.get(survey.id)
    if (known !== undefined && known.reading === readingOf(survey)) return known
    const fresh = emptyColumns(survey, catalog)
    held.set(survey.id, fresh)
    return fresh
  }

  return { catchUp: read }
}

function emptyColumns(survey: HostedSurvey, catalog: Catalog): Held {
  const codebook = harmonise(
    catalog.versionsOf(survey).map(({ number, plan }) => ({ number, codebook: plan.codebook })),
  )
  const unasked = unaskedBy(catalog, codebook)
  const sets = new Map<
    ResponseSource,
    { columns: Columns; rows: Map<ResponseId, number>; received: number }
  >()
  const set = (source: ResponseSource) => {
    const known = sets.get(source)
    if (known !== undefined) return known
    const fresh = {
      columns: new Columns(codebook),
      rows: new Map<ResponseId, number>(),
      received: 0,
    }
    sets.set(source, fresh)
    return fresh
  }
  return {
    reading: readingOf(survey),
    seq: START_OF_LOG,
    received: (source) => set(source).received,
    of: (source) => set(source).columns,
    take: (line) => {
      const { columns, rows } = set(line.source)
      const row = rows.get(line.responseId)
      switch (line.kind) {
        case 'submitted':
          set(line.source).received += 1
          // Without answers the response was withdrawn since; its line comes further on.
          if (line.answers !== null)
            rows.set(
              line.responseId,
              columns.append(line.answers, [...line.notShown, ...unasked(line.versionId)]),
            )
          return
        case 'withdrawn':
          if (row !== undefined) columns.leaveOut(row)
          rows.delete(line.responseId)
          return
        case 'excluded':
          if (row !== undefined) columns.leaveOut(row)
          return
        case 'restored':
          if (row !== undefined) columns.takeBack(row)
          return
        case 'screenedOut':
        case 'brokeOff':
          return
        default:
          unreachable(line.kind)
      }
    },
  }
}
