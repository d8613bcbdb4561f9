import type { Translation } from '../edits/translate.ts'
import type { DraftText } from './texts-of.ts'

/** What a file says of one text, before anybody knows whether it belongs to this survey. */
export type OfferedTranslation = Translation & {
  /** As it stood when the file was made; null where the file does not say. */
  readonly madeFrom: string | null
}

export type TranslationChange = Translation & {
  readonly own: string
  readonly before: string
  /** `stale`: the survey's own wording is another by now. */
  readonly madeFrom: 'own' | 'stale'
}

export type ReadTranslations = {
  readonly changes: readonly TranslationChange[]
  readonly unchanged: number
  /** Keys that no text of this draft has. */
  readonly unknown: readonly string[]
}

/** What a file with translations would change. A cell that is empty leaves a text as it is. */
export function readTranslations(
  texts: readonly DraftText[],
  offered: readonly OfferedTranslation[],
): ReadTranslations {
  const known = new Map(texts.map((text) => [text.key, text]))
  const changes = new Map<string, TranslationChange>()
  const unknown = new Set<string>()
  let unchanged = 0
  for (const { key, locale, words, madeFrom } of offered) {
    const text = known.get(key)
    if (text === undefined) unknown.add(key)
    else if (words.trim() === '') continue
    else if (text.others[locale] === words) unchanged += 1
    else
      changes.set(`${locale} ${key}`, {
        key,
        locale,
        words,
        own: text.own,
        before: text.others[locale] ?? '',
        madeFrom: madeFrom === null || madeFrom === text.own ? 'own' : 'stale',
      })
  }
  return { changes: [...changes.values()], unchanged, unknown: [...unknown] }
}
