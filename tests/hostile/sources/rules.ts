import {
  asking,
  askingAfter,
  draftOnly,
  harmless,
  Q,
  tooMuch,
  type SourceCase,
} from '../source-case.ts'

const rule = (visibleIf: string) => askingAfter({ type: 'text', name: 'b', visibleIf })
const regex = (pattern: string) =>
  asking({ type: 'text', validators: [{ type: 'regex', regex: pattern }] })
const AT = '/elements/1'
const values = (...pairs: readonly (readonly [string, string])[]) => ({
  ...askingAfter(),
  calculatedValues: pairs.map(([name, expression]) => ({ name, expression })),
})

/** Expressions that can’t be read, or can’t be meant. */
export const EXPRESSIONS: readonly SourceCase[] = [
  ...Object.entries({
    'a rule has an end': "{a} = 'x",
    'a rule has two sides': '{a} =',
    'a rule is no script': 'function(){ return 1 }',
    'a rule is no assignment': '{a} := 1; alert(1)',
  }).map(([name, text]) => draftOnly(name, rule(text), AT, 'A syntax error.', 'expression_syntax')),
  ...[
    'frobnicate',
    'constructor',
    'toString',
    'eval',
    'hasOwnProperty',
    '__proto__',
    'require',
  ].map((name) =>
    draftOnly(
      `a rule can’t call ${name}`,
      rule(`${name}({a}) = 1`),
      AT,
      'Not a function; looked up among own names.',
    ),
  ),
  draftOnly(
    'a rule reads only names that there are',
    rule('{nobody} = 1'),
    AT,
    'It would never hold.',
    'expression_unknown_name',
  ),
  draftOnly(
    'a rule can’t read {__proto__}',
    rule('{__proto__} notempty'),
    AT,
    'No question is called so.',
  ),
  draftOnly(
    'requiredIf is read like visibleIf',
    askingAfter({ type: 'text', name: 'b', requiredIf: '{a} = ' }),
    AT,
    'A syntax error.',
  ),
  draftOnly(
    'enableIf is read like visibleIf',
    askingAfter({ type: 'text', name: 'b', enableIf: 'frobnicate()' }),
    AT,
    'Not a function.',
  ),
  draftOnly(
    'the rule of a page is read',
    { pages: [{ name: 'p', visibleIf: '{nobody} = 1', elements: [{ type: 'text', name: 'a' }] }] },
    '/pages/0/visibleIf',
    'No such name.',
  ),
  draftOnly(
    'the rule of a choice is read',
    askingAfter({ type: 'radiogroup', name: 'b', choices: [{ value: 1, visibleIf: '{a} ==' }] }),
    AT,
    'A syntax error.',
  ),
  draftOnly(
    'the rule over choices is read',
    askingAfter({
      type: 'radiogroup',
      name: 'b',
      choices: [1],
      choicesVisibleIf: 'frobnicate({item})',
    }),
    AT,
    'Not a function.',
  ),
  draftOnly(
    'the rule of a column is read',
    asking({
      type: 'matrixdynamic',
      columns: [{ name: 'c', cellType: 'text', visibleIf: '{row.} =' }],
    }),
    `${Q}/columns/0`,
    'A syntax error.',
  ),
  draftOnly(
    'the rule in an entry is read',
    asking({
      type: 'paneldynamic',
      templateElements: [{ type: 'text', name: 'x', visibleIf: 'frobnicate({panel.x})' }],
    }),
    `${Q}/templateElements/0`,
    'Not a function.',
  ),
  draftOnly(
    'the rule of a validator is read',
    asking({ type: 'text', validators: [{ type: 'expression', expression: '{q} >' }] }),
    `${Q}/validators/0`,
    'A syntax error.',
  ),
  draftOnly(
    'the rule for screening out is read',
    { ...askingAfter(), screenOut: { expression: '{nobody} = 1' } },
    '/screenOut/expression',
    'No such name.',
  ),
  draftOnly(
    'the expression of a question is read',
    askingAfter({ type: 'expression', name: 'b', expression: '{a} +' }),
    AT,
    'A syntax error.',
  ),
  draftOnly(
    'the expression of a calculated value is read',
    values(['x', '{a} +']),
    '/calculatedValues/0',
    'A syntax error.',
  ),
  draftOnly(
    'a rule of 5,000 characters is refused',
    rule(`{a} = '${'x'.repeat(5000)}'`),
    AT,
    'At most 4,096.',
    'expression_too_long',
  ),
  tooMuch(
    'a rule of half a megabyte is refused',
    rule('{a} = 1 or '.repeat(45_000)),
    'SurveyJS runs out of memory.',
  ),
  draftOnly(
    'a rule is no list',
    askingAfter({ type: 'text', name: 'b', visibleIf: ['{a} = 1'] }),
    AT,
    'A string.',
    'expression_syntax',
  ),
  harmless(
    'a rule that is a number',
    askingAfter({ type: 'text', name: 'b', visibleIf: 5 }),
    'It always holds; or refused.',
  ),
  harmless('a rule that leaves a bracket open', rule('({a} = 1'), 'SurveyJS closes it.'),
  harmless(
    'a rule with a thousand brackets',
    rule(`${'('.repeat(1000)}{a} = 1${')'.repeat(1000)}`),
    'At once; refused, or read without them.',
  ),
  harmless(
    'a rule with null for an argument',
    rule('iif(null, null, null) = null'),
    'SurveyJS throws while it loads.',
  ),
  harmless(
    'a rule over a path into a prototype',
    rule('{a.__proto__.constructor} notempty'),
    'Own keys alone.',
  ),
  harmless(
    'a rule that reads its own question',
    askingAfter({ type: 'text', name: 'b', visibleIf: '{b} empty' }),
    'It ends after a round.',
  ),
  harmless(
    'two rules that wait for each other',
    {
      elements: [
        { type: 'text', name: 'a', visibleIf: '{b} notempty' },
        { type: 'text', name: 'b', visibleIf: '{a} notempty' },
      ],
    },
    'They end after a round.',
  ),
  harmless(
    'a function that reads a property',
    rule("propertyValue('a', 'isVisible') = true"),
    'Not about answers.',
  ),
  harmless(
    'a rule of many ors',
    rule(Array.from({ length: 300 }, (_, i) => `{a} = ${i}`).join(' or ')),
    'At once.',
  ),
  harmless(
    'minus in front of a minus in front of a minus',
    rule(`{a} = ${'-'.repeat(3000)}1`),
    'At once.',
  ),
  harmless('not in front of not in front of not', rule(`${'!'.repeat(3000)}({a} = 1)`), 'At once.'),
]

/** Values that wait for each other for ever. */
export const CIRCLES: readonly SourceCase[] = [
  draftOnly(
    'two calculated values can’t wait for each other',
    values(['x', '{y} + 1'], ['y', '{x} + 1']),
    '/calculatedValues',
    'A circle.',
  ),
  draftOnly(
    'a calculated value can’t wait for itself',
    values(['x', '{x} + 1']),
    '/calculatedValues/0',
    'A circle.',
  ),
  draftOnly(
    'an expression can’t wait for itself',
    askingAfter({ type: 'expression', name: 'b', expression: '{b} + 1' }),
    AT,
    'A circle.',
  ),
  draftOnly(
    'two expressions can’t wait for each other',
    askingAfter(
      { type: 'expression', name: 'b', expression: '{c} + 1' },
      { type: 'expression', name: 'c', expression: '{b} + 1' },
    ),
    AT,
    'A circle.',
  ),
  draftOnly(
    'an expression and a calculated value can’t wait for each other',
    {
      ...askingAfter({ type: 'expression', name: 'b', expression: '{x}' }),
      calculatedValues: [{ name: 'x', expression: '{b}' }],
    },
    '',
    'A circle.',
  ),
  draftOnly(
    'two questions can’t take their choices from each other',
    {
      elements: [
        { type: 'checkbox', name: 'a', choicesFromQuestion: 'b' },
        { type: 'checkbox', name: 'b', choicesFromQuestion: 'a' },
      ],
    },
    '/elements/0',
    'A circle.',
  ),
  draftOnly(
    'choices can’t be taken from a question that there is not',
    asking({ type: 'checkbox', choicesFromQuestion: 'nobody' }),
    Q,
    'No such name.',
  ),
  draftOnly(
    'choices can’t be taken from the question itself',
    asking({ type: 'checkbox', choicesFromQuestion: 'q' }),
    Q,
    'A circle.',
  ),
]

/** Patterns are matched in linear time, or refused. */
export const PATTERNS: readonly SourceCase[] = [
  ...Object.entries({
    'a pattern closes its brackets': '([a-z',
    'a pattern repeats something': '*a',
    'a pattern’s range goes up': '[z-a]',
    'a pattern can’t look ahead': '^(?=.*\\d).+$',
    'a pattern can’t look behind': '(?<=a)b',
    'a pattern can’t refer back': '^(a+)\\1$',
    'a pattern can’t repeat a million times': 'a{1,1000000}',
    'a pattern can’t repeat repeats of repeats': '(((a{1,300}){1,300}){1,300}){1,300}',
  }).map(([name, pattern]) =>
    draftOnly(name, regex(pattern), `${Q}/validators/0`, 'Not for a linear engine.'),
  ),
  draftOnly(
    'a pattern is text',
    asking({ type: 'text', validators: [{ type: 'regex', regex: { source: 'a' } }] }),
    `${Q}/validators/0`,
    'A string.',
  ),
  tooMuch(
    'a pattern of 200,000 characters is refused',
    regex('a?'.repeat(100_000)),
    'Patterns are short.',
  ),
  tooMuch(
    'a pattern of ten thousand brackets is refused',
    regex(`${'('.repeat(10_000)}a${')'.repeat(10_000)}`),
    'Without a stack overflow.',
  ),
  harmless('a pattern that is empty', regex(''), 'It asks nothing.'),
  draftOnly(
    'a mask needs a pattern that is text',
    asking({ type: 'text', maskType: 'pattern', maskSettings: { pattern: 5 } }),
    Q,
    'A string.',
  ),
  draftOnly(
    'a mask’s settings are an object',
    asking({ type: 'text', maskType: 'pattern', maskSettings: 'aa-99' }),
    Q,
    'An object.',
  ),
]
