import { isJsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt } from '../operation.ts'
import { within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { nothingThere, type Edited } from './deed.ts'
import { labelOf } from './outline.ts'
import { languageOf, ownText, textOperations } from './own-text.ts'

/** Changes a text in the survey's own language, such as a question's title. */
export function editText(
  document: DraftDocument,
  pointer: Pointer,
  key: string,
  text: string,
): Edited {
  const holder = valueAt(asJson(document), pointer)
  if (holder === undefined || !isJsonObject(holder)) return nothingThere()
  const language = languageOf(document.source)
  const path = within(pointer, key)
  const label = labelOf({
    title: ownText(holder['title'], language),
    name: ownText(holder['name'], language),
  })
  return ok({
    name: pointer === '/source' ? `Change ${key} of the survey` : `Change ${key} of “${label}”`,
    operations: textOperations(holder[key], path, text, language),
    mergeKey: `text:${path}`,
  })
}
