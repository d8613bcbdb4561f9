import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { cleanText } from '#app/core/response/clean-text.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { questionsAmong } from '#app/core/definition/walk.ts'
import { wordingIn, wordingOf, type Wording } from '#app/ui/respondent/wording.ts'
import { asking } from '../core/plans.ts'

const plan = asking(
  { type: 'text', name: 'a' },
  { type: 'text', name: 'b' },
  { type: 'text', name: 'born', inputType: 'date' },
  { type: 'text', name: 'weight', inputType: 'number' },
  { type: 'text', name: 'secret', inputType: 'password' },
  { type: 'text', name: 'you & me' },
  {
    type: 'paneldynamic',
    name: 'children',
    templateElements: [
      { type: 'dropdown', name: 'school', choices: [{ value: 1, text: 'A school' }] },
    ],
  },
)

const wording = (answers: JsonObject, locale = 'en', operator: string | null = null): Wording =>
  wordingOf(plan, answers, undefined, locale, operator)

const plain = (text: string, answers: JsonObject, locale = 'en') =>
  wording(answers, locale).plain({ default: text })

describe('Answers put into the survey’s words', () => {
  it('are encoded in HTML', () => {
    const answers = { a: `<img src=x onerror="alert('1')">&` }
    expect(wording(answers).html({ default: '<p>{a}</p>' })).toBe(
      '<p>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
    )
    expect(plain('{a}', answers)).toBe(answers.a)
  })

  it('can’t become the scheme of a link or leave its attribute', () => {
    const answers = { a: 'javascript:alert(1)', b: '"><script>' }
    expect(wording(answers).html({ default: '<a href="{a}">{a}</a><a href="/x?{b}">x</a>' })).toBe(
      '<a href="javascript%3Aalert(1)">javascript:alert(1)</a><a href="/x?%22%3E%3Cscript%3E">x</a>',
    )
  })

  it('are not themselves filled in', () => {
    expect(plain('{a}', { a: '{b} {operator}', b: 'no' })).toBe('{b} {operator}')
  })

  it('are found in HTML by the name that the question has', () => {
    const html = wording({ 'you & me': 'us' }).html({ default: '<p>{you &amp; me}</p>' })
    expect(html).toBe('<p>us</p>')
  })

  it('are written as people write numbers and days in their language', () => {
    const answers = { born: '2001-02-03', weight: 1234.5 }
    expect(plain('{born}, {weight}', answers, 'de')).toBe('3. Februar 2001, 1234,5')
    expect(plain('{born}, {weight}', answers, 'en')).toBe('February 3, 2001, 1234.5')
  })

  it('do not betray a password', () => {
    expect(plain('{secret}', { secret: 'hunter2' })).not.toContain('hunter2')
  })

  it('are cut where they are long, between characters', () => {
    const words = plain('{a}', { a: '😀'.repeat(1000) })
    expect(words.length).toBeLessThan(510)
    expect(cleanText(words)).toBe(words)
    expect(words.endsWith('😀…')).toBe(true)
  })

  it('do not make a page that nobody could load', () => {
    const words = plain('{a}'.repeat(1000), { a: 'x'.repeat(500) })
    expect(words.length).toBeLessThan(25_000)
  })

  it('keep the name of those who ask in their midst', () => {
    const text = { default: '{operator} asks {a}. {operator} thanks.' }
    expect(wording({ a: 'Ann' }, 'en', 'Acme').plain(text)).toBe('Acme asks Ann. Acme thanks.')
  })

  it('tell of an entry what was answered in it', () => {
    const entry = { school: 1 }
    const answers = { children: [entry] }
    const outer = contextOf(plan, answers, undefined)
    const question = plan.byName.get('children')?.question
    if (question?.kind !== 'entries') throw new Error('No entries')
    const inside = wordingIn(plan, outer, 'en', null).within(
      { alias: 'panel', questions: questionsAmong(question.elements) },
      { ...outer, scope: { ...outer.scope, panel: entry, panelIndex: 0 } },
    )
    expect(inside.plain({ default: 'Child {panelIndex}: {panel.school}' })).toBe(
      'Child 1: A school',
    )
  })
})
