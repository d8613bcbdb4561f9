import { Readable } from 'node:stream'
import type { Tx } from '../../../db/connection.server.ts'
import { claimFile, deleteUnclaimed, findFile } from '../../../db/files.server.ts'
import { parseFileId, type FileId, type Seq, type SurveyId } from '../../core/ids.ts'
import { isJsonList, isJsonObject, type Json } from '../../core/json.ts'
import { problem, type FieldProblem, type Problem } from '../../core/problem.ts'
import { isAccepted } from '../../core/response/accepts.ts'
import type { Answers, ParsedResponse } from '../../core/response/answer.ts'
import { fieldProblem, type Upload } from '../../core/response/check/checked.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { keepUpload } from './keep-upload.server.ts'

export type Resolved = { readonly upload: Upload; readonly id: FileId }

/** Stores the files that came within the answers; the others are looked up when they are claimed. */
export async function resolveUploads(
  shell: Shell,
  survey: SurveyId,
  { uploads }: ParsedResponse,
): Promise<Result<readonly Resolved[], Problem>> {
  const resolved: Resolved[] = []
  const errors: FieldProblem[] = []
  for (const upload of uploads) {
    const id = await idOf(shell, survey, upload)
    if (id.ok) resolved.push({ upload, id: id.value })
    else errors.push(id.problem)
  }
  if (errors.length === 0) return ok(resolved)
  await discardUploads(shell, resolved)
  return refuse(problem('invalid_answers', undefined, { errors }))
}

/** Removes what came within answers that were not taken: nobody else knows of it. */
export async function discardUploads(shell: Shell, resolved: readonly Resolved[]): Promise<void> {
  const ids = resolved.flatMap(({ upload, id }) => (upload.content.kind === 'inline' ? [id] : []))
  if (ids.length === 0) return
  await shell.files.remove(await shell.database.write((tx) => deleteUnclaimed(tx, ids)))
}

async function idOf(
  shell: Shell,
  survey: SurveyId,
  upload: Upload,
): Promise<Result<FileId, FieldProblem>> {
  const { content, pointer, question, name, accepts, maxBytes } = upload
  if (content.kind === 'kept') {
    const id = parseFileId(content.id)
    return id.ok ? id : refuse(unknownFile(upload))
  }
  const bytes = Readable.from([Buffer.from(content.base64, 'base64')])
  const kept = await keepUpload(shell, { survey, question, name, bytes, accepts, maxBytes })
  if (kept.ok) return ok(kept.value.id)
  return refuse(
    kept.problem.code === 'too_large'
      ? fieldProblem(pointer, 'file_too_large', kept.problem.detail, { max: maxBytes })
      : fieldProblem(pointer, 'file_type_refused', kept.problem.detail),
  )
}

const unknownFile = ({ pointer }: Upload) =>
  fieldProblem(pointer, 'not_a_file', 'There is no such file')

/** Gives the files to the response, in its unit: each is there, of this survey, and nobody's yet. */
export function claimUploads(
  tx: Tx,
  survey: SurveyId,
  resolved: readonly Resolved[],
): Result<
  { readonly give: (seq: Seq) => void; readonly answers: (of: Answers) => Answers },
  Problem
> {
  const rows = resolved.map(({ upload, id }) => ({ upload, row: findFile(tx, id) }))
  const errors = rows.flatMap(({ upload, row }): FieldProblem[] => {
    const isTheirs = row !== null && row.surveyId === survey && row.seq === null
    // Sent for another question, it was held against what that one takes.
    if (!isTheirs || row.question.split('/').at(-1) !== upload.question)
      return [unknownFile(upload)]
    const ending = row.name.split('.').at(-1)?.toLowerCase() ?? ''
    if (!isAccepted(upload.accepts, { type: row.type, ending }))
      return [fieldProblem(upload.pointer, 'file_type_refused', 'Files of this type are not taken')]
    return row.size > upload.maxBytes
      ? [fieldProblem(upload.pointer, 'file_too_large', `At most ${upload.maxBytes} bytes`)]
      : []
  })
  if (errors.length > 0) return refuse(problem('invalid_answers', undefined, { errors }))
  return ok({
    give: (seq) => {
      for (const { id } of resolved) claimFile(tx, id, seq)
    },
    answers: (answers) => {
      if (rows.length === 0) return answers
      const changed = structuredClone<{ [key: string]: Json }>(answers)
      for (const { upload, row } of rows)
        if (row !== null)
          place(changed, upload.keptAt, { file: row.id, name: row.name, type: row.type })
      return changed
    },
  })
}

/** Puts the stored file in the place where it was spoken of; a lone file stands first in its list. */
function place(answers: Json, pointer: string, file: Json): void {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  let container: Json = answers
  for (const step of steps.slice(0, -1)) container = child(container, step) ?? null
  const last = steps.at(-1) ?? ''
  const inside = child(container, last)
  if (Array.isArray(inside)) (inside as Json[])[0] = file
  else if (Array.isArray(container)) (container as Json[])[Number(last)] = file
}

const child = (container: Json, step: string): Json | undefined =>
  isJsonList(container)
    ? container[Number(step)]
    : isJsonObject(container) && Object.hasOwn(container, step)
      ? container[step]
      : undefined
