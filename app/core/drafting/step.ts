import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { Operation } from './operation.ts'

/** What is drafted: the questionnaire as SurveyJS writes it, and what describes its study. */
export type DraftDocument = { readonly source: JsonObject; readonly study: JsonObject }

/** Both parts stand side by side, so that one history holds changes of both. */
export const asJson = ({ source, study }: DraftDocument): JsonObject => ({ source, study })

/** Null for what is no draft any more: a part of it is gone or is no object. */
export function asDraft(document: Json): DraftDocument | null {
  if (!isJsonObject(document)) return null
  const { source, study } = document
  return isJsonObject(source) && isJsonObject(study) ? { source, study } : null
}

/** One change as its author thinks of it. */
export type Step = {
  /** A UUID of the window that makes it; sent twice it is done once. */
  readonly id: string
  /** As undo names it: "Move Question 5". */
  readonly name: string
  readonly operations: readonly Operation[]
  /** Steps of one author that follow each other under one key, as typing does, are undone together. */
  readonly mergeKey: string | null
}

export type StepKind =
  | { readonly kind: 'done' }
  /** The revisions that it takes back. */
  | { readonly kind: 'undo'; readonly of: readonly number[] }
  /** The revision of the undo that it takes back. */
  | { readonly kind: 'redo'; readonly of: number }

/** A step as it stands in a draft's history. */
export type TakenStep = Step & {
  readonly revision: number
  readonly author: string
  readonly at: number
  readonly inverse: readonly Operation[]
  readonly kind: StepKind
}
