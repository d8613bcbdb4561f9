import type { ReadStream } from 'node:fs'
import { findFile, type FileRow } from '../../../db/files.server.ts'
import { findEntry } from '../../../db/response-log.server.ts'
import type { FileId, Receipt, SurveyId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { readReceipt } from '../responses/receipt.server.ts'
import type { Shell } from '../shell.server.ts'

export type OpenFile = { readonly row: FileRow; readonly bytes: ReadStream }

/** A file of a response, for whoever holds the response's receipt. */
export function readOwnFile(shell: Shell, receipt: Receipt, id: FileId): Result<OpenFile, Problem> {
  const subject = readReceipt(shell.secret, receipt)
  if (subject === null) return refuse(problem('receipt_not_found'))
  const row = shell.database.read((tx) => {
    const entry = findEntry(tx, subject.survey, subject.id, 'submitted')
    const file = findFile(tx, id)
    return entry !== null && file?.seq === entry.seq ? file : null
  })
  return row === null
    ? refuse(problem('file_not_found'))
    : ok({ row, bytes: shell.files.read(row.id) })
}

/** A file of a survey, for those who may see its responses. */
export function readSurveyFile(
  shell: Shell,
  survey: SurveyId,
  id: FileId,
): Result<OpenFile, Problem> {
  const row = shell.database.read((tx) => findFile(tx, id))
  return row === null || row.surveyId !== survey || row.seq === null
    ? refuse(problem('file_not_found'))
    : ok({ row, bytes: shell.files.read(row.id) })
}
