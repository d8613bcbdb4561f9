import { describe, expect, it } from 'vitest'
import { afterChange, startingAnswers } from '#app/core/response/setters.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { asking, planFrom } from './plans.ts'

const AT = Date.UTC(2026, 4, 3)

describe('Answers that are set by themselves', () => {
  it('stay as the person gave them in the same moment', () => {
    const plan = asking(
      { type: 'text', name: 'country' },
      { type: 'text', name: 'currency', setValueExpression: "iif({country}='DE','EUR','USD')" },
    )
    const after = { country: 'DE', currency: 'CHF' }
    expect(afterChange(plan, {}, after, AT)).toEqual(after)
    expect(afterChange(plan, {}, { country: 'DE' }, AT)).toEqual({ country: 'DE', currency: 'EUR' })
  })

  it('come to an end though they set each other for ever', () => {
    const plan = asking(
      { type: 'text', name: 'a', inputType: 'number', setValueExpression: '{b} + 1' },
      { type: 'text', name: 'b', inputType: 'number', setValueExpression: '{a} + 1' },
    )
    const { a } = afterChange(plan, {}, { a: 1 }, AT)
    expect(Number(a)).toBeLessThan(50)
  })

  it('are not set where nobody could have answered so', () => {
    const plan = asking(
      { type: 'text', name: 'a' },
      {
        type: 'radiogroup',
        name: 'b',
        choices: [1, 2],
        setValueExpression: '{a}',
      },
    )
    expect(afterChange(plan, { b: 1 }, { a: '3', b: 1 }, AT)).toEqual({ a: '3', b: 1 })
    expect(afterChange(plan, { b: 1 }, { a: '2', b: 1 }, AT)).toEqual({ a: '2', b: 2 })
  })

  it('fill the rows of a table and each entry', () => {
    const plan = asking(
      {
        type: 'matrixdropdown',
        name: 'grid',
        rows: ['r1', 'r2'],
        columns: [
          { name: 'n', cellType: 'text', defaultValue: 'x' },
          { name: 'twice', cellType: 'text', setValueExpression: '{row.n}+{row.n}' },
        ],
      },
      {
        type: 'matrixdynamic',
        name: 'rows',
        rowCount: 1,
        columns: [{ name: 'q', cellType: 'text' }],
        defaultRowValue: { q: 'row' },
      },
    )
    const begun = startingAnswers(plan, {}, AT)
    expect(begun).toMatchObject({ grid: { r1: { n: 'x' }, r2: { n: 'x' } }, rows: [{ q: 'row' }] })
    const changed = { ...begun, grid: { r1: { n: 'y' }, r2: { n: 'x' } } }
    expect(afterChange(plan, begun, changed, AT)).toMatchObject({ grid: { r1: { twice: 'yy' } } })
  })

  it('know the day on which a response is begun', () => {
    const plan = asking({
      type: 'text',
      name: 'day',
      inputType: 'date',
      defaultValueExpression: 'today()',
    })
    expect(startingAnswers(plan, {}, AT)).toEqual({ day: '2026-05-03' })
  })

  it('are reported to the author where they could not be an answer', () => {
    const { problems } = readSource({
      elements: [{ type: 'radiogroup', name: 'q', choices: [1], defaultValue: 2 }],
    })
    expect(problems).toContainEqual(
      expect.objectContaining({ pointer: '/elements/0/defaultValue', code: 'default_refused' }),
    )
  })

  it('do not take what SurveyJS keeps in a variable for an answer', () => {
    const plan = planFrom({
      elements: [{ type: 'text', name: 'a' }],
      triggers: [
        {
          type: 'setvalue',
          expression: '{a} notempty',
          setToName: 'v',
          setValue: 1,
          isVariable: true,
        },
      ],
    })
    expect(afterChange(plan, {}, { a: 'x' }, AT)).toEqual({ a: 'x' })
  })
})
