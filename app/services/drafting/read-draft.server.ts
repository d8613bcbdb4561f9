import type { Definition } from '../../core/definition/definition.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import type { Shell } from '../shell.server.ts'
import { findDraft } from './draft-in-hand.server.ts'

export type DraftReading = {
  readonly revision: number
  /** Null where nothing can be made of it. */
  readonly definition: Definition | null
}

/** A draft as we understand it, as far as it can be understood. */
export function readDraft(shell: Shell, slug: Slug): Result<DraftReading, Problem> {
  const draft = shell.database.read((tx) => findDraft(tx, slug))
  if (draft === null) return refuse(problem('survey_not_found'))
  const { revision, document } = draft
  return ok({ revision, definition: readSource(document.source).definition })
}
