import { Readable } from 'node:stream'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { savOfLayout } from '../../core/exchange/sav/sav-of-layout.ts'
import type { Shell } from '../shell.server.ts'
import { beginReading, readBatches, type ExportReading } from './export-batches.server.ts'
import type { ExportOrder } from './export-order.server.ts'
import { rowWeights } from './row-weights.server.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import { measureTexts, writeSav } from './write-sav.server.ts'
import { writeJson, writeNdjson } from './write-records.server.ts'
import { writeParquet } from './write-parquet.server.ts'
import { writeXlsx } from './write-xlsx.server.ts'
import { writeCsv } from './write-csv.server.ts'

/** Responses as a file, read and written in pieces. */
export async function exportResponses(
  shell: Shell,
  board: ResultsBoard,
  order: ExportOrder,
): Promise<Result<Readable, Problem>> {
  const weightOf = await rowWeights(board, order)
  if (!weightOf.ok) return weightOf
  const reading = await beginReading(shell, order, weightOf.value)
  return ok(Readable.from(pieces(shell, order, reading)))
}

async function* pieces(
  shell: Shell,
  order: ExportOrder,
  reading: ExportReading,
): AsyncGenerator<string | Uint8Array> {
  const batches = () => readBatches(shell, order, reading)
  switch (order.format) {
    case 'csv':
      yield* writeCsv(order, batches())
      return
    case 'xlsx':
      yield* writeXlsx(order, batches)
      return
    case 'parquet':
      yield* writeParquet(order, batches())
      return
    case 'ndjson':
      yield* writeNdjson(order, batches())
      return
    case 'json':
      yield* writeJson(order, batches())
      return
    case 'sav': {
      const { widths } = await measureTexts(order, batches())
      const dictionary = savOfLayout({
        layout: order.layout,
        widths,
        fileLabel: order.survey.slug,
        createdAt: shell.now(),
        notes: [],
      })
      yield* writeSav(dictionary, order, batches())
      return
    }
    default:
      throw new Error('TODO')
  }
}
