import { recordAudit } from '../../../db/settings.server.ts'
import {
  findSurvey,
  findVersion,
  insertSurvey,
  insertVersion,
  setCurrentVersion,
  setDraft,
} from '../../../db/surveys.server.ts'
import { compareVersions, type VersionChange } from '../../core/definition/compare-versions.ts'
import { codebookOf } from '../../core/codebook/codebook.ts'
import type { Slug, SurveyId } from '../../core/ids.ts'
import { problem, type Misfit, type Problem } from '../../core/problem.ts'
import type { CollectorKind } from '../../core/response/collector.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { strayPublished } from '../../core/study/stray-published.ts'
import { strayDerived } from '../../core/tally/derived/stray-derived.ts'
import { withDerived } from '../../core/tally/derived/with-derived.ts'
import { isPublishable, readSource } from '../../surveyjs/read-source.server.ts'
import type { SourceProblem } from '../../surveyjs/source-problem.ts'
import type { Shell } from '../shell.server.ts'
import { giveToOwner } from '../accounts/give-to-owner.server.ts'
import { createDoors } from './create-doors.server.ts'
import { readStudy, strayFindings } from './read-study.server.ts'

export type Published = {
  readonly survey: SurveyId
  readonly version: number
  readonly change: VersionChange
  readonly warnings: readonly SourceProblem[]
}

const misfits = (errors: readonly Misfit[]): Problem =>
  problem('study_broken', errors.map((e) => `${e.pointer}: ${e.message}`).join('; '), { errors })

/** Publishes a source and its study: a version row is inserted and a pointer moves, or neither. */
export async function publishSurvey(
  shell: Shell,
  input: {
    readonly slug: Slug
    readonly source: unknown
    readonly study: unknown
    readonly actor: string
    /** The revision of the draft that this source is; with it the draft goes. */
    readonly draftRevision?: number
  },
): Promise<Result<Published, Problem>> {
  const { definition, problems } = readSource(input.source)
  if (definition === null || !isPublishable(problems)) {
    const errors = problems.filter(({ severity }) => severity === 'error')
    return refuse(
      problem('draft_broken', errors.map((e) => `${e.pointer || '/'}: ${e.message}`).join('; '), {
        errors,
      }),
    )
  }
  const study = readStudy(input.study)
  if (!study.ok) return study
  const asked = codebookOf(definition, study.value.measures)
  const broken = strayDerived(study.value.derived, asked)
  if (broken.length > 0)
    return refuse(misfits(broken.map((e) => ({ ...e, pointer: `/derived${e.pointer}` }))))
  const codebook = withDerived(asked, study.value.derived)
  const stray = strayFindings(study.value.findings, codebook)
  if (stray.length > 0)
    return refuse(problem('study_broken', `Findings of unknown variables: ${stray.join(', ')}`))
  const errors = strayPublished(study.value, codebook)
  if (errors.length > 0) return refuse(misfits(errors))

  const published = await shell.database.write((tx) => {
    const now = shell.now()
    const text = JSON.stringify(input.source)
    const studyText = JSON.stringify(input.study)
    const existing = findSurvey(tx, input.slug)
    const id =
      existing?.id ?? insertSurvey(tx, { slug: input.slug, study: studyText, createdAt: now })
    if (existing === null) giveToOwner(tx, id, null, now)
    const currentId = existing?.currentVersionId ?? null
    const current = currentId === null ? null : findVersion(tx, currentId)
    const change = compareVersions(
      current === null ? null : readSource(JSON.parse(current.source)).definition,
      definition,
    )
    const more: readonly CollectorKind[] =
      study.value.reconstruction === null ? [] : ['reconstruction']
    createDoors(tx, id, more, now)
    // A draft that was saved since stays.
    if (existing !== null && existing.draftRevision === input.draftRevision)
      setDraft(tx, id, null, existing.draftRevision)
    if (current !== null && current.source === text) {
      setCurrentVersion(tx, id, current.id, studyText)
      return { survey: id, version: current.number, change, warnings: problems }
    }
    const number = (current?.number ?? 0) + 1
    const versionId = insertVersion(tx, { surveyId: id, number, source: text, publishedAt: now })
    setCurrentVersion(tx, id, versionId, studyText)
    recordAudit(tx, {
      at: now,
      actor: input.actor,
      action: 'survey.publish',
      subject: `${input.slug}@${number}`,
    })
    return { survey: id, version: number, change, warnings: problems }
  })
  shell.catalog.forget()
  return ok(published)
}
