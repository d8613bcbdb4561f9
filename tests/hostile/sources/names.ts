import {
  asking,
  askingAfter,
  draftOnly,
  harmless,
  harmlessText,
  Q,
  type SourceCase,
} from '../source-case.ts'

const named = (name: string) => ({ elements: [{ type: 'text', name }] })
const inEntry = (...names: readonly string[]) =>
  asking({ type: 'paneldynamic', templateElements: names.map((name) => ({ type: 'text', name })) })
const twice = (name: string) => ({
  elements: [
    { type: 'text', name },
    { type: 'text', name },
  ],
})

/** Names are keys: of answers, of columns, of rules. */
export const NAMES: readonly SourceCase[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'].map(
    (name) =>
      draftOnly(
        `a question can’t be called ${name}`,
        named(name),
        Q,
        'It reaches into JavaScript; SurveyJS throws.',
        'name_reserved',
      ),
  ),
  draftOnly(
    'a question can’t be called like a comment',
    named('x-Comment'),
    Q,
    'SurveyJS keeps words of "other" there.',
    'name_reserved',
  ),
  draftOnly(
    'two questions have two names',
    twice('a'),
    '/elements/1',
    'One key, two answers.',
    'name_duplicate',
  ),
  draftOnly(
    'two questions on two pages have two names',
    {
      pages: [
        { elements: [{ type: 'text', name: 'a' }] },
        { elements: [{ type: 'text', name: 'a' }] },
      ],
    },
    '/pages/1/elements/0',
    'One key, two answers.',
    'name_duplicate',
  ),
  draftOnly(
    'two questions in an entry have two names',
    inEntry('a', 'a'),
    `${Q}/templateElements/1`,
    'One key, two answers.',
  ),
  draftOnly(
    'a question in an entry can’t be called __proto__',
    inEntry('__proto__'),
    `${Q}/templateElements/0`,
    'It reaches into JavaScript.',
  ),
  draftOnly(
    'a question in an entry has a name',
    inEntry(''),
    `${Q}/templateElements/0`,
    'Its answer needs a key.',
  ),
  draftOnly(
    'two columns have two names',
    asking({
      type: 'matrixdynamic',
      columns: [
        { name: 'c', cellType: 'text' },
        { name: 'c', cellType: 'text' },
      ],
    }),
    `${Q}/columns`,
    'One key, two answers.',
  ),
  draftOnly(
    'a column can’t be called constructor',
    asking({ type: 'matrixdynamic', columns: [{ name: 'constructor', cellType: 'text' }] }),
    `${Q}/columns/0`,
    'It reaches into JavaScript.',
  ),
  draftOnly(
    'a column has a name',
    asking({ type: 'matrixdynamic', columns: [{ cellType: 'text' }] }),
    `${Q}/columns/0`,
    'Its answer needs a key.',
  ),
  draftOnly(
    'a row can’t be called __proto__',
    asking({ type: 'matrix', columns: [1], rows: ['a', '__proto__'] }),
    `${Q}/rows`,
    'Rows are keys of the answer.',
  ),
  draftOnly(
    'two rows have two values',
    asking({ type: 'matrix', columns: [1], rows: ['a', 'a'] }),
    `${Q}/rows`,
    'One key, two answers.',
  ),
  draftOnly(
    'an item of a multiple text can’t be called toString',
    asking({ type: 'multipletext', items: [{ name: 'toString' }] }),
    `${Q}/items/0`,
    'Items are keys of the answer.',
  ),
  draftOnly(
    'two items of a multiple text have two names',
    asking({ type: 'multipletext', items: [{ name: 'a' }, { name: 'a' }] }),
    `${Q}/items`,
    'One key, two answers.',
  ),
  draftOnly(
    'valueName can’t be __proto__',
    asking({ type: 'text', valueName: '__proto__' }),
    Q,
    'It is the key of the answer.',
  ),
  draftOnly(
    'a calculated value can’t be called constructor',
    {
      ...askingAfter(),
      calculatedValues: [{ name: 'constructor', expression: '1', includeIntoResult: true }],
    },
    '/calculatedValues/0',
    'It is the key of a result.',
  ),
  draftOnly(
    'a calculated value can’t be called like a question',
    {
      ...askingAfter(),
      calculatedValues: [{ name: 'a', expression: '1', includeIntoResult: true }],
    },
    '/calculatedValues/0',
    'It would write over the answer.',
  ),
  harmless(
    'a choice called __proto__',
    asking({ type: 'radiogroup', choices: ['__proto__', 'constructor'] }),
    'A value is no key; or refused.',
  ),
  harmless(
    'a page called __proto__',
    { pages: [{ name: '__proto__', elements: [{ type: 'text', name: 'a' }] }] },
    'A page is no key; or refused.',
  ),
  harmless(
    'a panel called like a question in it',
    { elements: [{ type: 'panel', name: 'a', elements: [{ type: 'text', name: 'a' }] }] },
    'A panel has no answer.',
  ),
  harmless(
    'two pages of one name',
    {
      pages: [
        { name: 'p', elements: [{ type: 'text', name: 'a' }] },
        { name: 'p', elements: [] },
      ],
    },
    'A page has no answer.',
  ),
  harmless('a name with a dot', named('a.b'), 'A rule can’t tell it from a path.'),
  harmless('a name with line ends and U+0000', named('a\r\nb\u0000'), 'Shown encoded; or refused.'),
  harmless('a name in braces', named('{a}'), 'Never read as a template.'),
  harmless(
    'names that differ in capitals alone',
    {
      elements: [
        { type: 'text', name: 'a' },
        { type: 'text', name: 'A' },
      ],
    },
    'SurveyJS finds names without regard to case.',
  ),
  harmless(
    'valueName of another question',
    askingAfter({ type: 'text', name: 'b', valueName: 'a' }),
    'SurveyJS lets two questions share an answer.',
  ),
  harmlessText(
    '__proto__ as a property of a survey',
    '{"__proto__":{"polluted":true},"elements":[{"type":"text","name":"q"}]}',
    'Passed over.',
  ),
  harmlessText(
    'constructor as a property of a question',
    '{"elements":[{"type":"text","name":"q","constructor":{"prototype":{"polluted":true}},"__proto__":{"polluted":true}}]}',
    'Passed over.',
  ),
  harmlessText(
    '__proto__ in css, mergeData and theme',
    '{"css":{"__proto__":{"polluted":true}},"mergeData":{"__proto__":{"polluted":true}},"theme":{"constructor":{"prototype":{"polluted":true}}},"elements":[{"type":"text","name":"q"}]}',
    'SurveyJS 3.0.0 pollutes Object.prototype here.',
  ),
  harmlessText(
    '__proto__ as a language',
    '{"elements":[{"type":"text","name":"q","title":{"default":"x","__proto__":"y","constructor":"z"}}]}',
    'Passed over or refused.',
  ),
  harmlessText(
    '__proto__ as a choice',
    '{"elements":[{"type":"radiogroup","name":"q","choices":[{"value":"a","__proto__":{"polluted":true}}]}]}',
    'Passed over.',
  ),
  harmlessText(
    '__proto__ in a default value',
    '{"elements":[{"type":"text","name":"q","defaultValue":{"__proto__":{"polluted":true}}}]}',
    'Never merged.',
  ),
]

const ofType = (type: string) => asking({ type })
/** Types of questions that there are not. */
export const TYPES: readonly SourceCase[] = [
  ...['wizard', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'].map((type) =>
    draftOnly(
      `a question can’t be of type ${type}`,
      ofType(type),
      Q,
      'Not a type; looked up among own names.',
      'type_unsupported',
    ),
  ),
  ...[
    'question',
    'survey',
    'page',
    'selectbase',
    'matrixdropdownbase',
    'nonvalue',
    'itemvalue',
  ].map((type) =>
    draftOnly(
      `a question can’t be of SurveyJS’s inner type ${type}`,
      ofType(type),
      Q,
      'A class, not a question.',
    ),
  ),
  draftOnly('a question has a type', asking({}), Q, 'Nothing says how to answer it.'),
  draftOnly('a type is text', { elements: [{ type: ['text'], name: 'q' }] }, Q, 'One name.'),
  draftOnly('a type is not null', { elements: [{ type: null, name: 'q' }] }, Q, 'One name.'),
  draftOnly(
    'a type that the survey builds itself is refused',
    askingAfter({ type: 'a', name: 'b' }),
    '/elements/1',
    'Names are no types.',
  ),
  draftOnly(
    'a cell can’t be of type toString',
    asking({ type: 'matrixdynamic', columns: [{ name: 'c', cellType: 'toString' }] }),
    `${Q}/columns/0`,
    'Not a type.',
  ),
  draftOnly(
    'a mask can’t be of type constructor',
    asking({ type: 'text', maskType: 'constructor' }),
    Q,
    'Not a mask.',
  ),
  draftOnly(
    'a validator can’t be of type toString',
    asking({ type: 'text', validators: [{ type: 'toString' }] }),
    `${Q}/validators/0`,
    'Not a validator.',
  ),
  draftOnly(
    'a validator has a type',
    asking({ type: 'text', validators: [{}] }),
    `${Q}/validators/0`,
    'Nothing says what to check.',
  ),
]
