import { expect, test } from 'vitest'
import { isQuestion, type Element, type Question } from '#app/core/definition/definition.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { demanding, GALLERIES, inArabic, pageByPage } from '#tests/support/galleries.ts'

/** Has to name every kind, or does not compile. */
const KINDS: Readonly<Record<Element['kind'], true>> = {
  panel: true,
  html: true,
  image: true,
  single: true,
  multiple: true,
  rating: true,
  matrix: true,
  text: true,
  number: true,
  range: true,
  ranking: true,
  textGroup: true,
  grid: true,
  entries: true,
  file: true,
  signature: true,
  computed: true,
}

type Controlled = Extract<Question, { readonly control: string }>
type Control = { [K in Controlled['kind']]: `${K} ${Extract<Controlled, { kind: K }>['control']}` }
const CONTROLS: Readonly<Record<Control[Controlled['kind']], true>> = {
  'single radio': true,
  'single dropdown': true,
  'single buttons': true,
  'single boolean': true,
  'single images': true,
  'multiple checkbox': true,
  'multiple tagbox': true,
  'multiple images': true,
  'multiple areas': true,
  'rating steps': true,
  'rating dropdown': true,
  'number field': true,
  'number slider': true,
  'entries rows': true,
  'entries panels': true,
}

type TextInput = Extract<Question, { readonly kind: 'text' }>['inputType']
const INPUTS: Readonly<Record<TextInput, true>> = {
  text: true,
  email: true,
  tel: true,
  url: true,
  password: true,
  color: true,
  date: true,
  'datetime-local': true,
  time: true,
  month: true,
  week: true,
}

const within = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((element) => [
    element,
    ...('elements' in element ? within(element.elements) : []),
    ...(element.kind === 'textGroup' ? element.items : []),
  ])

const shown = GALLERIES.flatMap(({ source }) =>
  (readSource(source).definition?.pages ?? []).flatMap(({ elements }) => within(elements)),
)
const questions = shown.filter(isQuestion)

test('the galleries show every kind of element', () => {
  expect(new Set(shown.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)))
})

test('the galleries show every control of a kind that has several', () => {
  const controls = questions.flatMap((question) =>
    'control' in question ? [`${question.kind} ${question.control}`] : [],
  )
  expect(new Set(controls)).toEqual(new Set(Object.keys(CONTROLS)))
})

test('the galleries show every kind of text', () => {
  const inputs = questions.flatMap((each) => (each.kind === 'text' ? [each.inputType] : []))
  expect(new Set(inputs)).toEqual(new Set(Object.keys(INPUTS)))
})

test.each(
  GALLERIES.flatMap((gallery) =>
    [gallery, demanding(gallery), inArabic(gallery)].flatMap((one) => [one, ...pageByPage(one)]),
  ),
)('$slug can be published', ({ source }) => {
  const { problems } = readSource(source)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})
