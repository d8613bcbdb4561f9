import type { Readable } from 'node:stream'
import { problem, type Problem } from '../../../core/problem.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import type { Shell } from '../../shell.server.ts'
import type { HostedSurvey } from '../../surveys/catalog.server.ts'
import { openImport, type ImportFile } from './open-import.server.ts'

/** More goes in by the command line. */
const LARGEST_IMPORT = 50 * 1024 * 1024

/** Each is a field of the form that follows, and a form has no more than 5,000. */
const MOST_PLACED = 4000

/** Keeps a file until its columns are known; what can't be read is not kept. */
export async function receiveImport(
  { imports }: Shell,
  survey: HostedSurvey,
  { name, bytes }: { readonly name: string; readonly bytes: Readable },
): Promise<Result<string, Problem>> {
  const key = await imports.receive(survey.id, bytes, LARGEST_IMPORT)
  if (key === null)
    return refuse(
      problem('too_large', 'At most 50 MB here; “rapport import-responses” takes any size'),
    )
  const path = await imports.find(survey.id, key)
  const file = path === null ? refuse(problem('import_not_found')) : await openImport(path, name)
  if (file.ok && file.value.fields.length <= MOST_PLACED) return ok(key)
  await imports.remove(survey.id, key)
  return file.ok
    ? refuse(
        problem(
          'too_large',
          `At most ${MOST_PLACED.toLocaleString('en')} columns here; “rapport import-responses” takes more`,
        ),
      )
    : file
}

/** A file that was sent before. */
export async function findImport(
  { imports }: Shell,
  survey: HostedSurvey,
  { key, name }: { readonly key: string; readonly name: string },
): Promise<Result<ImportFile, Problem>> {
  const path = await imports.find(survey.id, key)
  return path === null ? refuse(problem('import_not_found')) : openImport(path, name)
}
