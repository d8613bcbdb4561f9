import { listOf } from '../carriers.ts'
import { about, type SubmissionCase } from '../submission-case.ts'

const tables = about('matrices')
const required = about('required-rows')
const wide = about('wide')

const guests = [{ name: 'Ann' }]
const each = { one: 'yes', two: 'no' }
const person = { email: 'ann@example.org', age: 34 }

/** One column, or several, for each row. */
export const MATRICES: readonly SubmissionCase[] = [
  tables.takes(
    'matrix takes a column for each row',
    { service: { polite: 1, fair: 'na' } },
    'A positive control.',
  ),
  tables.stores(
    'a column sent as text is the column that is a number',
    { service: { polite: '2' } },
    { service: { polite: 2 } },
    '1 and "1" are one value.',
  ),
  tables.stores(
    'a matrix leaves blank rows out',
    { service: { polite: 1, quick: null, fair: '' } },
    { service: { polite: 1 } },
    'Blank.',
  ),
  tables.stores(
    'a matrix of blanks alone is no answer',
    { service: {}, order: { price: 'first' } },
    { order: { price: 'first' } },
    'Blank.',
  ),
  tables.takes(
    'a matrix of ticks takes several columns in a row',
    { channels: { morning: ['phone', 'chat'] } },
    'cellType checkbox.',
  ),
  tables.takes(
    'rows that must differ may differ',
    { order: { price: 'first', speed: 'second', kindness: 'third' } },
    'eachRowUnique.',
  ),
  tables.refuses(
    'rows that must differ are refused when alike',
    { order: { price: 'first', speed: 'first' } },
    '/order',
    'eachRowUnique.',
  ),
  tables.refuses(
    'a matrix refuses a row that it does not have',
    { service: { cheap: 1 } },
    '/service/cheap',
    'Not listed.',
    'not_a_row',
  ),
  tables.refuses(
    'a matrix refuses toString as a row',
    { service: { toString: 1 } },
    '/service',
    'Not listed.',
  ),
  tables.refuses(
    'a matrix refuses a column that it does not have',
    { service: { polite: 4 } },
    '/service/polite',
    'Not listed.',
    'not_a_column',
  ),
  tables.refuses(
    'a matrix of one refuses a list in a row',
    { service: { polite: [1, 2] } },
    '/service/polite',
    'One column.',
  ),
  tables.refuses(
    'a matrix refuses an object in a row',
    { service: { polite: { value: 1 } } },
    '/service/polite',
    'One column.',
  ),
  tables.refuses(
    'a matrix refuses a list of rows',
    { service: [1, 2, 3] },
    '/service',
    'An object of rows.',
    'wrong_type',
  ),
  tables.refuses(
    'a matrix refuses text',
    { service: '1' },
    '/service',
    'An object of rows.',
    'wrong_type',
  ),
  tables.refuses(
    'a matrix of ticks refuses a column twice',
    { channels: { morning: ['phone', 'phone'] } },
    '/channels/morning',
    'Twice is a mistake.',
  ),
  tables.refuses(
    'a matrix of ticks refuses a column that it does not have',
    { channels: { morning: ['pigeon'] } },
    '/channels/morning',
    'Not listed.',
  ),
  tables.refuses(
    'a matrix of ticks refuses one column without a list',
    { channels: { morning: 'phone' } },
    '/channels/morning',
    'A list.',
  ),
  tables.refuses(
    'a matrix of ten thousand strange rows is refused',
    { service: Object.fromEntries(listOf(10_000, (i) => `r${i}`).map((row) => [row, 1])) },
    '/service',
    'In linear time, with a short reply.',
  ),
  required.takes('each row that is required is answered', { each, guests }, 'A positive control.'),
  required.refuses(
    'a required row that was left out is refused',
    { each: { one: 'yes' }, guests },
    '/each/two',
    'eachRowRequired.',
    'row_missing',
  ),
  required.refuses(
    'a required row that is null is refused',
    { each: { one: 'yes', two: null }, guests },
    '/each/two',
    'eachRowRequired.',
    'row_missing',
  ),
  required.refuses(
    'required rows that were all left out are refused',
    { guests },
    '/each',
    'eachRowRequired.',
  ),
]

/** A question in each cell. */
export const GRIDS: readonly SubmissionCase[] = [
  tables.takes(
    'matrixdropdown takes an answer in each kind of cell',
    {
      visits: {
        shop: {
          how: 'often',
          by: 'foot',
          why: ['buy', 'ask'],
          tags: ['x'],
          minutes: 10,
          note: 'Fine',
          again: false,
          grade: 5,
          warmth: 3,
        },
      },
    },
    'A positive control.',
  ),
  tables.stores(
    'blank cells are left out',
    { visits: { shop: { how: '', by: 'car' }, bank: {} } },
    { visits: { shop: { by: 'car' } } },
    'Blank.',
  ),
  tables.refuses(
    'matrixdropdown refuses a row that it does not have',
    { visits: { kiosk: { by: 'car' } } },
    '/visits/kiosk',
    'Not listed.',
    'not_a_row',
  ),
  tables.refuses(
    'matrixdropdown refuses a cell without its row',
    { visits: { by: 'car' } },
    '/visits',
    'A row is an object.',
  ),
  tables.refuses(
    'matrixdropdown refuses a row that is a list',
    { visits: { shop: ['often'] } },
    '/visits/shop',
    'A row is an object.',
  ),
  tables.refuses(
    'matrixdropdown refuses a list',
    { visits: [{ how: 'often' }] },
    '/visits',
    'An object of rows.',
    'wrong_type',
  ),
  tables.refuses(
    'a cell falls back on the choices of its matrix',
    { visits: { shop: { how: 'weekly' } } },
    '/visits/shop/how',
    'Not listed.',
    'not_a_choice',
  ),
  tables.refuses(
    'a cell of one refuses a list',
    { visits: { shop: { by: ['car'] } } },
    '/visits/shop/by',
    'One choice.',
  ),
  tables.refuses(
    'a cell of several refuses one',
    { visits: { shop: { why: 'buy' } } },
    '/visits/shop/why',
    'A list.',
    'wrong_type',
  ),
  tables.refuses(
    'a cell with a number refuses text',
    { visits: { shop: { minutes: '10' } } },
    '/visits/shop/minutes',
    'A number.',
  ),
  tables.refuses(
    'a cell with a number keeps its maximum',
    { visits: { bank: { minutes: 601 } } },
    '/visits/bank/minutes',
    'At most 600.',
    'too_great',
  ),
  tables.refuses(
    'a cell with words keeps its length',
    { visits: { bank: { note: 'x'.repeat(51) } } },
    '/visits/bank/note',
    'At most 50.',
    'too_long',
  ),
  tables.refuses(
    'a cell with yes or no refuses a word',
    { visits: { bank: { again: 'perhaps' } } },
    '/visits/bank/again',
    'true or false.',
  ),
  tables.refuses(
    'a cell with a rating refuses a sixth star',
    { visits: { bank: { grade: 6 } } },
    '/visits/bank/grade',
    'From 1 to 5.',
  ),
  tables.refuses(
    'a cell with a slider keeps its maximum',
    { visits: { bank: { warmth: 11 } } },
    '/visits/bank/warmth',
    'At most 10.',
  ),
  tables.stores(
    'a column that there is not is dropped',
    { visits: { shop: { by: 'car', colour: 'red' } } },
    { visits: { shop: { by: 'car' } } },
    'Unknown keys are dropped at every level.',
  ),
]

/** As many rows as the respondent has to tell of. */
export const ROWS: readonly SubmissionCase[] = [
  tables.takes(
    'matrixdynamic takes rows',
    {
      people: [
        { ...person, role: 'boss', since: '2020' },
        { email: 'bob@example.org', age: 20 },
      ],
    },
    'A positive control.',
  ),
  tables.stores(
    'a cell that is hidden in its row is dropped',
    { people: [{ ...person, role: 'clerk', since: '2020' }] },
    { people: [{ ...person, role: 'clerk' }] },
    'Only a boss is asked since when.',
  ),
  tables.stores(
    'an empty list of rows is no answer',
    { people: [], stops: [{ place: 'Bern' }] },
    { stops: [{ place: 'Bern' }] },
    'Blank.',
  ),
  tables.refuses(
    'matrixdynamic refuses more rows than allowed',
    { people: listOf(5, (i) => ({ email: `a${i}@example.org`, age: 1 })) },
    '/people',
    'maxRowCount is 4.',
  ),
  tables.refuses(
    'a required cell is asked for in each row',
    { people: [{ email: 'ann@example.org' }] },
    '/people/0/age',
    'isRequired.',
    'required',
  ),
  tables.refuses(
    'two rows may not have one key',
    { people: [person, { ...person, age: 35 }] },
    '/people',
    'keyName.',
  ),
  tables.refuses(
    'two rows may not have one key in other capitals',
    { people: [person, { ...person, email: 'ANN@example.org' }] },
    '/people',
    'SurveyJS compares keys without regard to case.',
  ),
  tables.refuses(
    'a column that must differ may not be alike',
    {
      people: [
        { ...person, badge: '7' },
        { email: 'bob@example.org', age: 20, badge: '7' },
      ],
    },
    '/people',
    'isUnique.',
  ),
  tables.refuses(
    'a cell of a row is checked',
    { people: [{ ...person, role: 'king' }] },
    '/people/0/role',
    'Not listed.',
    'not_a_choice',
  ),
  tables.refuses('a row is an object', { people: ['Ann'] }, '/people/0', 'An object of cells.'),
  tables.refuses('a row is no list', { people: [[1, 2]] }, '/people/0', 'An object of cells.'),
  tables.refuses('rows are a list', { people: { 0: person } }, '/people', 'A list.', 'wrong_type'),
  tables.refuses(
    'ten thousand rows are refused',
    { stops: listOf(10_000, () => ({ place: 'a' })) },
    '/stops',
    'SurveyJS allows a thousand; in linear time.',
  ),
  tables.refuses(
    'a row that is a tower of lists is refused',
    { stops: [{ place: [[[['a']]]] }] },
    '/stops/0/place',
    'Text.',
    'wrong_type',
  ),
  required.takes(
    'three guests fit',
    { each, guests: listOf(3, (i) => ({ name: `G${i}` })) },
    'maxRowCount is 3.',
  ),
  required.refuses(
    'a fourth guest does not fit',
    { each, guests: listOf(4, (i) => ({ name: `G${i}` })) },
    '/guests',
    'maxRowCount is 3.',
  ),
  required.refuses(
    'fewer rows than minRowCount are refused',
    { each, guests: [] },
    '/guests',
    'isRequired and minRowCount 1.',
  ),
  required.refuses(
    'a required question of rows that was left out is refused',
    { each },
    '/guests',
    'isRequired.',
  ),
  required.refuses(
    'a row without its required cell is refused',
    { each, guests: [{}] },
    '/guests',
    'isRequired.',
  ),
  wide.takes(
    'a thousand rows are taken',
    { rows: listOf(1000, (i) => ({ a: `row ${i}`, b: i % 2 === 0 ? 'x' : 'y' })) },
    'As many as SurveyJS allows, in less than a second.',
  ),
  wide.refuses(
    'one row in a thousand that is wrong is found',
    { rows: listOf(1000, (i) => ({ a: `row ${i}`, b: i === 997 ? 'z' : 'y' })) },
    '/rows/997/b',
    'The pointer names it.',
  ),
  wide.refuses(
    'a thousand and one rows are refused',
    { rows: listOf(1001, () => ({ b: 'y' })) },
    '/rows',
    'maxRowCount is 1000.',
  ),
]
