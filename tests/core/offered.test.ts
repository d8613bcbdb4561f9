import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { isDemanded } from '#app/core/response/demands.ts'
import { offeredIn } from '#app/core/response/offered.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { asking } from './plans.ts'

function question(plan: Plan, name: string) {
  const found = plan.byName.get(name)?.question
  if (found === undefined) throw new Error(`No ${name}`)
  return found
}

function offered(plan: Plan, name: string, answers: JsonObject): readonly string[] {
  const seen = offeredIn(question(plan, name), contextOf(plan, answers, undefined))
  return 'choices' in seen
    ? seen.choices.map(({ value, label }) => `${value}=${label.default}`)
    : []
}

describe('The choices that somebody is offered', () => {
  it('go by what was answered before', () => {
    const plan = asking(
      { type: 'checkbox', name: 'had', choices: [1, 2, 3] },
      {
        type: 'radiogroup',
        name: 'best',
        choices: [1, 2, 3],
        choicesVisibleIf: '{had} contains {item}',
      },
      {
        type: 'radiogroup',
        name: 'rest',
        choicesFromQuestion: 'had',
        choicesFromQuestionMode: 'unselected',
      },
    )
    expect(offered(plan, 'best', { had: [1, 3] })).toEqual(['1=1', '3=3'])
    expect(offered(plan, 'rest', { had: [1, 3] })).toEqual(['2=2'])
  })

  it('are carried out of entries, each once, by the names given there', () => {
    const plan = asking(
      {
        type: 'paneldynamic',
        name: 'children',
        templateElements: [
          { type: 'text', name: 'id' },
          { type: 'text', name: 'called' },
        ],
      },
      {
        type: 'radiogroup',
        name: 'eldest',
        choicesFromQuestion: 'children',
        choiceValuesFromQuestion: 'id',
        choiceTextsFromQuestion: 'called',
        showNoneItem: true,
      },
    )
    const children = [{ id: 'a', called: 'Ann' }, { id: 'b' }, { id: 'a', called: 'Ann' }]
    expect(offered(plan, 'eldest', { children })).toEqual(['a=Ann', 'b=b', 'none=None of these'])
  })

  it('all stay where the rule reads the very answer', () => {
    const plan = asking({
      type: 'checkbox',
      name: 'q',
      choices: [{ value: 1, enableIf: '{q} anyof [1] or {q} empty' }, { value: 2 }],
    })
    expect(offered(plan, 'q', { q: [2] })).toEqual(['1=1', '2=2'])
  })

  it('are not demanded where there are none', () => {
    const plan = asking(
      { type: 'checkbox', name: 'had', choices: [1, 2] },
      {
        type: 'radiogroup',
        name: 'best',
        isRequired: true,
        choices: [1, 2],
        choicesVisibleIf: '{had} contains {item}',
      },
    )
    const demanded = (answers: JsonObject) =>
      isDemanded(question(plan, 'best'), contextOf(plan, answers, undefined))
    expect(demanded({})).toBe(false)
    expect(demanded({ had: [1] })).toBe(true)
  })
})

describe('A question that is hidden where nothing is left', () => {
  const plan = asking(
    { type: 'checkbox', name: 'had', choices: [1, 2] },
    {
      type: 'radiogroup',
      name: 'best',
      hideIfChoicesEmpty: true,
      isRequired: true,
      choicesFromQuestion: 'had',
      choicesFromQuestionMode: 'selected',
    },
    {
      type: 'matrix',
      name: 'rated',
      hideIfRowsEmpty: true,
      rows: [1, 2],
      columns: ['good', 'bad'],
      rowsVisibleIf: '{had} contains {item}',
    },
  )

  it.each([
    [{}, ['best', 'rated']],
    [{ had: [2], best: 2 }, []],
  ])('goes by what was answered: %j', (answers, hidden) => {
    const parsed = parseAnswers(plan, answers)
    expect(parsed.ok && parsed.value.notShown.filter((name) => !name.includes('/'))).toEqual(hidden)
  })
})
