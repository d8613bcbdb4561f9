import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { checkSource } from '#app/services/drafting/check-source.server.ts'

const question = (more: JsonObject = {}): JsonObject => ({
  type: 'radiogroup',
  name: 'a',
  title: 'Which one?',
  choices: ['x', 'y'],
  ...more,
})
const check = (source: unknown, study: unknown = null, live: unknown = null) =>
  checkSource({ source, study, live, quotas: [] })

test('what lacks a language is counted, once for each language', () => {
  const text = (word: string) => ({ default: word, de: `${word} (de)` })
  const source = {
    title: text('Shop'),
    elements: [
      question({ title: 'Which one?', description: 'One of them' }),
      { type: 'comment', name: 'b', title: { default: 'Why?', fr: 'Pourquoi ?' } },
    ],
  }
  const missing = check(source).checks.filter(({ code }) => code === 'translation_missing')
  expect(missing.map(({ message }) => message)).toEqual([
    '3 texts are not written in fr',
    '3 texts are not written in de',
  ])
  expect(missing[1]?.pointer).toBe('/source/elements/0/title')
})

test('a study that does not fit keeps a draft from being published, at its own place', () => {
  const study = { summary: 'Shops.', derived: 'nothing' }
  expect(check({ elements: [question()] }, study).checks).toMatchObject([
    { severity: 'error', pointer: '/study/derived' },
  ])
  expect(check({ elements: [question()] }, { summary: 'Shops.' }).checks).toEqual([])
})

test('what can’t be read is told, and nothing else', () => {
  expect(check([])).toMatchObject({
    checks: [{ code: 'not_an_object', severity: 'error', pointer: '/source' }],
    minutes: null,
    change: null,
  })
})

test('a rule that waits for what is not offered is told of once', () => {
  const follow = { type: 'comment', name: 'b', title: 'Why?', visibleIf: "{a} = 'z'" }
  const { checks } = check({ elements: [question(), follow] })
  expect(checks.map(({ code }) => code)).toEqual(['value_not_offered'])
})

test('errors come first, whatever found them', () => {
  const elements = [question({ isRequired: true }), question(), { type: 'text', name: 'question1' }]
  const severities = check({ elements }).checks.map(({ severity }) => severity)
  expect(severities).toEqual(['error', 'warning', 'advice'])
})

test('a change is told against what is live', () => {
  const live = { elements: [question()] }
  const { change, titles } = check({ elements: [question({ choices: ['x'] })] }, null, live)
  expect(change?.kind).toBe('breaking')
  expect(titles).toEqual({ a: 'Which one?' })
})
