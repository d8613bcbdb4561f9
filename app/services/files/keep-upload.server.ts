import type { Readable } from 'node:stream'
import { insertFile, unclaimedBytes, type FileRow } from '../../../db/files.server.ts'
import { parseFileId, type SurveyId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { isAccepted } from '../../core/response/accepts.ts'
import { safeName } from '../../core/response/check/check-uploads.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { identifyFile } from './identify-file.server.ts'
import { randomKey } from '../random-key.server.ts'

export type Incoming = {
  readonly survey: SurveyId
  readonly question: string
  readonly name: string
  readonly bytes: Readable
  readonly accepts: readonly string[]
  readonly maxBytes: number
}

/** So much may lie about for one survey before anybody has sent the response that holds it. */
const MOST_UNCLAIMED_BYTES = 500 * 1024 * 1024

/** Stores a file that is what its question takes; it waits for the response that holds it. */
export async function keepUpload(
  shell: Shell,
  incoming: Incoming,
): Promise<Result<FileRow, Problem>> {
  const waiting = shell.database.read((tx) => unclaimedBytes(tx, incoming.survey))
  if (waiting > MOST_UNCLAIMED_BYTES)
    return refuse(problem('rate_limited', 'Too many files are waiting; please try again later'))
  const id = randomKey(parseFileId)
  const name = safeName(incoming.name)
  try {
    const received = await shell.files.receive(id, incoming.bytes, incoming.maxBytes)
    if (received === null) return refuse(problem('too_large', `At most ${incoming.maxBytes} bytes`))
    const kind = received.size === 0 ? null : await identifyFile(received.path, name)
    if (kind === null || !isAccepted(incoming.accepts, kind))
      return refuse(problem('file_type_refused'))
    await shell.files.keep(id)
    const row: FileRow = {
      id,
      surveyId: incoming.survey,
      question: incoming.question,
      name,
      type: kind.type,
      size: received.size,
      createdAt: shell.now(),
      seq: null,
    }
    await shell.database.write((tx) => insertFile(tx, row))
    return ok(row)
  } finally {
    await shell.files.discard(id)
  }
}
