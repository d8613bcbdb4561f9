import { expect, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { questionsOf } from '#app/core/definition/walk.ts'
import { isPublishable, readSource } from '#app/surveyjs/read-source.server.ts'
import { sourceOfStudy, STUDIES } from '#tests/core/plans.ts'

/** `pointer code` of every problem; warnings with a question mark. */
const problemsOf = (source: unknown): readonly string[] =>
  readSource(source).problems.map(
    ({ pointer, code, severity }) => `${pointer} ${code}${severity === 'warning' ? '?' : ''}`,
  )

const asking = (...elements: readonly Json[]) => problemsOf({ elements })
const comment = (name: string, more: JsonObject = {}): JsonObject => ({
  type: 'comment',
  name,
  ...more,
})

test.each(STUDIES)('%s has no problems, warnings included', (slug) => {
  expect(problemsOf(sourceOfStudy(slug))).toEqual([])
})

test.each(STUDIES)('%s is written in English and German throughout', (slug) => {
  expect(readSource(sourceOfStudy(slug)).definition?.locales).toEqual(['en', 'de'])
})

test.each(['nosuchtype', 'yesno', 'toString', ''])(
  'a question of type %j can’t be published',
  (type) => {
    const { problems } = readSource({ elements: [{ type, name: 'a' }, comment('b')] })
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/elements/0/type type_unsupported',
    ])
    expect(isPublishable(problems)).toBe(false)
  },
)

test.each(['nosuch', 'toString', 7])('the input type %j is one for text', (inputType) => {
  expect(asking({ type: 'text', name: 'a', inputType }, comment('b'))).toEqual([
    '/elements/0/inputType property_ignored?',
  ])
})

test.each<[string, JsonObject, readonly string[]]>([
  [
    'choices from another address',
    { choices: ['x'], choicesByUrl: { url: 'https://example.org' } },
    ['/elements/0/choicesByUrl choices_by_url'],
  ],
  [
    'a validator that nobody knows',
    { choices: ['x'], validators: [{ type: 'magic' }] },
    ['/elements/0/validators/0 type_unsupported'],
  ],
  [
    'a regular expression that looks ahead',
    { type: 'text', validators: [{ type: 'regex', regex: '^(?=a)b' }] },
    ['/elements/0/validators/0/regex regex_unsupported'],
  ],
  [
    'a regular expression that is none',
    { type: 'text', validators: [{ type: 'regex', regex: '[' }] },
    ['/elements/0/validators/0/regex regex_unsupported'],
  ],
  [
    'a picture that would run',
    { type: 'imagepicker', choices: [{ value: 1, imageLink: 'java\tscript:alert(1)' }] },
    ['/elements/0/choices/0/imageLink url_unsafe'],
  ],
  [
    'choices taken from where there are none',
    { choicesFromQuestion: 'b' },
    ['/elements/0/choicesFromQuestion property_unsupported'],
  ],
  [
    'a least greater than the most',
    { type: 'slider', min: 5, max: 1 },
    ['/elements/0 range_malformed'],
  ],
  [
    'a duty in words',
    { type: 'text', isRequired: 'yes' },
    ['/elements/0/isRequired flag_malformed'],
  ],
])('%s can’t be published', (_, question, problems) => {
  expect(asking({ type: 'radiogroup', name: 'a', ...question }, comment('b'))).toEqual(problems)
})

test.each(['triggers', 'calculatedValues', 'completedHtmlOnCondition'])(
  'a survey with broken %s can’t be published',
  (key) => {
    expect(problemsOf({ elements: [comment('a')], [key]: 'something' })).toEqual([
      `/${key} list_malformed`,
    ])
    expect(isPublishable(readSource({ elements: [comment('a')], [key]: ['x'] }).problems)).toBe(
      false,
    )
  },
)

test('values that are worked out from each other can’t be published', () => {
  const calculatedValues = [
    { name: 'x', expression: '{y} + 1' },
    { name: 'y', expression: '{x} + 1' },
  ]
  expect(problemsOf({ elements: [comment('a')], calculatedValues })).toEqual([
    '/calculatedValues/0 expression_circle',
  ])
})

test.each<[string, unknown]>([
  ['a list', []],
  ['a text', '{}'],
  ['nothing', null],
])('%s is not a survey', (_, source) => {
  expect(problemsOf(source)).toEqual([' not_an_object'])
  expect(readSource(source).definition).toBeNull()
})

test('a survey without questions can’t be published', () => {
  expect(problemsOf({})).toEqual(['/pages no_questions'])
  expect(asking({ type: 'html', name: 'a', html: '<p>Words</p>' })).toEqual(['/pages no_questions'])
})

test('a name stands once, wherever it stands, and is made up where there is none', () => {
  const panel = { type: 'panel', name: 'p', elements: [comment('a'), comment('p')] }
  expect(asking(comment('a'), panel, comment(' '), { type: 'comment' })).toEqual([
    '/elements/1/elements/0 name_duplicate',
    '/elements/2 name_missing?',
    '/elements/3 name_missing?',
  ])
  const { definition } = readSource({ elements: [comment('question1'), { type: 'comment' }] })
  const names = (definition === null ? [] : questionsOf(definition)).map(({ name }) => name)
  expect(names).toEqual(['question1', 'question2'])
  expect(asking(comment('a'), { type: 'comment', name: 7 })).toEqual(['/elements/1 name_missing'])
})

test('two pages should not share a name', () => {
  const pages = [
    { name: 'one', elements: [comment('a')] },
    { name: 'one', elements: [comment('b')] },
  ]
  expect(problemsOf({ pages })).toEqual(['/pages/1 name_duplicate?'])
})

test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
  'a question can’t be called %s',
  (name) => {
    expect(asking(comment(name), comment('a'))).toEqual(['/elements/0 name_reserved'])
  },
)

test('a rule that reads what no question is called can’t be published', () => {
  const source = {
    screenOut: { expression: "{gone} = 'yes'" },
    pages: [
      {
        name: 'one',
        visibleIf: '{a} notempty and {nowhere} = 1',
        elements: [comment('a', { visibleIf: '{elsewhere} empty', requiredIf: '{a} empty' })],
      },
    ],
  }
  expect([...problemsOf(source)].sort()).toEqual([
    '/pages/0/elements/0/visibleIf expression_unknown_name',
    '/pages/0/visibleIf expression_unknown_name',
    '/screenOut/expression expression_unknown_name',
  ])
})

test('a rule may read a question that comes later, and a row of a matrix', () => {
  const matrix = { type: 'matrix', name: 'm', columns: ['x'], rows: ['r'] }
  expect(asking(comment('a', { visibleIf: "{m.r} = 'x'" }), matrix)).toEqual([])
})

test.each([
  ['{a} = {', 'expression_syntax'],
  ['nosuch({a})', 'expression_unsupported'],
])('the rule %s can’t be published', (visibleIf, code) => {
  expect(asking(comment('a', { visibleIf }))).toEqual([`/elements/0/visibleIf ${code}`])
})

test.each([
  '<p>Hello</p><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>Hello',
  '<p onclick="alert(1)">Hello</p>',
  '<a href="javascript:alert(1)">Hello</a>',
  '<a href="java\tscript:alert(1)">Hello</a>',
  '<iframe src="https://example.org"></iframe>Hello',
  '<p style="position:fixed">Hello</p>',
  '<svg><script>alert(1)</script></svg>Hello',
])('%j loses what could run, and its author hears of it', (html) => {
  const { definition, problems } = readSource({
    elements: [{ type: 'html', name: 'h', html }, comment('a')],
  })
  expect(problems).toMatchObject([
    { pointer: '/elements/0/html', code: 'html_changed', severity: 'warning' },
  ])
  const element = definition?.pages[0]?.elements[0]
  const cleaned = element?.kind === 'html' ? element.html.default : ''
  expect(cleaned).toContain('Hello')
  expect(cleaned).not.toMatch(/script|onerror|onclick|iframe|style|alert/i)
})

test('HTML of the usual kind stays as it is', () => {
  const html =
    '<p lang="de"><strong>Hallo</strong><br />Welt</p><ul><li><a href="https://example.org">hier</a></li></ul>'
  expect(asking({ type: 'html', name: 'h', html }, comment('a'))).toEqual([])
})

test('the closing words are cleaned in every language', () => {
  const source = {
    elements: [comment('a')],
    completedHtml: { default: '<p>Thanks</p>', de: '<p>Danke</p><script>1</script>' },
  }
  const { definition, problems } = readSource(source)
  expect(definition?.closing).toEqual({ default: '<p>Thanks</p>', de: '<p>Danke</p>' })
  expect(problems.map(({ code, message }) => [code, message])).toContainEqual([
    'html_changed',
    'Unsafe HTML was removed (de)',
  ])
})

test('a source that is nested too deeply is not read', () => {
  let element: JsonObject = comment('deep')
  for (let level = 0; level < 40; level += 1)
    element = { type: 'panel', name: `p${level}`, elements: [element] }
  expect(asking(element)).toEqual([' too_deep'])
})

test('a source that is too large is not read', () => {
  expect(asking(comment('a', { title: 'x'.repeat(1_000_001) }))).toEqual([' too_large'])
})

test('a survey has at most two thousand elements', () => {
  const elements = Array.from({ length: 2005 }, (_, index) => comment(`q${index}`))
  expect(asking(...elements)).toEqual(['/elements/2000 too_many_elements'])
})

test.each<[string, JsonObject, readonly string[]]>([
  [
    '1 and "1"',
    { type: 'radiogroup', choices: [1, '1'] },
    ['/elements/0/choices choice_duplicate'],
  ],
  [
    'a value twice',
    { type: 'checkbox', choices: ['x', { value: 'x' }] },
    ['/elements/0/choices choice_duplicate'],
  ],
  [
    'a special item listed too',
    { type: 'checkbox', choices: ['none'], showNoneItem: true },
    ['/elements/0/choices choice_duplicate'],
  ],
  [
    'a rate twice',
    { type: 'rating', rateValues: [1, '1'] },
    ['/elements/0/rateValues choice_duplicate'],
  ],
  [
    'a row twice',
    { type: 'matrix', columns: ['x'], rows: [1, '1'] },
    ['/elements/0/rows choice_duplicate'],
  ],
  [
    'a choice whose value is a list',
    { type: 'radiogroup', choices: ['x', { value: ['y'] }] },
    ['/elements/0/choices/1 choice_malformed'],
  ],
  [
    'too many choices',
    { type: 'radiogroup', choices: Array.from({ length: 5001 }, (_, index) => index) },
    ['/elements/0/choices too_many_choices'],
  ],
  ['a scale of one', { type: 'rating', rateMax: 1 }, ['/elements/0 number_malformed']],
  ['an endless scale', { type: 'rating', rateMax: 1e9 }, ['/elements/0 number_malformed']],
  [
    'a least number in words',
    { type: 'text', inputType: 'number', min: 'few' },
    ['/elements/0/min number_malformed'],
  ],
  [
    'a title that is a list',
    { type: 'comment', title: ['x'] },
    ['/elements/0/title text_malformed'],
  ],
])('a question with %s can’t be published', (_, question, problems) => {
  expect(asking({ name: 'a', ...question })).toEqual(problems)
})

test.each<[string, JsonObject]>([
  ['choices', { type: 'radiogroup' }],
  ['choices, in an empty list', { type: 'tagbox', choices: [] }],
  ['columns', { type: 'matrix', rows: ['x'] }],
  ['rows', { type: 'matrixdropdown', columns: ['x'], choices: [1] }],
  ['questions inside', { type: 'paneldynamic', templateElements: [] }],
  ['fields', { type: 'multipletext' }],
  ['areas', { type: 'imagemap', imageLink: 'a.png' }],
])('a question without %s is left out with a warning, and may be named in rules', (_, question) => {
  const source = {
    elements: [{ name: 'a', ...question }, comment('b', { visibleIf: '{a} notempty' })],
  }
  expect(problemsOf(source)).toEqual(['/elements/0 choices_missing?'])
  const { definition } = readSource(source)
  expect(definition === null ? [] : questionsOf(definition).map(({ name }) => name)).toEqual(['b'])
})

test('a choice that stands for no answer is left out with a warning', () => {
  const choices = ['x', { value: '', text: 'None' }, {}]
  expect(asking({ type: 'radiogroup', name: 'a', choices })).toEqual([
    '/elements/0/choices/1 choice_malformed?',
    '/elements/0/choices/2 choice_malformed?',
  ])
})

test('what older versions of SurveyJS wrote is read as they read it', () => {
  const source = {
    elements: [
      { type: 'radioGroup', name: 'a', choices: ['1|One', { text: 'Two' }], hasOther: true },
      { type: 'rating', name: 'b', mininumRateDescription: 'Low', maximumRateDescription: 'High' },
      { type: 'Text', name: 'c', placeHolder: 'Words' },
      { type: 'comment', name: 'd', hasComment: true },
      { type: 'paneldynamic', name: 'e', questions: [comment('inside')] },
    ],
  }
  const { definition, problems } = readSource(source)
  expect(problems).toEqual([])
  expect(definition === null ? [] : questionsOf(definition)).toMatchObject([
    {
      choices: [
        { value: '1', label: { default: 'One' } },
        { value: 'Two', label: { default: 'Two' } },
        { role: 'other' },
      ],
    },
    { minLabel: { default: 'Low' }, maxLabel: { default: 'High' } },
    { placeholder: { default: 'Words' } },
    { comment: 'own' },
    { elements: [{ name: 'inside' }] },
  ])
})

test('an expression without a name and without anything to work out is a text', () => {
  const { definition, problems } = readSource({
    elements: [comment('a'), { type: 'expression', title: 'Play <script>x</script>on' }],
  })
  expect(problems).toEqual([])
  expect(definition?.pages[0]?.elements[1]).toMatchObject({
    kind: 'html',
    html: { default: '<p>Play on</p>' },
  })
})

test.each<[string, JsonObject, RegExp]>([
  ['of a custom type', { type: 'yesno', name: 'a' }, /"yesno" are not supported: SurveyJS has no/],
  ['of no type', { name: 'a' }, /has no type, and SurveyJS leaves/],
  ['of a template', { name: 'a', questionTemplateName: 't' }, /names a template instead of a type/],
])('an element %s can’t be published, and the sentence says why', (_, element, sentence) => {
  const { problems } = readSource({ elements: [element, element, comment('b')] })
  expect(problems.map(({ code }) => code)).toEqual(['type_unsupported', 'type_unsupported'])
  expect(problems[0]?.message).toMatch(sentence)
})

test.each([
  ['pow({a}, 2) > 1', /write x \^ y instead/],
  ['isValidZip({a})', /no function isValidZip of its own/],
  ["displayValue('a') = 'x'", /SurveyJS’s function displayValue is not carried out/],
])('the function in %s can’t be published, and the sentence says what to do', (rule, sentence) => {
  const { problems } = readSource({ elements: [comment('a'), comment('b', { visibleIf: rule })] })
  expect(problems.map(({ code }) => code)).toEqual(['expression_unsupported'])
  expect(problems[0]?.message).toMatch(sentence)
})

test('nobody who answers is only looking', () => {
  expect(asking(comment('a', { visibleIf: '!isDisplayMode()' }))).toEqual([])
})

test('a text that lacks one of the survey’s languages is a warning', () => {
  const source = {
    title: { default: 'Survey', de: 'Umfrage' },
    elements: [
      comment('a', { title: 'Only English' }),
      {
        type: 'radiogroup',
        name: 'b',
        title: { default: 'Both', de: 'Beide' },
        choices: [{ value: 'x', text: 'Ex' }, 'y'],
      },
    ],
  }
  expect(problemsOf(source)).toEqual([
    '/elements/0/title translation_missing?',
    '/elements/1/choices/0/text translation_missing?',
  ])
  expect(isPublishable(readSource(source).problems)).toBe(true)
})

test('a survey in one language needs no translation', () => {
  const source = { locale: 'de', title: 'Umfrage', elements: [comment('a', { title: 'Frage' })] }
  const { definition, problems } = readSource(source)
  expect(problems).toEqual([])
  expect(definition).toMatchObject({ locale: 'de', locales: ['de'], title: { default: 'Umfrage' } })
})

test('texts in the survey’s own language are its default texts', () => {
  const source = {
    locale: 'de',
    elements: [comment('a', { title: { de: 'Frage', en: 'Question' } })],
  }
  const { definition } = readSource(source)
  expect(definition === null ? [] : questionsOf(definition)[0]?.title).toEqual({
    default: 'Frage',
    en: 'Question',
  })
})

test('special items come after the listed choices, each with its role', () => {
  const { definition } = readSource({
    elements: [
      {
        type: 'checkbox',
        name: 'a',
        choices: ['x'],
        showOtherItem: true,
        showNoneItem: true,
        showRefuseItem: true,
        showDontKnowItem: true,
      },
    ],
  })
  const question = definition === null ? undefined : questionsOf(definition)[0]
  expect(
    question?.kind === 'multiple' ? question.choices.map(({ value, role }) => [value, role]) : [],
  ).toEqual([
    ['x', 'substantive'],
    ['other', 'other'],
    ['none', 'none'],
    ['refused', 'declined'],
    ['dontknow', 'declined'],
  ])
})

test('regular expressions that repeat too much altogether can’t be published', () => {
  const elements = Array.from({ length: 8 }, (_, index) => ({
    type: 'text',
    name: `q${index}`,
    validators: [{ type: 'regex', regex: '^[a-z]{900}$' }],
  }))
  const refused = problemsOf({ elements }).filter((each) => each.endsWith('regex_unsupported'))
  expect(refused.length).toBeGreaterThan(0)
  expect(problemsOf({ elements: elements.slice(0, 3) })).toEqual([])
})

test.each([
  [
    'pages and elements',
    { pages: [{ elements: [comment('a')] }], elements: [comment('b')] },
    '/elements',
  ],
  ['no page and elements', { pages: [], questions: [comment('b')] }, '/questions'],
  ['elements and questions', { elements: [comment('a')], questions: [comment('b')] }, '/questions'],
  [
    'both on a page',
    { pages: [{ elements: [comment('a')], questions: [comment('b')] }] },
    '/pages/0/questions',
  ],
])('of %s only one list would be asked, so both can’t be published', (_, source, place) => {
  expect(problemsOf(source)).toContain(`${place} list_malformed`)
})
