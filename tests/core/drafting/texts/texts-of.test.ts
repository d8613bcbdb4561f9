import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { textsOf } from '#app/core/drafting/texts/texts-of.ts'
import { draftOf } from '../edits/draft.ts'

const SOURCE: JsonObject = {
  title: { default: 'Survey', de: 'Umfrage' },
  pages: [
    {
      name: 'page1',
      title: 'First',
      elements: [
        {
          type: 'radiogroup',
          name: 'colour',
          title: { default: 'Which?', de: 'Welche?' },
          choices: ['red', { value: 'b', text: { default: 'Blue', de: 'Blau' } }, 3],
        },
        { type: 'text', name: 'untitled' },
      ],
    },
  ],
}

const texts = (source: JsonObject = SOURCE, study: JsonObject = {}) =>
  textsOf(draftOf(source, study))

test('every text that people read is listed in reading order, by name', () => {
  expect(texts().map(({ key, own, others }) => [key, own, others['de'] ?? null])).toEqual([
    ['title', 'Survey', 'Umfrage'],
    ['pages/page1/title', 'First', null],
    ['colour/title', 'Which?', 'Welche?'],
    ['colour/choices/red/text', 'red', null],
    ['colour/choices/b/text', 'Blue', 'Blau'],
    ['untitled/title', 'untitled', null],
  ])
})

test('a figure that stands for itself needs no translation', () => {
  expect(texts().some(({ own }) => own === '3')).toBe(false)
})

test('a question keeps its key on whichever page it stands', () => {
  const elsewhere: JsonObject = {
    pages: [
      { name: 'x', elements: [] },
      { name: 'y', elements: [{ type: 'text', name: 'q', title: 'Q' }] },
    ],
  }
  const before: JsonObject = {
    pages: [{ name: 'x', elements: [{ type: 'text', name: 'q', title: 'Q' }] }],
  }
  expect(texts(elsewhere).map(({ key, page }) => [key, page])).toEqual([['q/title', 2]])
  expect(texts(before).map(({ key, page }) => [key, page])).toEqual([['q/title', 1]])
})

test('what looks like a text and is an answer is left alone', () => {
  const source: JsonObject = {
    elements: [{ type: 'text', name: 'q', title: 'Q', defaultValue: { text: 'x', de: 'y' } }],
  }
  expect(texts(source).map(({ key }) => key)).toEqual(['q/title'])
})

test('what a study says to its readers is listed too', () => {
  const study: JsonObject = {
    summary: { default: 'About', de: 'Über' },
    earlier: { authors: 'A', fieldwork: 'June', sample: 'All' },
    findings: [{ id: 'f1', title: 'Half', rule: { kind: 'share', variable: 'x' } }],
    translations: { title: { de: 'abc' } },
  }
  expect(texts({}, study).map(({ key }) => key)).toEqual([
    'study/summary',
    'study/earlier/fieldwork',
    'study/earlier/sample',
    'study/findings/f1/title',
  ])
})

test('of two parts under one name each has a key of its own', () => {
  const source: JsonObject = {
    elements: [
      { type: 'text', name: 'q', title: 'One' },
      { type: 'text', name: 'q', title: 'Two' },
    ],
  }
  expect(texts(source).map(({ key }) => key)).toEqual(['q/title', 'q/title#2'])
})

test('a survey in German has its German texts as its own', () => {
  const source: JsonObject = { locale: 'de', title: { de: 'Umfrage', en: 'Survey' } }
  expect(texts(source)).toMatchObject([{ own: 'Umfrage', others: { en: 'Survey' } }])
})
