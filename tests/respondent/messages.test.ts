import { describe, expect, test } from 'vitest'
import { sentenceIn } from '#app/core/response/problem-sentences.ts'
import { languageName } from '#app/ui/respondent/languages.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'
import { isProblem, isTime, saidIn, SPOKEN, type Language } from '#tests/support/own-words.ts'

const { ar: AR, de: DE, en: EN, es: ES, fr: FR } = SPOKEN
const OTHERS = ['ar', 'de', 'es', 'fr'] as const satisfies readonly Language[]
const DAY = 24 * 60 * 60 * 1000

/** What is written alike in English and in another language, and is no oversight. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  es: ['/errorTitle', '/errorPrefix'],
  fr: ['/reviewPage', '/contact'],
}

describe.each(OTHERS)('in %s', (language) => {
  test('every sentence is there, in the same order, and none is left in English', () => {
    const english = new Map(saidIn('en').map(({ path, make }) => [path, make({})]))
    expect(saidIn(language).map(({ path }) => path)).toEqual([...english.keys()])
    const left = saidIn(language).filter(({ path, make }) => english.get(path) === make({}))
    expect(left.map(({ path }) => path)).toEqual(ALIKE[language] ?? [])
    expect(saidIn(language).filter(({ make }) => make({}).trim() === '')).toEqual([])
  })

  test('whatever is put into an English sentence stands in this one too', () => {
    const english = new Map(saidIn('en').map((said) => [said.path, said.make]))
    for (const said of saidIn(language).filter((said) => !isProblem(said) && !isTime(said))) {
      const given = Array.from({ length: said.make.length }, (_, place) => `given ${place}`)
      const inEnglish = english.get(said.path)?.(...given) ?? ''
      for (const value of given)
        expect(said.make(...given).includes(value), said.path).toBe(inEnglish.includes(value))
    }
  })

  test('a problem is told with all that the English sentence tells', () => {
    const english = new Map(saidIn('en').map((said) => [said.path, said]))
    for (const said of saidIn(language).filter(isProblem)) {
      const asked = new Set<string>()
      // Large and odd, so that it is no number that a language has a word of its own for.
      const params = new Proxy({}, { get: (_, name) => (asked.add(String(name)), 7123) })
      english.get(said.path)?.make(params)
      const inEnglish = [...asked]
      asked.clear()
      const sentence = said.make(params)
      expect([...asked], said.path).toEqual(inEnglish)
      if (asked.size > 0 && !/integer/.test(said.path))
        expect(sentence, said.path).toContain('7123')
    }
  })

  test('a sentence that names a button or a choice names it as it is called', () => {
    const messages = SPOKEN[language]
    expect(messages.reviewHint).toContain(messages.send)
    expect(messages.startAgainHint).toContain(messages.startAgain)
    expect(messages.problems.no_answer_and_choice({})).toContain(messages.noAnswer)
  })
})

test('a language is found by its base, whatever its case', () => {
  expect(messagesFor('de-AT')).toBe(DE)
  expect(messagesFor('EN-gb')).toBe(EN)
  expect(messagesFor('fr_CA')).toBe(FR)
  expect(messagesFor('es-419')).toBe(ES)
  expect(messagesFor('ar-EG')).toBe(AR)
})

test('numbers stand in the sentences that need them', () => {
  expect(EN.problems.too_few_choices({ min: 1 })).toBe('Choose at least 1 answer.')
  expect(EN.problems.too_few_choices({ min: 2 })).toBe('Choose at least 2 answers.')
  expect(EN.problems.too_short({ min: 1 })).toBe('Write at least 1 character.')
  expect(FR.problems.too_many_files({ max: 1 })).toBe('Envoyez 1 fichier au plus.')
  expect(DE.problems.too_long({ max: 10, length: 12 })).toBe(
    'Kürzen Sie Ihre Antwort auf 10 Zeichen. Jetzt hat sie 12.',
  )
  expect(EN.problems.exclusive_choice({ choice: 'None of these' })).toBe(
    'Untick “None of these”, or untick the other answers.',
  )
})

test('Arabic has a form for one, for two, for a few, for many, and for hundreds', () => {
  const days = [2, 7, 14, 100].map((count) => AR.keptFor(count * DAY))
  expect(days).toEqual(['يومين', '7 أيام', '14 يومًا', '100 يوم'])
  expect(AR.keptFor(DAY / 24)).toBe('ساعة واحدة')
  const answers = [1, 2, 3, 11].map((min) => AR.problems.too_few_choices({ min }))
  expect(answers).toEqual([
    'يُرجى اختيار إجابة واحدة على الأقل.',
    'يُرجى اختيار إجابتين على الأقل.',
    'يُرجى اختيار 3 إجابات على الأقل.',
    'يُرجى اختيار 11 إجابة على الأقل.',
  ])
})

test('less than two days are said in hours', () => {
  expect([DAY / 24, DAY, 2 * DAY].map(EN.keptFor)).toEqual(['1 hour', '24 hours', '2 days'])
  expect([DAY / 24, DAY, 2 * DAY].map(FR.keptFor)).toEqual(['1 heure', '24 heures', '2 jours'])
})

test('dates and addresses keep their order within Arabic', () => {
  expect(AR.problems.too_small({ min: '2026-01-31' })).toContain('\u20662026-01-31\u2069')
  expect(AR.problems.too_great({ max: -5 })).toContain('\u2066-5\u2069')
  expect(AR.problems.not_an_email({})).toContain('\u2066name@example.com\u2069')
})

test('the API tells a problem in the language of the response', () => {
  const problem = { pointer: '/a', code: 'required', message: '' } as const
  expect(sentenceIn('fr-CA', problem)).toBe(FR.problems.required({}))
  expect(sentenceIn('it', problem)).toBe('Campo obbligatorio')
  expect(sentenceIn('xx', problem)).toBe(EN.problems.required({}))
})

test('a language is called what its speakers call it', () => {
  expect(languageName('en')).toBe('English')
  expect(languageName('de')).toBe('Deutsch')
  expect(languageName('ar')).toBe('العربية')
  expect(languageName('mm')).toBe('မြန်မာ')
  expect(languageName('not a language')).toBe('not a language')
})
