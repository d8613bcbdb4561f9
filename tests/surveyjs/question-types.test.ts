import { expect, test } from 'vitest'
import { convertElement } from '#app/core/drafting/edits/convert-element.ts'
import { QUESTION_TYPES } from '#app/core/drafting/edits/question-types.ts'
import { addFirstElement } from '#app/core/drafting/edits/add-element.ts'
import { isKnownType } from '#app/surveyjs/known-types.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { propertiesOfTypes } from '#app/surveyjs/type-properties.server.ts'
import { after, draftOf, refusalOf } from '#tests/core/drafting/edits/draft.ts'

const properties = propertiesOfTypes()
const AT = '/source/elements/0'

function converted(element: Parameters<typeof draftOf>[0], to: string) {
  const draft = draftOf({ elements: [element] })
  const edited = convertElement(draft, AT, to, properties)
  if (!edited.ok) throw new Error(edited.problem.message)
  const [now] = after(draft, edited).source['elements'] as readonly unknown[]
  return { now, lost: edited.value.lost.map(({ key }) => key) }
}

test.each(QUESTION_TYPES.map(({ type }) => type))('a new %s is one that Rapport knows', (type) => {
  const draft = after(draftOf({}), addFirstElement(draftOf({}), type))
  expect(isKnownType(type) || type === 'panel').toBe(true)
  const codes = readSource(draft.source).problems.map(({ code }) => code)
  expect(codes.filter((code) => code === 'name_missing' || code.endsWith('_malformed'))).toEqual([])
})

test('a conversion keeps what fits, and what nobody knows', () => {
  expect(
    converted(
      {
        type: 'checkbox',
        name: 'q',
        title: 'T',
        visibleIf: '{a} = 1',
        choices: [1, { value: 2, text: 'B' }],
        maxSelectedChoices: 2,
        defaultValue: [1],
        ourOwn: { kept: true },
      },
      'radiogroup',
    ),
  ).toEqual({
    now: {
      type: 'radiogroup',
      name: 'q',
      title: 'T',
      visibleIf: '{a} = 1',
      choices: [1, { value: 2, text: 'B' }],
      ourOwn: { kept: true },
    },
    lost: ['maxSelectedChoices', 'defaultValue'],
  })
})

test('choices go on as the columns of a grid, a group’s questions as those of a repeated one', () => {
  expect(converted({ type: 'radiogroup', name: 'q', choices: ['a', 'b'] }, 'matrix')).toMatchObject(
    {
      now: { type: 'matrix', columns: ['a', 'b'], rows: [{ value: 'row1' }, { value: 'row2' }] },
      lost: [],
    },
  )
  expect(
    converted(
      { type: 'panel', name: 'p', elements: [{ type: 'text', name: 'x' }] },
      'paneldynamic',
    ),
  ).toMatchObject({ now: { type: 'paneldynamic', templateElements: [{ name: 'x' }] }, lost: [] })
})

test('yes and no become two choices with the values that they had', () => {
  expect(
    converted({ type: 'boolean', name: 'q', labelTrue: 'Sure', valueFalse: 'n' }, 'dropdown'),
  ).toEqual({
    now: {
      type: 'dropdown',
      name: 'q',
      choices: [
        { value: true, text: 'Sure' },
        { value: 'n', text: 'No' },
      ],
    },
    lost: [],
  })
})

test('a group does not become a question', () => {
  const draft = draftOf({ elements: [{ type: 'panel', name: 'p', elements: [] }] })
  expect(refusalOf(convertElement(draft, AT, 'text', properties))).toBe('not_convertible')
})
