import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { QUESTION_TYPES } from '#app/core/drafting/edits/question-types.ts'
import {
  propertiesOf,
  sharedProperties,
  type ClassName,
  type Property,
} from '#app/core/drafting/properties/property.ts'
import { hasWords } from '#app/core/drafting/properties/property-words.ts'
import { READ_BY_US } from '#app/surveyjs/property-effects.ts'
import { readProperties } from '#app/surveyjs/read-properties.server.ts'

const catalogue = readProperties()

function property(of: ClassName, key: string): Property {
  const found = propertiesOf(catalogue, of).find((each) => each.key === key)
  if (found === undefined) throw new Error(`${of} has no ${key}`)
  return found
}

test.each(QUESTION_TYPES.map(({ type }) => type))('%s has its properties, each once', (type) => {
  const keys = propertiesOf(catalogue, type).map(({ key }) => key)
  expect(keys).toContain('name')
  expect(keys).toContain('visibleIf')
  expect(new Set(keys).size).toBe(keys.length)
})

test('properties say by what they are edited', () => {
  expect(property('radiogroup', 'title').kind).toEqual({
    kind: 'text',
    lines: 'several',
    isLocalized: true,
  })
  expect(property('radiogroup', 'isRequired').kind).toEqual({ kind: 'switch' })
  expect(property('radiogroup', 'visibleIf').kind).toEqual({ kind: 'expression', of: 'condition' })
  expect(property('radiogroup', 'choices').kind).toEqual({ kind: 'items', class: 'choiceitem' })
  expect(property('radiogroup', 'choicesFromQuestion').kind).toEqual({
    kind: 'name',
    of: 'question',
  })
  expect(property('radiogroup', 'choicesOrder')).toMatchObject({
    kind: { kind: 'choice', values: ['none', 'asc', 'desc', 'random'] },
    default: 'none',
  })
  expect(property('html', 'html').kind).toEqual({ kind: 'html' })
  expect(property('rating', 'rateMax')).toMatchObject({ kind: { kind: 'number' }, default: 5 })
  expect(property('expression', 'expression').kind).toEqual({ kind: 'expression', of: 'value' })
  expect(property('trigger:skip', 'gotoName').kind).toEqual({ kind: 'name', of: 'question' })
  expect(property('trigger:visible', 'questions').kind).toEqual({ kind: 'names', of: 'question' })
})

test('whatever stands in a list has properties of its own', () => {
  for (const { kind } of catalogue.properties) {
    const classes =
      kind.kind === 'items'
        ? [kind.class]
        : kind.kind === 'objects'
          ? [...Object.values(kind.of.classes), ...(kind.of.otherwise ? [kind.of.otherwise] : [])]
          : kind.kind === 'object'
            ? Object.values(kind.classes)
            : []
    for (const name of classes) expect(propertiesOf(catalogue, name), name).not.toEqual([])
  }
})

test('a column has the properties of the cells that it holds', () => {
  const keys = (name: ClassName) => propertiesOf(catalogue, name).map(({ key }) => key)
  expect(keys('column:rating')).toContain('rateMax')
  expect(keys('column:text')).toContain('inputType')
  expect(keys('column')).not.toContain('inputType')
})

test('a property knows with which values of a neighbour it means something', () => {
  expect(property('text', 'min').onlyWith).toMatchObject({ key: 'inputType', isSoUnset: false })
  expect(property('text', 'min').onlyWith?.values).toContain('number')
  expect(property('text', 'maxLength').onlyWith).toMatchObject({ isSoUnset: true })
  expect(property('checkbox', 'otherText').onlyWith).toMatchObject({
    key: 'showOtherItem',
    values: [true],
  })
})

test('older names are known by which a source may have written a property', () => {
  expect(property('checkbox', 'showOtherItem').older).toEqual(['hasOther'])
  expect(property('survey', 'firstPageIsStartPage').older).toEqual(['firstPageIsStarted'])
})

test('where Rapport shows progress unless told not to, off is no default', () => {
  expect(property('survey', 'showProgressBar').default).toBeUndefined()
})

test('what Rapport adds to a source stands among the properties', () => {
  expect(property('survey', 'screenOut').effect).toBe('everywhere')
  expect(property('radiogroup', 'attentionCheck').kind).toEqual({ kind: 'answer' })
})

test('several kinds of question share what all of them have, and no names', () => {
  const keys = sharedProperties(catalogue, ['radiogroup', 'text', 'matrix']).map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['isRequired', 'visibleIf', 'titleLocation']))
  for (const own of ['name', 'title', 'choices', 'inputType', 'validators'])
    expect(keys).not.toContain(own)
})

test('a property is said to act everywhere exactly if one of our readers reads it', () => {
  const folder = join(import.meta.dirname, '../../app/surveyjs')
  const readers = readdirSync(folder)
    .filter((name) => /^read.*\.ts$/.test(name) && !name.startsWith('read-properties'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const isRead = (key: string) =>
    new RegExp(`\\b${key}\\b`).test(readers) || /^(?:label|value)(?:True|False)$/.test(key)
  expect([...READ_BY_US].filter((key) => !isRead(key))).toEqual([])
  const ofQuestions = new Set(
    QUESTION_TYPES.flatMap(({ type }) => propertiesOf(catalogue, type).map(({ key }) => key)),
  )
  const asKey = (key: string) => new RegExp(`'${key}'\\]|source, '${key}'`).test(readers)
  const notSaid = [...ofQuestions].filter((key) => asKey(key) && !READ_BY_US.has(key))
  expect(notSaid.filter((key) => !SAID_OTHERWISE.has(key))).toEqual([])
})

/** Read to refuse it, to say that it acts elsewhere, as another thing of that name, or our own. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set([
  'choicesByUrl',
  'bindings',
  'backgroundImage',
  'attentionCheck',
])

test('what our readers read has a name in plain words', () => {
  const inPanels = new Set(catalogue.properties.map(({ key }) => key))
  const nameless = [...READ_BY_US].filter((key) => inPanels.has(key) && !hasWords(key))
  expect(nameless).toEqual([])
})

test('all of it is a small file', () => {
  expect(gzipSync(JSON.stringify(catalogue)).length).toBeLessThan(20_000)
})
