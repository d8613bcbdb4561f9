import { textIn, type LocalizedText } from '#app/core/definition/localized-text.ts'
import { fieldWordsFor } from './field-words.ts'
import type { PictureView } from './field-views.ts'
import type { Place } from './place.ts'

const SHOWN = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i

/** Pictures from elsewhere are not loaded, so that nobody learns who answers. */
export function pictureView(
  source: LocalizedText,
  alternative: LocalizedText | null,
  { locale, wording }: Place,
): PictureView {
  const address = textIn(source, locale).trim()
  const isShown = SHOWN.test(address)
  const words = alternative === null ? '' : wording.plain(alternative)
  return {
    source: isShown ? address : null,
    alternative: words === '' && !isShown ? fieldWordsFor(locale).noPicture : words,
  }
}
