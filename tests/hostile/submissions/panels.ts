import { listOf } from '../carriers.ts'
import { about, type SubmissionCase } from '../submission-case.ts'

const panels = about('panels')
const wide = about('wide')

export const PANELS: readonly SubmissionCase[] = [
  panels.takes(
    'paneldynamic takes entries',
    { children: [{ first: 'Ann', age: 7, school: 'near' }, { first: 'Bob' }] },
    'A positive control.',
  ),
  panels.takes(
    'paneldynamic takes entries in entries',
    {
      children: [
        { first: 'Ann', pets: [{ call: 'Rex', kind: 'dog', tricks: ['sit'] }, { call: 'Tom' }] },
      ],
    },
    'Nested once.',
  ),
  panels.takes(
    'a matrix stands in an entry',
    { jobs: [{ title: 'Cook', felt: { pay: 1 } }] },
    'A positive control.',
  ),
  panels.stores(
    'a hidden question of an entry is dropped',
    { children: [{ first: 'Ann', age: 3, school: 'near' }] },
    { children: [{ first: 'Ann', age: 3 }] },
    'School is asked from six on.',
  ),
  panels.stores(
    'each entry has its own rules',
    {
      children: [
        { first: 'Ann', age: 3, school: 'near' },
        { first: 'Bob', age: 9, school: 'far' },
      ],
    },
    {
      children: [
        { first: 'Ann', age: 3 },
        { first: 'Bob', age: 9, school: 'far' },
      ],
    },
    '{panel.age} is the age in the same entry.',
  ),
  panels.stores(
    'a wrong answer to a hidden question of an entry is dropped',
    { children: [{ first: 'Ann', age: 3, school: 'moon' }] },
    { children: [{ first: 'Ann', age: 3 }] },
    'Nobody asked.',
  ),
  panels.stores(
    'unknown keys of an entry are dropped',
    { jobs: [{ title: 'Cook', admin: true }] },
    { jobs: [{ title: 'Cook' }] },
    'At every level.',
  ),
  panels.stores(
    'an answer to html in an entry is dropped',
    { children: [{ first: 'Ann', thanks: 'x' }] },
    { children: [{ first: 'Ann' }] },
    'html takes no answer.',
  ),
  panels.stores(
    'an empty list of entries is no answer',
    { children: [], jobs: [{ title: 'Cook' }] },
    { jobs: [{ title: 'Cook' }] },
    'Blank.',
  ),
  panels.storesText(
    '__proto__ in an entry is dropped',
    '{"jobs":[{"title":"Cook","__proto__":{"polluted":1}}]}',
    { jobs: [{ title: 'Cook' }] },
    'Harmless at every level.',
  ),
  panels.storesText(
    'constructor in an entry of an entry is dropped',
    '{"children":[{"first":"Ann","pets":[{"call":"Rex","constructor":{"prototype":{"polluted":1}}}]}]}',
    { children: [{ first: 'Ann', pets: [{ call: 'Rex' }] }] },
    'Harmless at every level.',
  ),
  panels.refuses(
    'more entries than maxPanelCount are refused',
    { children: listOf(5, (i) => ({ first: `C${i}` })) },
    '/children',
    'At most four.',
  ),
  panels.refuses(
    'a required question of an entry is asked for',
    { children: [{ first: 'Ann' }, { age: 3 }] },
    '/children/1/first',
    'isRequired.',
    'required',
  ),
  panels.refuses(
    'two entries may not have one key',
    { children: [{ first: 'Ann' }, { first: 'Ann' }] },
    '/children',
    'keyName.',
  ),
  panels.refuses(
    'an answer in an entry is checked',
    { children: [{ first: 'Ann', age: 18 }] },
    '/children/0/age',
    'At most 17.',
    'too_great',
  ),
  panels.refuses(
    'an answer in an entry of an entry is checked',
    { children: [{ first: 'Ann', pets: [{ kind: 'rat' }] }] },
    '/children/0/pets/0/kind',
    'Not listed.',
    'not_a_choice',
  ),
  panels.refuses(
    'a list in an entry of an entry is checked',
    { children: [{ first: 'Ann', pets: [{ call: 'R', tricks: ['sit', 'sit'] }] }] },
    '/children/0/pets/0/tricks',
    'Twice is a mistake.',
  ),
  panels.refuses(
    'more entries in an entry than allowed are refused',
    { children: [{ first: 'Ann', pets: listOf(4, () => ({ call: 'x' })) }] },
    '/children/0/pets',
    'At most three.',
  ),
  panels.refuses(
    'a matrix in an entry is checked',
    { jobs: [{ felt: { pay: 9 } }] },
    '/jobs/0/felt/pay',
    'Not listed.',
    'not_a_column',
  ),
  panels.refuses('an entry is an object', { jobs: ['Cook'] }, '/jobs/0', 'An object.'),
  panels.refuses(
    'an entry is no number',
    { jobs: [{ title: 'Cook' }, 1] },
    '/jobs/1',
    'An object.',
  ),
  panels.refuses(
    'entries are a list',
    { jobs: { title: 'Cook' } },
    '/jobs',
    'A list.',
    'wrong_type',
  ),
  panels.refuses('entries are no text', { jobs: 'Cook' }, '/jobs', 'A list.', 'wrong_type'),
  panels.refuses(
    'a thousand entries are refused',
    { jobs: listOf(1000, (i) => ({ title: `Job ${i}` })) },
    '/jobs',
    'SurveyJS allows a hundred.',
  ),
  panels.refuses(
    'a hundred thousand entries are refused',
    { jobs: listOf(80_000, () => ({})) },
    '/jobs',
    'SurveyJS allows a hundred; in linear time.',
  ),
  wide.takes(
    'a hundred entries are taken',
    { panels: listOf(100, (i) => ({ a: `A${i}`, b: `B${i}` })) },
    'In less than a second.',
  ),
  wide.refuses(
    'a hundred and one entries are refused',
    { panels: listOf(101, (i) => ({ a: `A${i}` })) },
    '/panels',
    'maxPanelCount is 100.',
  ),
]
