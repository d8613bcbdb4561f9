import type { Tx } from '../../../db/connection.server.ts'
import {
  forgetDraftStepsBefore,
  insertDraftStep,
  setDraftDocument,
} from '../../../db/draft-steps.server.ts'
import { findSurvey, findVersion } from '../../../db/surveys.server.ts'
import {
  asDraft,
  asJson,
  type DraftDocument,
  type Step,
  type StepKind,
  type TakenStep,
} from '../../core/drafting/step.ts'
import { applyOperations, type Operation } from '../../core/drafting/operation.ts'
import type { Slug, SurveyId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { draftFrom } from './draft-from.ts'

/** A draft within one transaction. */
export type DraftInHand = {
  readonly surveyId: SurveyId
  readonly revision: number
  readonly document: DraftDocument
}

/** So many steps can be taken back; what is older is let go. */
export const HISTORY = 1000
/** A source of this size can't be published either. */
const LARGEST_DRAFT = 4_000_000

export function findDraft(tx: Tx, slug: Slug): DraftInHand | null {
  const survey = findSurvey(tx, slug)
  if (survey === null) return null
  const { currentVersionId } = survey
  const published = currentVersionId === null ? null : findVersion(tx, currentVersionId)
  return {
    surveyId: survey.id,
    revision: survey.draftRevision,
    document: draftFrom({ ...survey, published: published?.source ?? null }),
  }
}

/** What a draft becomes by a step, and what takes the step back. Nothing is written yet. */
export function stepped(
  draft: DraftInHand,
  input: {
    readonly step: Omit<Step, 'operations'>
    readonly operations: readonly Operation[]
    readonly kind: StepKind
    readonly author: string
    readonly at: number
  },
): Result<{ readonly draft: DraftInHand; readonly taken: TakenStep }, Problem> {
  const { step, operations, kind, author, at } = input
  const changed = applyOperations(asJson(draft.document), operations)
  if (!changed.ok)
    return refuse(problem('step_misfits', `${step.name}: there is no ${changed.problem.pointer}`))
  const document = asDraft(changed.value.document)
  if (document === null) return refuse(problem('step_misfits', 'Source and study are objects'))
  const revision = draft.revision + 1
  return ok({
    draft: { ...draft, revision, document },
    taken: { ...step, operations, inverse: changed.value.inverse, kind, revision, author, at },
  })
}

/** Writes a draft and the steps that led to it. */
export function keepDraft(
  tx: Tx,
  { surveyId, document, revision }: DraftInHand,
  taken: readonly TakenStep[],
): Result<null, Problem> {
  const [source, study] = [JSON.stringify(document.source), JSON.stringify(document.study)]
  if (source.length + study.length > LARGEST_DRAFT) return refuse(problem('too_large'))
  setDraftDocument(tx, surveyId, { source, study, revision })
  for (const step of taken)
    insertDraftStep(tx, {
      ...step,
      surveyId,
      operations: JSON.stringify(step.operations),
      inverse: JSON.stringify(step.inverse),
      kind: JSON.stringify(step.kind),
    })
  forgetDraftStepsBefore(tx, surveyId, revision - HISTORY)
  return ok(null)
}
