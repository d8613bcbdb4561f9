import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseSlug, type Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { withoutMark } from '../../core/json.ts'

export type SurveyFolder = {
  readonly slug: Slug
  readonly source: unknown
  readonly study: unknown
}

/** Reads `<slug>/survey.json` and, where there is one, `study.json` beside it. */
export function readFolder(folder: string): Result<SurveyFolder, Problem> {
  const slug = parseSlug(basename(resolve(folder)))
  if (!slug.ok) return refuse(problem('malformed', `${folder} is not named like a survey address`))
  const source = readJson(join(folder, 'survey.json'))
  if (!source.ok) return source
  const study = readJson(join(folder, 'study.json'))
  if (!study.ok && study.problem.code !== 'not_found') return study
  return ok({ slug: slug.value, source: source.value, study: study.ok ? study.value : {} })
}

export const listFolders = (parent: string): readonly string[] =>
  readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(parent, name))
    .sort()

function readJson(file: string): Result<unknown, Problem> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return refuse(problem('not_found', `${file} can't be read`))
  }
  try {
    return ok(JSON.parse(withoutMark(text)) as unknown)
  } catch (error) {
    return refuse(
      problem('not_json', `${file}: ${error instanceof Error ? error.message : 'not JSON'}`),
    )
  }
}
