import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { ok, type Result } from '../../result.ts'
import { diffDocuments } from '../diff-documents.ts'
import type { Operation } from '../operation.ts'
import { rebase } from '../rebase.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { refuseEdit, type Deed, type EditRefusal } from './deed.ts'

/** A draft takes no more in one step; so much is another document anyway. */
const MOST_OPERATIONS = 2000

/**
 * The questionnaire as somebody wrote it as text. What others did since that text was shown stays,
 * as long as both did not change the same.
 */
export function editAsText(
  shown: JsonObject,
  now: DraftDocument,
  written: Json,
): Result<Deed, EditRefusal> {
  if (!isJsonObject(written))
    return refuseEdit(
      'nothing_there',
      'A questionnaire is an object: it begins with { and ends with }',
    )
  const base = { source: shown, study: now.study }
  const mine = smallest(base, { ...base, source: written })
  const theirs = diffDocuments(base, asJson(now))
  const moved = theirs.length === 0 ? ok(mine) : rebase(base, mine, theirs)
  if (!moved.ok)
    return refuseEdit(
      'nothing_there',
      'Somebody else has changed the same place meanwhile. What is there now is shown beside your text',
    )
  return ok({ name: nameOf(moved.value), operations: moved.value, mergeKey: 'json' })
}

function smallest(before: JsonObject, after: JsonObject): readonly Operation[] {
  const operations = diffDocuments(before, after)
  return operations.length <= MOST_OPERATIONS
    ? operations
    : [{ op: 'replace', path: '/source', value: after['source'] ?? {} }]
}

const nameOf = (operations: readonly Operation[]): string => {
  const [first] = operations
  return operations.length === 1 && first !== undefined
    ? `Edit ${first.path.replace(/^\/source\/?/, '') || 'everything'} as JSON`.slice(0, 200)
    : 'Edit as JSON'
}
