import js2xliff from 'xliff/js2xliff'
import jsToXliff12 from 'xliff/jsToXliff12'
import xliff12ToJs from 'xliff/xliff12ToJs'
import xliff2js from 'xliff/xliff2js'
import { languageTag } from '../../../core/language/language-tag.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import type { OfferedTranslation } from '../../../core/drafting/texts/read-translations.ts'
import type { DraftText } from '../../../core/drafting/texts/texts-of.ts'

export type XliffVersion = '1.2' | '2.0'

/** For programs of translators: one language, and what it is translated from. */
export function translationsXliff(
  texts: readonly DraftText[],
  languages: { readonly own: string; readonly other: string },
  version: XliffVersion,
): Promise<string> {
  const units = texts.map(({ key, kind, owner, own, others }) => {
    const target = others[languages.other]
    const note = owner === '' ? kind : `${kind}: ${owner}`
    return [
      unitId(key),
      { source: own, note, ...(target === undefined ? {} : { target }) },
    ] as const
  })
  const document = {
    resources: { survey: Object.fromEntries(units) },
    sourceLanguage: languageTag(languages.own),
    targetLanguage: languageTag(languages.other),
  }
  return version === '1.2' ? jsToXliff12(document) : js2xliff(document)
}

/** `locales` are those of the survey, which may write a language otherwise than the file. */
export async function readTranslationsXliff(
  text: string,
  locales: readonly string[],
): Promise<Result<readonly OfferedTranslation[], string>> {
  const isOld = /<xliff[^>]*\sversion\s*=\s*["']1\./.test(text)
  try {
    const document = await (isOld ? xliff12ToJs(text) : xliff2js(text))
    const { targetLanguage } = document
    if (targetLanguage === undefined || targetLanguage === '')
      return refuse('The file does not say into which language it translates')
    const locale = locales.find((each) => sameLanguage(each, targetLanguage)) ?? targetLanguage
    return ok(unitsIn(document.resources, locale))
  } catch (error) {
    return refuse(
      `This is no XLIFF file: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`,
    )
  }
}

const sameLanguage = (one: string, other: string) =>
  languageTag(one).toLowerCase() === languageTag(other).toLowerCase()

/** Programs may put units into groups of their own. */
function unitsIn(resources: unknown, locale: string): readonly OfferedTranslation[] {
  if (typeof resources !== 'object' || resources === null) return []
  return Object.entries(resources).flatMap(([id, unit]: [string, unknown]) => {
    if (typeof unit !== 'object' || unit === null) return []
    if (!('source' in unit)) return unitsIn(unit, locale)
    const [words, madeFrom] = ['target' in unit ? wordsOf(unit.target) : '', wordsOf(unit.source)]
    // What a program has marked up within a text can't be told from the text itself.
    return words === null ? [] : [{ key: keyOfUnit(id), locale, words, madeFrom }]
  })
}

const wordsOf = (text: unknown): string | null => {
  if (text === undefined || text === null) return ''
  if (typeof text === 'string') return text
  return Array.isArray(text) && text.every((part) => typeof part === 'string')
    ? text.join('')
    : null
}

/** An id is a name token, in which neither slashes nor spaces stand. */
const unitId = (key: string): string =>
  key.replaceAll(/[^A-Za-z0-9.-]/gu, (character) =>
    character === '/' ? ':' : `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  )

const keyOfUnit = (id: string): string =>
  id.replaceAll(/:|_([0-9a-f]{1,6})_/g, (_, code: string | undefined) =>
    code === undefined ? '/' : characterOf(Number.parseInt(code, 16)),
  )

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
