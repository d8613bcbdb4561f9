import { about, type SubmissionCase } from '../submission-case.ts'

const logic = about('logic')
const validators = about('validators')
const computed = about('computed')
const screened = about('screened')
const languages = about('languages')

const yes = { hasCar: 'yes', must: 'x' }
const no = { hasCar: 'no', why: 'dear' }

/** Answers that nobody was asked for, and answers that somebody must give. */
export const VISIBILITY: readonly SubmissionCase[] = [
  logic.takes(
    'an answer to a question that is shown is kept',
    { ...yes, car: 'Fiat' },
    'A positive control.',
  ),
  logic.stores(
    'an answer to a hidden question is dropped',
    { ...no, car: 'Fiat' },
    no,
    'visibleIf does not hold.',
  ),
  logic.stores(
    'what hangs on a hidden answer is dropped with it',
    { ...no, car: 'Fiat', plate: 'ZH 1' },
    no,
    'Dropping one hides the next.',
  ),
  logic.stores(
    'a wrong answer to a hidden question is dropped, not refused',
    { ...no, car: ['x'.repeat(99)] },
    no,
    'Nobody asked.',
  ),
  logic.stores(
    'an answer on a hidden page is dropped',
    { ...yes, onHiddenPage: 'x', inBox: 'y' },
    yes,
    'Its page is hidden.',
  ),
  logic.stores(
    'an answer in a hidden panel is dropped',
    { ...yes, inBox: 'x' },
    yes,
    'Its panel is hidden.',
  ),
  logic.takes(
    'an answer in a panel that is shown is kept',
    { ...no, inBox: 'x' },
    'A positive control.',
  ),
  logic.stores(
    'an answer to a question that is never shown is dropped',
    { ...no, never: 'x' },
    no,
    'visible is false.',
  ),
  logic.refuses(
    'a question is required when its rule holds',
    { hasCar: 'no' },
    '/why',
    'requiredIf.',
    'required',
  ),
  logic.refuses(
    'a required question is asked for when shown',
    { hasCar: 'yes' },
    '/must',
    'isRequired.',
    'required',
  ),
  logic.refuses(
    'blanks are no answer to a required question',
    { hasCar: 'yes', must: '   ' },
    '/must',
    'Blank.',
    'required',
  ),
  logic.refuses(
    'an empty list is no answer to a required question',
    { hasCar: 'yes', must: [] },
    '/must',
    'Not text, or blank.',
  ),
  logic.decides(
    'an answer to a question that is switched off',
    { ...no, trailer: 'x' },
    'enableIf does not hold; SurveyJS keeps it.',
  ),
  logic.takes(
    'valueName is the key of the answer',
    { ...no, kept: 'x' },
    'SurveyJS stores under valueName.',
  ),
  logic.stores('the name beside valueName is no key', { ...no, renamed: 'x' }, no, 'Unknown key.'),
  logic.refuses(
    'an answer under valueName is checked',
    { ...no, kept: 'x'.repeat(11) },
    '/kept',
    'maxLength is 10.',
    'too_long',
  ),
]

/** Choices that hang on other answers. */
export const MOVING_CHOICES: readonly SubmissionCase[] = [
  logic.takes(
    'a choice taken over from another question is a choice',
    { ...yes, owned: ['bike', 'car'], favourite: 'car' },
    'choicesFromQuestion, selected.',
  ),
  logic.refuses(
    'a choice that was not taken over is refused',
    { ...yes, owned: ['bike', 'car'], favourite: 'boat' },
    '/favourite',
    'Only selected ones are shown.',
  ),
  logic.refuses(
    'a choice of nobody’s list is refused',
    { ...yes, owned: ['bike', 'car'], favourite: 'plane' },
    '/favourite',
    'Not listed anywhere.',
  ),
  logic.takes(
    'a choice is taken while its rule holds',
    { ...yes, owned: ['bike'], wanted: 'car' },
    'choicesVisibleIf.',
  ),
  logic.refuses(
    'a choice is refused while its rule does not hold',
    { ...yes, owned: ['bike'], wanted: 'bike' },
    '/wanted',
    'choicesVisibleIf.',
  ),
  logic.takes(
    'a choice with a rule of its own is taken while it holds',
    { ...yes, parking: 'garage' },
    'visibleIf of a choice.',
  ),
  logic.refuses(
    'a choice with a rule of its own is refused while it does not hold',
    { ...no, parking: 'garage' },
    '/parking',
    'visibleIf of a choice.',
  ),
]

/** Numbers that are computed, and elements that take no answer. */
export const COMPUTED: readonly SubmissionCase[] = [
  computed.keeps(
    'an expression is computed here',
    { price: 4, count: 5, sum: 999 },
    { holds: { sum: 20 } },
    'Recomputed, never believed.',
  ),
  computed.keeps(
    'a calculated value is computed here',
    { price: 4, count: 5, total: 999 },
    { holds: { total: 20 } },
    'Recomputed, never believed.',
  ),
  computed.keeps(
    'a calculated value that is not for the result stays out',
    { price: 4, secret: 1 },
    { holds: { price: 4 }, lacks: ['secret'] },
    'includeIntoResult is off.',
  ),
  computed.keeps(
    'an object sent for an expression is not believed',
    { price: 4, count: 5, sum: { a: [1] } },
    { holds: { sum: 20 } },
    'Recomputed, never believed.',
  ),
  computed.keeps(
    'html and image take no answer',
    { words: 'x', picture: 'y' },
    { lacks: ['words', 'picture'] },
    'They ask nothing.',
  ),
  computed.refuses(
    'an expression over a wrong answer does not hide it',
    { price: 'four', count: 5 },
    '/price',
    'A number.',
  ),
  computed.keeps(
    'a computed cell is computed here',
    { trips: { out: { minutes: 10, doubled: 999 } } },
    { holds: { trips: { out: { minutes: 10, doubled: 20 } } } },
    'Recomputed, never believed.',
  ),
  computed.keeps(
    'a computed cell may read one that is computed after it',
    { trips: { out: { minutes: 10 } } },
    { holds: { trips: { out: { doubled: 20, quadrupled: 40 } } } },
    'Put in order, whatever the order of the columns.',
  ),
]

/** Validators, those that warn included. */
export const VALIDATED: readonly SubmissionCase[] = [
  validators.takes(
    'what validators allow is taken',
    {
      points: 15,
      nick: 'Anna',
      some: ['a', 'b'],
      code: 'ABC1234',
      reach: 'ann@example.org',
      start: 1,
      end: 2,
    },
    'A positive control.',
  ),
  validators.takes(
    'a regex without regard to case takes both',
    { looseCode: 'abC' },
    'caseInsensitive.',
  ),
  validators.takes(
    'a validator that only warns refuses nobody',
    { gentle: 'abc' },
    'notificationType warning.',
  ),
  validators.takes(
    'a regex that would backtrack is matched at once',
    { slow: 'a'.repeat(400) },
    'Linear engine.',
  ),
  validators.refuses(
    'a regex that would backtrack refuses at once',
    { slow: `${'a'.repeat(400)}!` },
    '/slow',
    'Exponential elsewhere, linear here.',
  ),
  validators.refuses('numeric: less than minValue', { points: 9 }, '/points', 'minValue is 10.'),
  validators.refuses('numeric: more than maxValue', { points: 21 }, '/points', 'maxValue is 20.'),
  validators.refuses('text: shorter than minLength', { nick: 'Al' }, '/nick', 'minLength is 3.'),
  validators.refuses(
    'text: longer than maxLength',
    { nick: 'Alexandria' },
    '/nick',
    'maxLength is 8.',
  ),
  validators.refuses(
    'text: digits where none are allowed',
    { nick: 'R2D2' },
    '/nick',
    'allowDigits is off.',
  ),
  validators.refuses('answercount: too few', { some: ['a'] }, '/some', 'minCount is 2.'),
  validators.refuses(
    'answercount: too many',
    { some: ['a', 'b', 'c', 'd'] },
    '/some',
    'maxCount is 3.',
  ),
  validators.refuses(
    'regex: something behind the pattern',
    { code: 'ABC12345' },
    '/code',
    'Anchored.',
  ),
  validators.refuses(
    'regex: capitals matter',
    { code: 'abc1234' },
    '/code',
    'Not caseInsensitive.',
  ),
  validators.refuses(
    'regex: a look-alike is another letter',
    { code: 'АBC1234' },
    '/code',
    'Cyrillic A.',
  ),
  validators.refuses(
    'email: not an address',
    { reach: 'ann at example' },
    '/reach',
    'The e-mail validator.',
  ),
  validators.refuses('expression: does not hold', { start: 5, end: 5 }, '/end', '{end} > {start}.'),
  validators.takes(
    'a limit that is computed is kept to',
    { start: 5, later: 15 },
    'maxValueExpression.',
  ),
  validators.refuses(
    'less than a minimum that is computed is refused',
    { start: 5, later: 4 },
    '/later',
    'minValueExpression.',
  ),
  validators.refuses(
    'more than a maximum that is computed is refused',
    { start: 5, later: 16 },
    '/later',
    'maxValueExpression.',
  ),
]

/** Who is outside the population, and who is spoken to in which language. */
export const OUTSIDERS: readonly SubmissionCase[] = [
  screened.takes(
    'somebody inside the population is taken',
    { hasCar: 'yes', make: 'Fiat' },
    'A positive control.',
  ),
  screened.screensOut(
    'somebody outside is thanked',
    { hasCar: 'no', make: 'Fiat' },
    'No answers are kept.',
  ),
  screened.refuses(
    'nobody is screened out by an answer that can’t be understood',
    { hasCar: ['no'] },
    '/hasCar',
    'One choice.',
  ),
  languages.envelope(
    'a response in another language of the survey is taken',
    { mood: 'good' },
    { locale: 'de' },
    { outcome: 'stored', answers: { mood: 'good' } },
    'A positive control.',
  ),
  languages.refuses(
    'a label in another language is no value',
    { mood: 'Gut' },
    '/mood',
    'Labels are never keys.',
    'not_a_choice',
  ),
  languages.refuses(
    'an empty response misses what is required',
    {},
    '/mood',
    'isRequired.',
    'required',
  ),
]
