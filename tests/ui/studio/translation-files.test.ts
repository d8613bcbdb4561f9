import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { readTranslations } from '#app/core/drafting/texts/read-translations.ts'
import { textsOf } from '#app/core/drafting/texts/texts-of.ts'
import { readTranslationsCsv, translationsCsv } from '#app/ui/studio/languages/translations-csv.ts'
import {
  readTranslationsXliff,
  translationsXliff,
} from '#app/ui/studio/languages/translations-xliff.ts'
import { draftOf } from '../../core/drafting/edits/draft.ts'

const textsIn = (title: string, german: string, name = 'q 1/ä_2') =>
  textsOf(
    draftOf({
      elements: [{ type: 'text', name, title: { default: title, de: german } }],
    } satisfies JsonObject),
  )

const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })

test('a formula is harmless in a spreadsheet and comes back as it was', () => {
  const csv = translationsCsv(textsIn('=1+1', "'=SUM(A1)"), ['de'])
  expect(csv).toContain("'=1+1,''=SUM(A1)")
  expect(readTranslationsCsv(csv)).toMatchObject({
    value: [{ words: "'=SUM(A1)", madeFrom: '=1+1', locale: 'de' }],
  })
})

test('whatever is translated, a table says the same when it is read again', () => {
  fc.assert(
    fc.property(words, words, (title, german) => {
      const texts = textsIn(title, german)
      const read = readTranslationsCsv(translationsCsv(texts, ['de']))
      const [text] = texts
      expect(read).toMatchObject({
        value: [{ key: text?.key, words: german, madeFrom: title }],
      })
    }),
  )
})

test('a table of semicolons, as spreadsheets write it in half of Europe, is read', () => {
  expect(readTranslationsCsv('key;de\nq/title;Frage, eins')).toMatchObject({
    value: [{ key: 'q/title', locale: 'de', words: 'Frage, eins' }],
  })
})

test('what is no table of translations is refused in words', () => {
  expect(readTranslationsCsv('a,b\n1,2')).toMatchObject({ ok: false })
  expect(readTranslationsCsv('key,Nothing here\n1,2')).toMatchObject({ ok: false })
  expect(readTranslationsCsv('"')).toMatchObject({ ok: false })
})

for (const version of ['1.2', '2.0'] as const)
  test(`XLIFF ${version} comes back as it went out, whatever a question is called`, async () => {
    const texts = textsIn('A & <b>B</b> {name}', 'Ü  "x"\nzwei')
    const xliff = await translationsXliff(texts, { own: 'en', other: 'de' }, version)
    expect(xliff).toContain(`version="${version}"`)
    const ids = [...xliff.matchAll(/unit id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.every((id) => /^[\w.:-]+$/.test(id ?? ''))).toBe(true)
    const read = await readTranslationsXliff(xliff, ['de'])
    const [text] = texts
    expect(read).toMatchObject({
      value: [{ key: text?.key, locale: 'de', words: 'Ü  "x"\nzwei', madeFrom: text?.own }],
    })
  })

test('a file that is no XLIFF is refused in words', async () => {
  for (const text of ['', 'no', '<a/>', '<xliff version="2.0"', '<xliff version="1.2"></xliff>'])
    expect(await readTranslationsXliff(text, [])).toMatchObject({ ok: false })
})

test('a file says what it would change, and what the survey words otherwise by now', () => {
  const texts = textsIn('New wording', 'Alt', 'q')
  const read = readTranslations(texts, [
    { key: 'q/title', locale: 'de', words: 'Neu', madeFrom: 'Old wording' },
    { key: 'q/title', locale: 'fr', words: '', madeFrom: null },
    { key: 'gone/title', locale: 'de', words: 'x', madeFrom: null },
  ])
  expect(read).toEqual({
    changes: [
      {
        key: 'q/title',
        locale: 'de',
        words: 'Neu',
        own: 'New wording',
        before: 'Alt',
        madeFrom: 'stale',
      },
    ],
    unchanged: 0,
    unknown: ['gone/title'],
  })
})
