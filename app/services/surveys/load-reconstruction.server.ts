import { countSubmitted } from '../../../db/response-log.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { rebuildRows } from '../../core/study/rebuild-rows.ts'
import { derivedId } from '../responses/derived-id.server.ts'
import { ANSWERS_ALONE, submitResponse } from '../responses/submit-response.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from './catalog.server.ts'

/**
 * Sends the rebuilt rows of a study through the same spine as anybody's answers. Their ids follow
 * from the seed, so a load that was cut off is finished by the next.
 */
export async function loadReconstruction(
  shell: Shell,
  survey: HostedSurvey,
  onProgress: (done: number, of: number) => void,
): Promise<Result<number, Problem>> {
  const spec = survey.study.reconstruction
  const collector = shell.catalog.collectorOfKind(survey.id, 'reconstruction')
  if (spec === null || collector === null) return ok(0)
  const there = shell.database.read((tx) => countSubmitted(tx, survey.id, 'reconstruction'))
  if (there >= spec.responses) return ok(0)
  const rows = rebuildRows(spec)
  if (!rows.ok) return refuse(problem('study_broken', rows.problem))

  const progress = { done: 0 }
  const sent = await Promise.all(
    rows.value.map(async (answers, index) => {
      const result = await submitResponse(shell, {
        ...ANSWERS_ALONE,
        slug: survey.slug,
        door: { kind: 'inside', collector: collector.id },
        id: derivedId(`${survey.slug}/${spec.seed}/${index}`),
        answers,
      })
      progress.done += 1
      if (progress.done % 100 === 0 || progress.done === rows.value.length)
        onProgress(progress.done, rows.value.length)
      return result
    }),
  )
  return sent.find((result) => !result.ok) ?? ok(progress.done)
}
