import type { JsonObject } from '#app/core/json.ts'
import { listOf } from '../carriers.ts'
import { asking, askingAfter, publishes, type SourceCase } from '../source-case.ts'

export const EVERY_TYPE: Readonly<Record<string, JsonObject>> = {
  radiogroup: { choices: ['a', 'b'] },
  checkbox: { choices: [1, 2], showNoneItem: true },
  dropdown: { choices: [{ value: 1, text: 'One' }], showOtherItem: true },
  tagbox: { choices: ['a', 'b'] },
  rating: {},
  boolean: { labelTrue: 'Yes', labelFalse: 'No' },
  text: {},
  comment: { rows: 6 },
  multipletext: { items: [{ name: 'a' }, { name: 'b', title: 'B' }] },
  matrix: { columns: ['c'], rows: ['r'] },
  matrixdropdown: { columns: [{ name: 'c' }], rows: ['r'], choices: [1, 2] },
  matrixdynamic: { columns: [{ name: 'c', cellType: 'text' }] },
  paneldynamic: { templateElements: [{ type: 'text', name: 'inner' }], panelCount: 1 },
  ranking: { choices: ['a', 'b'] },
  imagepicker: { choices: [{ value: 'a', imageLink: 'https://images.example.org/a.png' }] },
  slider: {},
  buttongroup: { choices: ['a', 'b'] },
  file: { allowMultiple: true },
  signaturepad: {},
  imagemap: {
    imageLink: 'https://images.example.org/a.png',
    areas: [{ value: 'a', shape: 'circle', coords: '1,1,1' }],
  },
}

const INPUTS = [
  'color',
  'date',
  'datetime-local',
  'email',
  'month',
  'number',
  'password',
  'range',
  'tel',
  'time',
  'url',
  'week',
]

/** What every honest author writes. */
export const ORDINARY: readonly SourceCase[] = [
  ...Object.entries(EVERY_TYPE).map(([type, more]) =>
    publishes(
      `a question of type ${type} publishes`,
      asking({ type, ...more }),
      'Every type is known.',
    ),
  ),
  ...INPUTS.map((inputType) =>
    publishes(
      `a text for ${inputType} publishes`,
      asking({ type: 'text', inputType }),
      'Every inputType is known.',
    ),
  ),
  publishes(
    'html and image stand between questions',
    askingAfter(
      { type: 'html', name: 'h', html: '<p>Hello <b>you</b></p>' },
      { type: 'image', name: 'i', imageLink: 'https://images.example.org/a.png' },
    ),
    'They take no answer.',
  ),
  publishes(
    'an expression reads a question',
    askingAfter({ type: 'expression', name: 'e', expression: '{a} + 1' }),
    'A positive control.',
  ),
  publishes(
    'a calculated value reads another',
    {
      ...askingAfter(),
      calculatedValues: [
        { name: 'x', expression: '{a} * 2' },
        { name: 'y', expression: '{x} + 1', includeIntoResult: true },
      ],
    },
    'No circle.',
  ),
  publishes(
    'rules of every kind publish',
    askingAfter({
      type: 'text',
      name: 'b',
      visibleIf: '{a} notempty',
      requiredIf: "{a} = 'x'",
      enableIf: '{a} contains 5',
    }),
    'A positive control.',
  ),
  publishes(
    'functions that SurveyJS has publish',
    askingAfter({
      type: 'text',
      name: 'b',
      visibleIf: "iif({a} > 1, sum({a}, 2), age('2000-01-01')) > 3 and today() > '2020-01-01'",
    }),
    'Known functions.',
  ),
  publishes(
    'every validator publishes',
    askingAfter(
      {
        type: 'text',
        name: 'b',
        validators: [
          { type: 'numeric', minValue: 1 },
          { type: 'text', minLength: 1 },
          { type: 'regex', regex: '^\\d+$' },
          { type: 'email' },
          { type: 'expression', expression: '{b} > {a}' },
        ],
      },
      {
        type: 'checkbox',
        name: 'c',
        choices: [1, 2],
        validators: [{ type: 'answercount', minCount: 1 }],
      },
    ),
    'Known validators.',
  ),
  publishes(
    'every mask publishes',
    {
      elements: [
        { type: 'text', name: 'p', maskType: 'pattern', maskSettings: { pattern: '99-aa' } },
        { type: 'text', name: 'n', maskType: 'numeric' },
        { type: 'text', name: 'd', maskType: 'datetime', maskSettings: { pattern: 'dd.mm.yyyy' } },
        { type: 'text', name: 'c', maskType: 'currency', maskSettings: { prefix: '€' } },
      ],
    },
    'Known masks.',
  ),
  publishes(
    'several pages with panels in panels publish',
    {
      pages: [
        {
          name: 'one',
          elements: [
            {
              type: 'panel',
              name: 'p',
              elements: [{ type: 'panel', name: 'pp', elements: [{ type: 'text', name: 'deep' }] }],
            },
          ],
        },
        { elements: [{ type: 'text', name: 'two' }] },
      ],
    },
    'A positive control.',
  ),
  publishes(
    'a dynamic panel in a dynamic panel publishes',
    asking({
      type: 'paneldynamic',
      templateElements: [
        { type: 'paneldynamic', name: 'inner', templateElements: [{ type: 'text', name: 'x' }] },
      ],
    }),
    'Nested once.',
  ),
  publishes(
    'a thousand choices publish',
    asking({ type: 'dropdown', choices: listOf(1000, (i) => `c${i}`) }),
    'Towns of a country.',
  ),
  publishes(
    'three hundred questions publish',
    { elements: listOf(300, (i) => ({ type: 'text', name: `q${i}` })) },
    'A long survey.',
  ),
  publishes(
    'choices counted by choicesMin and choicesMax publish',
    asking({ type: 'dropdown', choicesMin: 1, choicesMax: 100 }),
    'A hundred choices.',
  ),
  publishes(
    'a slider may be wide',
    asking({ type: 'slider', min: -1e6, max: 1e6, step: 1000 }),
    'A slider is no list.',
  ),
  publishes(
    'a regex that elsewhere would backtrack publishes',
    asking({ type: 'text', validators: [{ type: 'regex', regex: '^(a+)+$' }] }),
    'The engine is linear.',
  ),
  publishes(
    'screenOut publishes',
    { ...askingAfter(), screenOut: { expression: "{a} = 'x'" } },
    'Our own property.',
  ),
]

/** Unusual, and right. */
export const UNUSUAL: readonly SourceCase[] = [
  publishes(
    'texts in many languages publish',
    asking(
      {
        type: 'text',
        title: {
          default: 'Hello',
          de: 'Hallo',
          ar: 'مرحبا',
          he: 'שלום',
          ja: 'こんにちは',
          'pt-br': 'Olá',
        },
      },
      { locale: 'en' },
    ),
    'Localised texts.',
  ),
  publishes(
    'emoji and writing from right to left publish',
    asking({ type: 'radiogroup', title: '🙂 or ☹️ \u202bمرحبا\u202c', choices: ['👍', '👎🏽'] }),
    'Text is text.',
  ),
  publishes(
    'a name may be a sentence',
    { elements: [{ type: 'text', name: 'How are you, really?' }] },
    'SurveyJS allows it.',
  ),
  publishes(
    'a title in HTML is a title',
    asking({ type: 'text', title: '<script>alert(1)</script>' }),
    'Text is encoded where shown.',
  ),
  publishes(
    'properties that nobody knows are passed over',
    asking({ type: 'text', wizardry: { deep: [1, 2] } }, { myTool: { version: 7 } }),
    'Kept, not understood.',
  ),
  publishes(
    'properties of the look are passed over',
    asking(
      { type: 'text', width: '50%', startWithNewLine: false },
      { widthMode: 'static', showProgressBar: 'top', questionTitlePattern: 'numTitle' },
    ),
    'They change nothing about answers.',
  ),
  publishes(
    'null is a property that is not set',
    asking(
      {
        type: 'text',
        title: null,
        visibleIf: null,
        isRequired: null,
        validators: null,
        maxLength: null,
        description: null,
      },
      { title: null, completedHtml: null, calculatedValues: null },
    ),
    'As in SurveyJS.',
  ),
  publishes(
    'numbers as text are numbers',
    asking({ type: 'rating', rateMin: '1', rateMax: '7' }),
    'SurveyJS reads them so.',
  ),
  publishes(
    '-1 is SurveyJS’s word for no limit',
    asking({ type: 'text', maxLength: -1 }),
    'The default of maxLength.',
  ),
  publishes(
    '0 is SurveyJS’s word for no limit',
    asking({ type: 'checkbox', choices: [1, 2], minSelectedChoices: 0, maxSelectedChoices: 0 }),
    'The default.',
  ),
  publishes(
    'an empty page does no harm',
    {
      pages: [
        { name: 'empty', elements: [] },
        { name: 'full', elements: [{ type: 'text', name: 'q' }] },
      ],
    },
    'It is not shown.',
  ),
  publishes(
    'hasOther and hasNone are showOtherItem and showNoneItem',
    asking({ type: 'radiogroup', choices: [1], hasOther: true, hasNone: true }),
    'Old spelling.',
  ),
  publishes(
    'isAllRowRequired is eachRowRequired',
    asking({ type: 'matrix', columns: [1], rows: [1], isAllRowRequired: true }),
    'Old spelling.',
  ),
  publishes(
    'placeHolder is placeholder',
    asking({ type: 'text', placeHolder: 'Say' }),
    'Old spelling.',
  ),
  publishes(
    'questions is elements',
    { pages: [{ name: 'p', questions: [{ type: 'text', name: 'q' }] }] },
    'Old spelling.',
  ),
  publishes(
    'questions at the top is elements',
    { questions: [{ type: 'text', name: 'q' }] },
    'Old spelling.',
  ),
  publishes(
    'hasComment is showCommentArea',
    asking({ type: 'radiogroup', choices: [1], hasComment: true }),
    'Old spelling.',
  ),
  publishes(
    'values with blanks and quotes are values',
    asking({ type: 'radiogroup', choices: ["it's", 'a "b"', 'x/y~z'] }),
    'Values are exact.',
  ),
  publishes(
    'patterns of everyday life publish',
    asking({
      type: 'text',
      validators: [
        '^[\\w.-]+$',
        '^\\+?[0-9\\s\\-()]{7,}$',
        '^\\d{5}(?:-\\d{4})?$',
        '[\\u00C0-\\u017F]',
        '^(?<year>\\d{4})$',
        '^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$',
        '^https?:\\/\\/',
        '\\bword\\b',
        '^.{3,10}$',
      ].map((regex) => ({ type: 'regex', regex })),
    }),
    'What authors write.',
  ),
  publishes(
    'a rule may read an item of a matrix',
    {
      elements: [
        { type: 'matrix', name: 'm', rows: ['r'], columns: [1, 2] },
        { type: 'text', name: 'q', visibleIf: '{m.r} = 2' },
      ],
    },
    'A path.',
  ),
  publishes(
    'a rule in an entry may read the entry',
    asking({
      type: 'paneldynamic',
      templateElements: [
        { type: 'text', name: 'x' },
        { type: 'text', name: 'y', visibleIf: '{panel.x} notempty' },
      ],
    }),
    '{panel.…}.',
  ),
]
