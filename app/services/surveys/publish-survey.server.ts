import { startHistoryAnew } from '../../../db/draft-steps.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import {
  clearDraft,
  findSurvey,
  findVersion,
  insertSurvey,
  insertVersion,
  setCurrentVersion,
  type SurveyRow,
} from '../../../db/surveys.server.ts'
import { compareVersions, type VersionChange } from '../../core/definition/compare-versions.ts'
import type { Slug, SurveyId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { CollectorKind } from '../../core/response/collector.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { isPublishable, readSource } from '../../surveyjs/read-source.server.ts'
import type { SourceProblem } from '../../surveyjs/source-problem.ts'
import type { Shell } from '../shell.server.ts'
import { giveToOwner } from '../accounts/give-to-owner.server.ts'
import { createDoors } from './create-doors.server.ts'
import { fitStudy } from './fit-study.server.ts'

export type Published = {
  readonly survey: SurveyId
  readonly version: number
  readonly change: VersionChange
  readonly warnings: readonly SourceProblem[]
}

const isUntouched = ({ draft, draftStudy }: SurveyRow): boolean =>
  draft === null && draftStudy === null

/** Publishes a source and its study: a version row is inserted and a pointer moves, or neither. */
export async function publishSurvey(
  shell: Shell,
  input: {
    readonly slug: Slug
    readonly source: unknown
    readonly study: unknown
    readonly actor: string
    /** The revision of the draft that this is; with it the draft goes. */
    readonly draftRevision?: number
    /** What its author says of the version. */
    readonly note?: string
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
  const study = fitStudy(input.study, definition)
  if (!study.ok) return study

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
    if (existing !== null && existing.draftRevision === input.draftRevision) clearDraft(tx, id)
    else if (existing !== null && isUntouched(existing)) {
      // What came from elsewhere is no step of the drafts' history; windows that are open load anew.
      const isNew = current?.source !== text || existing.study !== studyText
      if (isNew) startHistoryAnew(tx, id, existing.draftRevision + 1)
    }
    if (current !== null && current.source === text) {
      setCurrentVersion(tx, id, current.id, studyText)
      return { survey: id, version: current.number, change, warnings: problems }
    }
    const number = (current?.number ?? 0) + 1
    const versionId = insertVersion(tx, {
      surveyId: id,
      number,
      source: text,
      publishedAt: now,
      note: input.note ?? '',
      publishedBy: input.actor,
    })
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
