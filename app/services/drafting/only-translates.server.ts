import { isDeepStrictEqual } from 'node:util'
import { asJson, type DraftDocument } from '../../core/drafting/step.ts'
import { withoutTranslations } from '../../core/drafting/without-translations.ts'

/** Whether a draft became another by nothing but texts in other languages than its own. */
export const onlyTranslates = (before: DraftDocument, after: DraftDocument): boolean =>
  isDeepStrictEqual(withoutTranslations(asJson(before)), withoutTranslations(asJson(after)))
