import { expect, test } from 'vitest'
import {
  classAlong,
  propertiesOf,
  propertyOf,
  typesWithin,
} from '#app/core/drafting/source-vocabulary.ts'
import { sourceVocabulary } from '#app/surveyjs/source-vocabulary.server.ts'

const VOCABULARY = sourceVocabulary()
const step = (key: string, type: string | null = null) => ({ key, type })

test('an object is known by the way to it and by its type', () => {
  const question = [step('pages'), step('elements', 'checkbox')]
  expect(classAlong(VOCABULARY, [])).toBe('survey')
  expect(classAlong(VOCABULARY, [step('pages')])).toBe('page')
  expect(classAlong(VOCABULARY, question)).toBe('checkbox')
  expect(classAlong(VOCABULARY, [...question, step('choices')])).toBe('checkboxitem')
  expect(classAlong(VOCABULARY, [step('triggers', 'complete')])).toBe('completetrigger')
  expect(classAlong(VOCABULARY, [step('elements', 'text'), step('validators', 'numeric')])).toBe(
    'numericvalidator',
  )
  expect(classAlong(VOCABULARY, [step('nonsense'), step('elements')])).toBeNull()
})

test('what is offered is what SurveyJS and Rapport know', () => {
  expect(propertiesOf(VOCABULARY, 'text').map(([name]) => name)).toEqual(
    expect.arrayContaining(['inputType', 'title', 'visibleIf', 'isRequired']),
  )
  expect(propertyOf(VOCABULARY, 'text', 'inputType')?.values).toContain('email')
  expect(propertyOf(VOCABULARY, 'text', 'isRequired')?.values).toEqual([true, false])
  expect(typesWithin(VOCABULARY, 'question')).toEqual(
    expect.arrayContaining(['radiogroup', 'matrixdynamic']),
  )
})
