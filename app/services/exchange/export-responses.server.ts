import { Readable } from 'node:stream'
import { countSubmittedUpTo } from '../../../db/log-lines.server.ts'
import { ddiCodebook } from '../../core/exchange/ddi.ts'
import { EXPORT_FORMATS } from '../../core/exchange/export-format.ts'
import { rScript } from '../../core/exchange/r-script.ts'
import { MOST_SHEET_ROWS } from '../../core/exchange/xlsx/workbook-parts.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, unreachable, type Result } from '../../core/result.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import type { Shell } from '../shell.server.ts'
import {
  beginReading,
  readBatches,
  type ExportBatch,
  type ExportReading,
} from './export-batches.server.ts'
import { fileNameOf, type ExportOrder } from './export-order.server.ts'
import { fileAbout } from './file-about.server.ts'
import { measureFile } from './measure-file.server.ts'
import { rowWeights } from './row-weights.server.ts'
import { savDictionary } from './sav-dictionary.server.ts'
import { writeCsv } from './write-csv.server.ts'
import { writePackage } from './write-package.server.ts'
import { writeParquet } from './write-parquet.server.ts'
import { writeJson, writeNdjson } from './write-records.server.ts'
import { writeSav } from './write-sav.server.ts'
import { writeSss } from './write-sss.server.ts'
import { writeXlsx } from './write-xlsx.server.ts'
import { once } from './zipped.server.ts'

/** How many rows a format takes, headings left out. */
type MostRows = { readonly [format in ExportOrder['format']]?: number }

const MOST_ROWS: MostRows = {
  xlsx: MOST_SHEET_ROWS - 1,
}

/**
 * Responses as a file, read from the log and written in pieces: memory does not grow with their
 * number. Whoever stops reading ends it.
 */
export async function exportResponses(
  shell: Shell,
  board: ResultsBoard,
  order: ExportOrder,
  mostRows: MostRows = MOST_ROWS,
): Promise<Result<Readable, Problem>> {
  const weightOf = await rowWeights(board, order)
  if (!weightOf.ok) return weightOf
  const reading = await beginReading(shell, order, weightOf.value)
  const most = mostRows[order.format] ?? Infinity
  if (await isLongerThan(most, shell, order, reading))
    return refuse(
      problem(
        'too_many_rows',
        `${EXPORT_FORMATS[order.format].extension} takes ${most.toLocaleString('en')} responses at most; CSV, Parquet and .sav take any number`,
      ),
    )
  const batches = () => whileRead(readBatches(shell, order, reading), () => file.destroyed)
  const file: Readable = Readable.from(pieces(shell, order, batches))
  return ok(file)
}

async function isLongerThan(
  most: number,
  shell: Shell,
  order: ExportOrder,
  reading: ExportReading,
): Promise<boolean> {
  const { id } = order.survey
  const sent = shell.database.read((tx) => countSubmittedUpTo(tx, id, reading.upTo))
  if (sent <= most) return false
  let count = 0
  for await (const { rows } of readBatches(shell, order, reading)) {
    count += rows.length
    if (count > most) return true
  }
  return false
}

function pieces(
  shell: Shell,
  order: ExportOrder,
  batches: () => AsyncIterable<ExportBatch>,
): AsyncGenerator<string | Uint8Array> {
  switch (order.format) {
    case 'csv':
      return writeCsv(order, batches())
    case 'json':
      return writeJson(order, batches())
    case 'ndjson':
      return writeNdjson(order, batches())
    case 'parquet':
      return writeParquet(order, batches())
    case 'xlsx':
      return writeXlsx(order, batches)
    case 'r': {
      const file = { name: fileNameOf({ ...order, format: 'csv' }), form: order.form }
      return once(rScript(order.layout, fileAbout(shell, order), file))
    }
    case 'sav':
    case 'ddi':
    case 'sss':
    case 'package':
      return measured(shell, { ...order, format: order.format }, batches)
    default:
      return unreachable(order.format)
  }
}

type MeasuredFormat = 'sav' | 'ddi' | 'sss' | 'package'

async function* measured(
  shell: Shell,
  order: ExportOrder & { readonly format: MeasuredFormat },
  batches: () => AsyncIterable<ExportBatch>,
): AsyncGenerator<string | Uint8Array> {
  const about = fileAbout(shell, order)
  const facts = await measureFile(order, batches())
  switch (order.format) {
    case 'sav':
      yield* writeSav(savDictionary(order.layout, about, facts), order, batches())
      return
    case 'ddi': {
      const file = { name: fileNameOf({ ...order, format: 'csv' }), form: order.form }
      yield ddiCodebook(order.layout, about, facts, file)
      return
    }
    case 'sss':
      yield* writeSss(order, about, facts, batches)
      return
    case 'package':
      yield* writePackage(order, about, facts, batches)
      return
    default:
      unreachable(order.format)
  }
}

/**
 * Before the first piece is written nobody could end the reading otherwise. The stream says at once
 * that nobody reads it, and that it is closed only when all that goes on has come to its end.
 */
async function* whileRead(
  batches: AsyncIterable<ExportBatch>,
  isGone: () => boolean,
): AsyncGenerator<ExportBatch> {
  for await (const batch of batches) {
    if (isGone()) return
    yield batch
  }
}
