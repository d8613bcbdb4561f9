import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { ok, unreachable } from '../../result.ts'
import { applyOperations, type Operation } from '../operation.ts'
import { asDraft, asJson, type DraftDocument } from '../step.ts'
import { rememberingOperations } from '../texts/translation-memory.ts'
import { textsOf, type DraftText } from '../texts/texts-of.ts'
import { withLanguage, type WrittenText } from '../texts/written-text.ts'
import { nothingThere, type Edited } from './deed.ts'
import { partsOfItem } from './items.ts'
import { languageOf, textOperations } from './own-text.ts'

/** A text as it is to read in another language; nothing takes it out. */
export type Translation = {
  readonly key: string
  readonly locale: string
  readonly words: string
}

/** Writes one text in another language, and remembers what it was translated from. */
export function translate(document: DraftDocument, translation: Translation): Edited {
  const { key, locale, words } = translation
  const text = textsOf(document).find((each) => each.key === key)
  if (text === undefined) return nothingThere()
  return ok({
    name: `${words === '' ? 'Remove' : 'Write'} “${shortened(text.own)}” in ${locale}`,
    operations: operationsFor(document, text, { locale, words }),
    mergeKey: `translate:${locale}:${key}`.slice(0, 2000),
  })
}

/** Writes many at once, as an import does. What is not there any more is left out. */
export function translateAll(
  document: DraftDocument,
  translations: readonly Translation[],
  name: string,
): Edited {
  const operations: Operation[] = []
  const texts = new Map(textsOf(document).map((text) => [text.key, text]))
  let current = document
  for (const { key, ...translation } of translations) {
    const known = texts.get(key)
    if (known === undefined || isAs(known, translation)) continue
    const next = operationsFor(current, known, translation)
    const done = applyOperations(asJson(current), next)
    const draft = done.ok ? asDraft(done.value.document) : null
    if (draft === null) return nothingThere()
    operations.push(...next)
    current = draft
    texts.set(key, rewritten(known, translation, languageOf(document.source)))
  }
  return ok({ name, operations })
}

/** Says that a translation still fits, although the text that it was made from has changed. */
export function confirmTranslation(document: DraftDocument, key: string, locale: string): Edited {
  const text = textsOf(document).find((each) => each.key === key)
  if (text?.others[locale] === undefined) return nothingThere()
  return ok({
    name: `Keep “${shortened(text.others[locale])}” in ${locale}`,
    operations: rememberingOperations(document.study, text, locale, 'written'),
  })
}

/** Writes a text otherwise in the survey's own language; a choice keeps its value. */
export function rewrite(document: DraftDocument, key: string, words: string): Edited {
  const text = textsOf(document).find((each) => each.key === key)
  if (text === undefined) return nothingThere()
  const { pointer, written } = text
  const language = languageOf(document.source)
  const operations =
    written.as === 'value'
      ? [{ op: 'replace' as const, path: pointer, value: asItem(written.value, words) }]
      : textOperations(written.as === 'text' ? written.text : undefined, pointer, words, language)
  return ok({
    name: `Change “${shortened(text.own)}”`,
    operations: text.own === words ? [] : operations,
    mergeKey: `text:${pointer}`,
  })
}

const isAs = ({ others }: DraftText, { locale, words }: Omit<Translation, 'key'>): boolean =>
  (others[locale] ?? '') === words

function operationsFor(
  { source, study }: DraftDocument,
  text: DraftText,
  { locale, words }: Omit<Translation, 'key'>,
): readonly Operation[] {
  if (isAs(text, { locale, words })) return []
  return [
    ...writing(text, { locale, words }, languageOf(source)),
    ...rememberingOperations(study, text, locale, words === '' ? 'removed' : 'written'),
  ]
}

/** The least that changes: one language of a text that has several already. */
function writing(
  { pointer, written, own }: DraftText,
  { locale, words }: Omit<Translation, 'key'>,
  language: string,
): readonly Operation[] {
  switch (written.as) {
    case 'text': {
      const { text } = written
      const value = withLanguage(text, language, locale, words)
      if (typeof text === 'string' || typeof value === 'string')
        return [{ op: 'replace', path: pointer, value }]
      const path = `${pointer}/${locale}`
      return [words === '' ? { op: 'remove', path } : { op: 'replace', path, value: words }]
    }
    case 'value': {
      const value = asItem(written.value, { default: own, [locale]: words })
      return [{ op: 'replace', path: pointer, value }]
    }
    case 'nothing':
      return [{ op: 'replace', path: pointer, value: { default: own, [locale]: words } }]
    default:
      return unreachable(written)
  }
}

const asItem = (value: Json, text: string | WrittenText): JsonObject => ({
  value: partsOfItem(value).value,
  text,
})

/** What a text is once it is written, so that the next language is put beside it. */
function rewritten(
  text: DraftText,
  { locale, words }: Omit<Translation, 'key'>,
  language: string,
): DraftText {
  const whole =
    text.written.as === 'text'
      ? withLanguage(text.written.text, language, locale, words)
      : { default: text.own, [locale]: words }
  const others = { ...text.others, [locale]: words }
  const pointer = text.written.as === 'value' ? `${text.pointer}/text` : text.pointer
  const written = isJsonObject(whole) ? (whole as WrittenText) : whole
  return { ...text, pointer, others, written: { as: 'text', text: written } }
}

const LONGEST = 40

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`
