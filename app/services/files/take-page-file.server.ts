import type { Readable } from 'node:stream'
import { keptFileField, pointerOf, type FieldPath } from '../../core/response/form/field-names.ts'
import { questionAt } from '../../core/response/form/question-at.ts'
import { questionsOf } from '../../core/definition/walk.ts'
import { fieldProblem } from '../../core/response/check/checked.ts'
import type { FieldProblem } from '../../core/problem.ts'
import type { Fields } from '../../core/response/form/posted.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey, PublishedVersion } from '../surveys/catalog.server.ts'
import { keepUpload } from './keep-upload.server.ts'

type Place = { readonly survey: HostedSurvey; readonly version: PublishedVersion }

/** Takes a file out of a posted page: the field that stands for it, or what is wrong with it. */
export async function takePageFile(
  shell: Shell,
  { survey, version }: Place,
  {
    field,
    name,
    bytes,
  }: { readonly field: string; readonly name: string; readonly bytes: Readable },
): Promise<{ readonly fields: Fields; readonly problems: readonly FieldProblem[] }> {
  const path = field.slice(2) as FieldPath
  const found = field.startsWith('u:')
    ? questionAt(questionsOf(version.plan.definition), path)
    : null
  if (found?.question.kind !== 'file') {
    bytes.resume()
    return { fields: [], problems: [] }
  }
  const { accepts, maxBytes } = found.question
  const kept = await keepUpload(shell, {
    survey: survey.id,
    question: found.names.join('/'),
    name,
    bytes,
    accepts,
    maxBytes,
  })
  if (kept.ok) {
    const stands = JSON.stringify({ file: kept.value.id, name: kept.value.name })
    return { fields: [[keptFileField(path), stands]], problems: [] }
  }
  const at = pointerOf(path)
  const { code, detail } = kept.problem
  const refusal =
    code === 'too_large'
      ? fieldProblem(at, 'file_too_large', detail, { max: maxBytes })
      : code === 'file_type_refused'
        ? fieldProblem(at, 'file_type_refused', detail)
        : fieldProblem(at, 'not_a_file', detail)
  return { fields: [], problems: [refusal] }
}
