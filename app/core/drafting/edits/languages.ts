import type { Json } from '../../json.ts'
import { languageTag } from '../../language/language-tag.ts'
import { ok } from '../../result.ts'
import type { Operation } from '../operation.ts'
import type { DraftDocument } from '../step.ts'
import { isLocale } from '../texts/localizable-names.ts'
import { textsOf, type DraftText } from '../texts/texts-of.ts'
import { refuseEdit, type Edited } from './deed.ts'
import { languageOf } from './own-text.ts'
import { translateAll } from './translate.ts'

const PLACE = '/study/languages'

/** Other languages than the survey's own: those that are wanted, and those that something is in. */
export function languagesOf(
  { source, study }: DraftDocument,
  texts: readonly DraftText[],
): readonly string[] {
  const own = languageOf(source)
  const wanted = wantedIn(study['languages'])
  const written = texts.flatMap(({ others }) => Object.keys(others))
  return [...new Set([...wanted, ...written])].filter((locale) => locale !== own)
}

const wantedIn = (languages: Json | undefined): readonly string[] =>
  Array.isArray(languages)
    ? languages.filter((each): each is string => typeof each === 'string' && isLocale(each))
    : []

/** Asks for a language; nothing is written in it yet. */
export function addLanguage(document: DraftDocument, locale: string): Edited {
  const tag = locale.trim()
  if (!isLocale(tag) || languageTag(tag) === 'und')
    return refuseEdit('name_malformed', 'A language is written as de, pt-BR or zh-Hant')
  const known = languagesOf(document, textsOf(document))
  if (tag === languageOf(document.source) || known.includes(tag))
    return refuseEdit('name_taken', 'This language is there already')
  const value = [...wantedIn(document.study['languages']), tag]
  return ok({ name: `Add ${tag}`, operations: [{ op: 'replace', path: PLACE, value }] })
}

/** Takes out everything that is written in a language. */
export function removeLanguage(document: DraftDocument, locale: string): Edited {
  const texts = textsOf(document).filter(({ others }) => others[locale] !== undefined)
  const emptied = texts.map(({ key }) => ({ key, locale, words: '' }))
  const edited = translateAll(document, emptied, `Remove ${locale}`)
  if (!edited.ok) return edited
  const wanted = wantedIn(document.study['languages'])
  const rest = wanted.filter((each) => each !== locale)
  const operations: readonly Operation[] =
    rest.length === wanted.length ? [] : [{ op: 'replace', path: PLACE, value: rest }]
  return ok({ name: edited.value.name, operations: [...edited.value.operations, ...operations] })
}
