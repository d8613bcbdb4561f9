import { about, type SubmissionCase } from '../submission-case.ts'

const choices = about('choices')
const texts = about('texts')
const tables = about('matrices')
const lists = about('text-lists')

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

/** Keys that nobody asked for. */
export const UNKNOWN_KEYS: readonly SubmissionCase[] = [
  texts.stores(
    'an unknown key is dropped',
    { line: 'x', admin: true },
    { line: 'x' },
    'Dropped and flagged.',
  ),
  texts.stores(
    'an unknown key with a tree under it is dropped',
    { line: 'x', role: { is: ['owner', { of: 'all' }] } },
    { line: 'x' },
    'Dropped and flagged.',
  ),
  texts.stores(
    'a key that is empty is dropped',
    { line: 'x', '': 'y' },
    { line: 'x' },
    'Dropped and flagged.',
  ),
  texts.stores(
    'a comment on a question without one is dropped',
    { line: 'x', 'line-Comment': 'y' },
    { line: 'x' },
    'No showCommentArea.',
  ),
  texts.stores(
    'a key in other capitals is another key',
    { line: 'x', Line: 'y' },
    { line: 'x' },
    'Keys are exact.',
  ),
  texts.stores(
    'a path is no key',
    { line: 'x', 'story.length': 1, 'story[0]': 'y' },
    { line: 'x' },
    'Keys are exact.',
  ),
  texts.stores(
    'ten thousand unknown keys are dropped',
    { line: 'x', ...Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, 1])) },
    { line: 'x' },
    'In linear time.',
  ),
  texts.stores(
    'fields of our own tables are no keys',
    { line: 'x', seq: 1, receipt: 'y', content_hash: 'z' },
    { line: 'x' },
    'Dropped and flagged.',
  ),
]

/** Keys that reach into JavaScript. */
export const PROTOTYPE_KEYS: readonly SubmissionCase[] = [
  texts.storesText(
    '__proto__ beside answers is dropped',
    '{"line":"x","__proto__":{"polluted":true}}',
    { line: 'x' },
    'Harmless.',
  ),
  texts.storesText(
    'constructor and prototype beside answers are dropped',
    '{"line":"x","constructor":{"prototype":{"polluted":true}},"prototype":{"polluted":true}}',
    { line: 'x' },
    'Harmless.',
  ),
  texts.storesText(
    'toString and its kin beside answers are dropped',
    '{"line":"x","toString":1,"valueOf":1,"hasOwnProperty":1,"toJSON":1,"then":1}',
    { line: 'x' },
    'Harmless, also where answers are awaited.',
  ),
  texts.storesText(
    '__proto__ written with escapes is dropped',
    '{"line":"x","\\u005f_proto__":{"polluted":true}}',
    { line: 'x' },
    'One key however it is spelt.',
  ),
  texts.storesText(
    '__proto__ does not answer for other questions',
    '{"line":"x","__proto__":{"plain":"y"}}',
    { line: 'x' },
    'Nothing is inherited.',
  ),
  texts.refusesText(
    '__proto__ in a text is refused with the text',
    '{"line":{"__proto__":{"polluted":true}}}',
    '/line',
    'An object is no text.',
    'wrong_type',
  ),
  lists.storesText(
    '__proto__ in a list of texts is dropped',
    '{"contact":{"name":"Ann","__proto__":{"mail":"x"}}}',
    { contact: { name: 'Ann' } },
    'Harmless at every level.',
  ),
  tables.refusesText(
    '__proto__ is no row of a matrix',
    '{"service":{"polite":1,"__proto__":1}}',
    '/service',
    'Not listed.',
  ),
  tables.refusesText(
    'constructor is no row of a matrix',
    '{"service":{"constructor":1}}',
    '/service/constructor',
    'Not listed.',
  ),
  tables.refusesText(
    '__proto__ is no row of a grid',
    '{"visits":{"__proto__":{"by":"car"}}}',
    '/visits',
    'Not listed.',
  ),
  tables.storesText(
    '__proto__ is no column of a grid',
    '{"visits":{"shop":{"by":"car","__proto__":{"polluted":true}}}}',
    { visits: { shop: { by: 'car' } } },
    'Dropped at every level.',
  ),
  tables.storesText(
    '__proto__ is no column of rows',
    '{"stops":[{"place":"Bern","__proto__":{"polluted":true},"constructor":1}]}',
    { stops: [{ place: 'Bern' }] },
    'Dropped at every level.',
  ),
  choices.refusesText(
    '__proto__ is no choice in a list',
    '{"numbers":["__proto__"]}',
    '/numbers',
    'Not listed.',
  ),
]

/** JSON that is JSON, and yet. */
export const ODD_JSON: readonly SubmissionCase[] = [
  texts.storesText(
    'of two equal keys the last counts',
    '{"line":"a","line":"b"}',
    { line: 'b' },
    'As JSON.parse reads it, on every engine.',
  ),
  texts.storesText(
    'a key written with escapes is the key',
    '{"l\\u0069ne":"x"}',
    { line: 'x' },
    'One key however it is spelt.',
  ),
  texts.bytes(
    'answers nested beyond every survey are refused',
    `{"id":"ID","answers":{"line":${nested(60)}}}`,
    {},
    { outcome: 'refused', status: 422 },
    'Too deep.',
  ),
  texts.bytes(
    'a hundred thousand lists in lists are refused',
    `{"id":"ID","answers":{"line":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    {},
    { outcome: 'refused', status: 422, code: 'too_deep' },
    'Without a stack overflow.',
  ),
  texts.bytes(
    'a hundred thousand objects in objects are refused',
    `{"id":"ID","answers":${nested(40_000)}}`,
    {},
    { outcome: 'refused', status: 422, code: 'too_deep' },
    'Without a stack overflow.',
  ),
]
