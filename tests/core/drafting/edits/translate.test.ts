import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { addLanguage, languagesOf, removeLanguage } from '#app/core/drafting/edits/languages.ts'
import { moveElements } from '#app/core/drafting/edits/move-elements.ts'
import {
  confirmTranslation,
  rewrite,
  translate,
  translateAll,
} from '#app/core/drafting/edits/translate.ts'
import { asJson, type DraftDocument } from '#app/core/drafting/step.ts'
import { translated } from '#app/core/drafting/texts/translation-memory.ts'
import { textsOf } from '#app/core/drafting/texts/texts-of.ts'
import { withoutTranslations } from '#app/core/drafting/without-translations.ts'
import { after, draftOf, refusalOf } from './draft.ts'

const SOURCE: JsonObject = {
  title: 'Survey',
  pages: [
    {
      name: 'p',
      elements: [
        { type: 'text', name: 'other' },
        {
          type: 'checkbox',
          name: 'q',
          title: { default: 'Which?', de: 'Welche?' },
          choices: ['red', { value: 'b', text: 'Blue' }],
        },
      ],
    },
  ],
}
const DRAFT = draftOf(SOURCE)

const stateOf = (draft: DraftDocument, key: string, live: DraftDocument | null = null) => {
  const find = (from: DraftDocument) => textsOf(from).find((text) => text.key === key) ?? null
  const text = find(draft)
  return text && translated(text, 'de', draft.study, live && find(live))
}

test('a text in another language stands beside the one that is there', () => {
  const draft = after(DRAFT, translate(DRAFT, { key: 'title', locale: 'fr', words: 'Sondage' }))
  expect(draft.source['title']).toEqual({ default: 'Survey', fr: 'Sondage' })
})

test('a choice that was only a value keeps it when its text is translated', () => {
  const key = 'q/choices/red/text'
  const draft = after(DRAFT, translate(DRAFT, { key, locale: 'de', words: 'rot' }))
  expect(draft.source).toMatchObject({
    pages: [
      { elements: [{}, { choices: [{ value: 'red', text: { default: 'red', de: 'rot' } }, {}] }] },
    ],
  })
})

test('a choice whose text is written anew keeps its value', () => {
  const draft = after(DRAFT, rewrite(DRAFT, 'q/choices/red/text', 'Scarlet'))
  expect(draft.source).toMatchObject({
    pages: [{ elements: [{}, { choices: [{ value: 'red', text: 'Scarlet' }, {}] }] }],
  })
})

test('taking a translation out leaves the text as it was before', () => {
  const there = after(DRAFT, translate(DRAFT, { key: 'title', locale: 'fr', words: 'Sondage' }))
  const gone = after(there, translate(there, { key: 'title', locale: 'fr', words: '' }))
  expect(gone.source).toEqual(SOURCE)
})

test('a translation is stale once the text that it was made from has changed', () => {
  const key = 'q/title'
  expect(stateOf(DRAFT, 'title')).toBe('missing')
  const made = after(DRAFT, translate(DRAFT, { key, locale: 'de', words: 'Welche Farben?' }))
  expect(stateOf(made, key)).toBe('there')
  const changed = after(made, rewrite(made, key, 'Which colours do you like?'))
  expect(stateOf(changed, key)).toBe('stale')
  const kept = after(changed, confirmTranslation(changed, key, 'de'))
  expect(stateOf(kept, key)).toBe('there')
})

test('a question that is moved keeps what is known of its translations', () => {
  const key = 'q/title'
  const made = after(DRAFT, translate(DRAFT, { key, locale: 'de', words: 'Welche Farben?' }))
  const place = { list: '/source/pages/0/elements', index: 0 }
  const moved = after(made, moveElements(made, ['/source/pages/0/elements/1'], place))
  expect(moved.source).toMatchObject({ pages: [{ elements: [{ name: 'q' }, {}] }] })
  expect(stateOf(moved, key)).toBe('there')
})

test('what changed in one language alone since it was published is stale', () => {
  const changed = after(DRAFT, rewrite(DRAFT, 'q/title', 'Which one?'))
  expect(stateOf(changed, 'q/title', DRAFT)).toBe('stale')
  expect(stateOf(DRAFT, 'q/title', DRAFT)).toBe('there')
})

test('several texts of one choice are written in one deed', () => {
  const key = 'q/choices/red/text'
  const all = [
    { key, locale: 'de', words: 'rot' },
    { key, locale: 'fr', words: 'rouge' },
    { key: 'gone/title', locale: 'fr', words: 'x' },
  ]
  const draft = after(DRAFT, translateAll(DRAFT, all, 'Import'))
  expect(textsOf(draft).find((text) => text.key === key)?.others).toEqual({
    de: 'rot',
    fr: 'rouge',
  })
})

test('a language can be asked for before anything is written in it, and goes with all that is', () => {
  const asked = after(DRAFT, addLanguage(DRAFT, 'pt-BR'))
  expect(languagesOf(asked, textsOf(asked))).toEqual(['pt-BR', 'de'])
  expect(refusalOf(addLanguage(asked, 'de'))).toBe('name_taken')
  expect(refusalOf(addLanguage(asked, 'not a language'))).toBe('name_malformed')
  const without = after(asked, removeLanguage(asked, 'de'))
  expect(languagesOf(without, textsOf(without))).toEqual(['pt-BR'])
  const none = after(without, removeLanguage(without, 'pt-BR'))
  expect(languagesOf(none, textsOf(none))).toEqual([])
})

test('whoever translates changes nothing but translations', () => {
  const left = (draft: DraftDocument) => withoutTranslations(asJson(draft))
  const keys = textsOf(DRAFT).map(({ key }) => key)
  const one = fc.record({
    key: fc.constantFrom(...keys),
    locale: fc.constantFrom('de', 'fr', 'pt-BR'),
    words: fc.string({ maxLength: 5 }),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (all) => {
      const draft = after(DRAFT, translateAll(DRAFT, all, 'Translate'))
      expect(left(draft)).toEqual(left(DRAFT))
    }),
  )
})

test('whoever changes the survey’s own words, a value or a rule does not only translate', () => {
  const left = (source: JsonObject) => withoutTranslations(asJson(draftOf(source)))
  const own = { locale: 'en', title: { default: 'A', en: 'A' } }
  expect(left({ ...own, title: { default: 'A', en: 'B' } })).not.toEqual(left(own))
  expect(left({ ...SOURCE, title: 'Other' })).not.toEqual(left(SOURCE))
  expect(left({ elements: [{ type: 'text', name: 'q', visibleIf: 'x' }] })).not.toEqual(
    left({ elements: [{ type: 'text', name: 'q' }] }),
  )
  expect(left({ elements: [{ name: 'q', choices: [{ value: 'a', text: 'b' }] }] })).not.toEqual(
    left({ elements: [{ name: 'q', choices: ['a'] }] }),
  )
})
