import type { Named } from '../../../composition/composable.ts'
import { isJsonObject, textOr, type Json } from '../../../json.ts'
import type { DraftDocument } from '../../step.ts'
import { languageOf, ownText } from '../own-text.ts'
import { entriesOf } from '../study/study-list.ts'

/** What a block is about, as its author knows it; nothing where it is about nothing yet. */
export function nameOfBlock(
  document: DraftDocument,
  block: Json,
  questions: readonly Named[],
): string {
  if (!isJsonObject(block)) return ''
  const language = languageOf(document.source)
  const { kind, title } = block
  if (kind === 'finding') {
    const found = entriesOf(document, 'findings').find(
      (finding) => isJsonObject(finding) && finding['id'] === block['finding'],
    )
    const own = isJsonObject(found ?? null)
      ? ownText((found as { title?: Json }).title, language)
      : ''
    return own || textOr(block['finding'], '')
  }
  if (kind === 'question' || kind === 'crosstab') {
    const id = textOr(block['variable'], '')
    return questions.find((each) => each.id === id)?.label ?? id
  }
  return ownText(title, language)
}
