import { isJsonObject, type Json, type JsonObject } from '#app/core/json.ts'
import { applyOperations } from '#app/core/drafting/operation.ts'
import type { Edited } from '#app/core/drafting/edits/deed.ts'
import { elementsOf, outlineOf } from '#app/core/drafting/edits/outline.ts'
import { asDraft, asJson, type DraftDocument } from '#app/core/drafting/step.ts'

export const draftOf = (source: JsonObject, study: JsonObject = {}): DraftDocument => ({
  source,
  study,
})

/** The draft after an edit that must be possible; and taking it back must lead to where it was. */
export function after(document: DraftDocument, edited: Edited): DraftDocument {
  if (!edited.ok) throw new Error(`${edited.problem.code}: ${edited.problem.message}`)
  const done = applyOperations(asJson(document), edited.value.operations)
  if (!done.ok) throw new Error(`${done.problem.why} at ${done.problem.pointer}`)
  const draft = asDraft(done.value.document)
  if (draft === null) throw new Error('This is no draft')
  const back = applyOperations(done.value.document, done.value.inverse)
  if (
    !back.ok ||
    JSON.stringify(sorted(back.value.document)) !== JSON.stringify(sorted(asJson(document)))
  )
    throw new Error('It can’t be taken back')
  return draft
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] ?? null)]),
  )
}

export const namesIn = (document: DraftDocument): readonly string[] =>
  elementsOf(outlineOf(document)).map(({ name }) => name)

export const refusalOf = (edited: Edited): string => (edited.ok ? 'done' : edited.problem.code)
