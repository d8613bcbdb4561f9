import type { Json } from '../json.ts'
import { isJsonObject } from '../json.ts'
import { textIn, type LocalizedText } from './localized-text.ts'

/**
 * A title as a source has it, in one language: for lists, which don't read whole sources. Null where
 * there is none.
 *
 * @example
 * sourceTitle({ default: 'Welcome', de: 'Willkommen' }, 'de') // 'Willkommen'
 */
export function sourceTitle(title: Json | undefined, locale: string): string | null {
  if (typeof title === 'string') return title.trim() || null
  if (!isJsonObject(title)) return null
  const texts = Object.entries(title).filter(([, text]) => typeof text === 'string' && text !== '')
  const first = texts[0]?.[1]
  if (typeof first !== 'string') return null
  const localized = { default: first, ...Object.fromEntries(texts) } as LocalizedText
  return textIn(localized, locale).trim() || null
}
