import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { readForm } from '#app/core/response/form/read-form.ts'
import { asking, only, questionsIn, view } from './a-survey.ts'
import { htmlOf } from './posted-form.ts'

const many = <Thing>(count: number, made: (index: number) => Thing) =>
  Array.from({ length: count }, (_, index) => made(index))
const values = (count: number) => many(count, (index) => `v${index}`)

/** So often is something looked at that a page of a thousand questions looks at a thousand times. */
function readsOf(choices: readonly object[], act: () => void): number {
  let reads = 0
  for (const choice of choices) {
    const value: unknown = Reflect.get(choice, 'value')
    Object.defineProperty(choice, 'value', {
      get: () => {
        reads += 1
        return value
      },
    })
  }
  act()
  return reads
}

test('a long answer that many words name is looked up once, not once for each of them', () => {
  const texts = many(200, (index): JsonObject => ({
    type: 'text',
    name: `t${index}`,
    title: '{q}',
  }))
  const plan = asking({ type: 'checkbox', name: 'q', choices: values(1000) }, ...texts)
  const question = plan.questions[0]?.question
  if (question?.kind !== 'multiple') throw new Error('Not a list')
  const answers = { q: values(1000) }
  const reads = readsOf(question.choices, () => view(plan, { answers }))
  expect(reads).toBeLessThan(10_000)
})

test('a ranking of many takes places as numbers, for lists of them all would be huge', () => {
  const plan = asking({ type: 'ranking', name: 'q', title: 'Order', choices: values(1000) })
  const html = htmlOf(view(plan))
  expect(html.length).toBeLessThan(500_000)
  expect(html).toContain('name="q:q/v999"')
  expect(html).not.toContain('<option')
  const questions = plan.questions
  const { raw } = readForm(questions, [
    ['q:q/v7', '2'],
    ['q:q/v9', '1'],
  ])
  expect(raw).toEqual({ q: ['v9', 'v7'] })
  expect(htmlOf(view(plan, { raw }))).toMatch(/name="q:q\/v7"[^>]*value="2"/)
})

test('a survey may call its language as nobody else does, and still put numbers into words', () => {
  const plan = asking(
    { type: 'text', inputType: 'number', name: 'n', title: 'A number' },
    { type: 'text', inputType: 'date', name: 'd', title: 'A day' },
    { type: 'text', name: 't', title: '{n} and {d}' },
  )
  const answers = { n: 1.5, d: '2026-05-03' }
  const shown = questionsIn(view(plan, { answers, locale: 'pt_BR' }).elements)
  expect(shown[2]).toMatchObject({ label: '1,5 and 3 de maio de 2026' })
})

test('a kept file is its id and its name, whatever else was sent for it', () => {
  const plan = asking({ type: 'file', name: 'f', allowMultiple: true, maxFiles: 9 })
  const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  const { raw } = readForm(plan.questions, [
    ['k:f', '{"file":"x","name":"a.pdf","content":"data:text/html;base64,AAAA"}'],
    ['k:f', deep],
    ['k:f', `{"file":${deep},"name":"a"}`],
    ['k:f', 'null'],
    ['k:f', '{'],
  ])
  expect(raw).toEqual({ f: [{ file: 'x', name: 'a.pdf' }] })
  expect(only(view(plan, { raw }), 'file').kept).toHaveLength(1)
})
