import { isJsonObject, type JsonObject } from '../../core/json.ts'
import type { DraftDocument } from '../../core/drafting/step.ts'

/** The draft of a survey as it is kept: what was not changed is as published. */
export function draftFrom(row: {
  readonly draft: string | null
  readonly draftStudy: string | null
  readonly study: string
  readonly published: string | null
}): DraftDocument {
  return {
    source: objectIn(row.draft ?? row.published ?? '{}'),
    study: objectIn(row.draftStudy ?? row.study),
  }
}

function objectIn(text: string): JsonObject {
  const value: unknown = JSON.parse(text)
  return isJsonObject(value) ? value : {}
}
