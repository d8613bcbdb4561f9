import { insertSurvey, insertVersion, setCurrentVersion } from '../../../db/surveys.server.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import type { SourceProblem } from '../../surveyjs/source-problem.ts'
import type { Shell } from '../shell.server.ts'
import { createDoors } from './create-doors.server.ts'

/**
 * Hosts a questionnaire as far as it can be understood, so that it can be tried. For a database that
 * is thrown away: whatever was not understood is missing from it, and publishing would refuse it.
 */
export async function hostForTrial(
  shell: Shell,
  {
    slug,
    source,
    study = '{}',
  }: { readonly slug: Slug; readonly source: unknown; readonly study?: string },
): Promise<Result<{ readonly problems: readonly SourceProblem[] }, Problem>> {
  const { definition, problems } = readSource(source)
  if (definition === null)
    return refuse(
      problem('draft_broken', problems.map(({ message }) => message).join('; '), {
        errors: problems,
      }),
    )
  await shell.database.write((tx) => {
    const now = shell.now()
    const survey = insertSurvey(tx, { slug, study, createdAt: now })
    const text = JSON.stringify(source)
    const version = insertVersion(tx, {
      surveyId: survey,
      number: 1,
      source: text,
      publishedAt: now,
    })
    setCurrentVersion(tx, survey, version, study)
    createDoors(tx, survey, [], now)
  })
  shell.catalog.forget()
  return ok({ problems })
}
