import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { asking, planFrom } from './plans.ts'

const misfits = (plan: Plan, answers: JsonObject) => {
  const parsed = parseAnswers(plan, answers)
  return parsed.ok ? [] : parsed.problem.map(({ pointer, code }) => `${code} ${pointer}`)
}

const text = (name: string, more: JsonObject = {}): JsonObject => ({ type: 'text', name, ...more })

describe('A part of which something is to be answered', () => {
  const plan = asking(text('other'), {
    type: 'panel',
    name: 'contact',
    isRequired: true,
    elements: [text('mail'), text('phone')],
  })

  it('is said at its first question when all of it is blank', () => {
    expect(misfits(plan, { other: 'x' })).toEqual(['one_required /mail'])
  })

  it('is content with any of its answers', () => {
    expect(misfits(plan, { phone: '1' })).toEqual([])
  })

  it('demands nothing while its rule does not hold, or nothing of it is shown', () => {
    const ruled = asking(text('a'), {
      type: 'panel',
      name: 'p',
      requiredIf: "{a} = 'x'",
      elements: [text('b', { visibleIf: "{a} = 'x'" }), text('c', { readOnly: true })],
    })
    expect(misfits(ruled, {})).toEqual([])
    expect(misfits(ruled, { a: 'x' })).toEqual(['one_required /b'])
    expect(misfits(ruled, { a: 'x', b: 'y' })).toEqual([])
  })

  it('may be a whole page', () => {
    const paged = planFrom({
      pages: [{ name: 'p', isRequired: true, elements: [text('a'), text('b')] }],
    })
    expect(misfits(paged, {})).toEqual(['one_required /a'])
    expect(misfits(paged, { b: 'y' })).toEqual([])
  })

  it('may stand inside every entry', () => {
    const inner = asking({
      type: 'paneldynamic',
      name: 'children',
      templateElements: [
        text('n'),
        { type: 'panel', name: 'p', isRequired: true, elements: [text('a'), text('b')] },
      ],
    })
    expect(misfits(inner, { children: [{ n: 'x', a: 'y' }, { n: 'z' }] })).toEqual([
      'one_required /children/1/a',
    ])
  })
})
