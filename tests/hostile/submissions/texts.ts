import { about, type SubmissionCase } from '../submission-case.ts'

const texts = about('texts')
const lists = about('text-lists')

/** Words: taken as they are, whatever another program might read into them. */
export const WORDS: readonly SubmissionCase[] = [
  texts.takes('an empty response is a response', {}, 'Nothing is required here.'),
  texts.takes(
    'a text is stored as it was written',
    { line: 'Good morning' },
    'A positive control.',
  ),
  texts.takes('a comment keeps its line ends', { story: 'One\n\nTwo' }, 'A positive control.'),
  texts.takes(
    'words in SQL are words',
    { line: "Robert'); DROP TABLE responses;--" },
    'Never put into SQL.',
  ),
  texts.takes(
    'words in a formula are words',
    { line: '=HYPERLINK("http://x.example","a")' },
    'Defused at export, not at intake.',
  ),
  texts.takes(
    'words in HTML are words',
    { line: '<img src=x onerror=alert(1)>' },
    'Encoded where shown.',
  ),
  texts.takes(
    'words in braces are words',
    { line: '{secret} ${7*7} <%= 7 %>' },
    'Never read as a template.',
  ),
  texts.takes(
    'names of JavaScript are words',
    { line: '__proto__', plain: 'constructor' },
    'Only keys are dangerous.',
  ),
  texts.takes(
    'emoji and families of emoji are kept',
    { line: '👩‍👩‍👧‍👦🏳️‍🌈' },
    'Joined by U+200D, which stays.',
  ),
  texts.takes(
    'writing from right to left is kept',
    { line: 'שלום \u202eolleh' },
    'Stored exactly.',
  ),
  texts.takes(
    'accents as marks of their own are kept',
    { line: 'e\u0301' },
    'No normalisation behind anybody’s back.',
  ),
  texts.takes('a text may be as long as allowed', { line: 'x'.repeat(40) }, 'maxLength is 40.'),
  texts.takes(
    'twenty emoji fit in forty units',
    { line: '😀'.repeat(20) },
    'Lengths are counted as in the browser.',
  ),
  texts.stores(
    'U+0000 is left out',
    { line: 'a\u0000b' },
    { line: 'ab' },
    'PostgreSQL refuses it.',
  ),
  texts.storesText(
    'half a surrogate pair is replaced',
    '{"line":"a\\ud800b\\udc00"}',
    { line: 'a\ufffdb\ufffd' },
    'SQLite would change it without a word.',
  ),
  texts.storesText(
    'a pair in the wrong order is two halves',
    '{"line":"\\ude00\\ud83d"}',
    { line: '\ufffd\ufffd' },
    'Neither half has a partner.',
  ),
  texts.stores(
    'blanks around a text go',
    { line: '  a b \t' },
    { line: 'a b' },
    'Nobody means them.',
  ),
  texts.stores(
    'three kinds of line end are one',
    { story: 'a\r\nb\rc\nd' },
    { story: 'a\nb\nc\nd' },
    'One content has one form.',
  ),
  texts.stores(
    'a line of text has no line ends',
    { line: 'a\r\nb' },
    { line: 'a b' },
    'A single-line field.',
  ),
  texts.stores(
    'a text of blanks alone is no answer',
    { line: ' \t\n ', plain: 'x' },
    { plain: 'x' },
    'Blank.',
  ),
  texts.stores(
    'a text of U+0000 alone is no answer',
    { line: '\u0000', plain: 'x' },
    { plain: 'x' },
    'Blank once it is clean.',
  ),
  texts.refuses(
    'a text longer than allowed is refused',
    { line: 'x'.repeat(41) },
    '/line',
    'maxLength is 40.',
    'too_long',
  ),
  texts.refuses(
    'forty emoji do not fit in forty units',
    { line: '😀'.repeat(40) },
    '/line',
    'Lengths are counted as in the browser.',
    'too_long',
  ),
  texts.refuses(
    'a comment longer than allowed is refused',
    { story: 'x'.repeat(501) },
    '/story',
    'maxLength is 500.',
    'too_long',
  ),
  texts.refuses(
    'a text without maxLength has a limit all the same',
    { plain: 'x'.repeat(200_000) },
    '/plain',
    'Nothing is unbounded.',
    'too_long',
  ),
  texts.refuses(
    'a comment without maxLength has a limit all the same',
    { free: 'x'.repeat(200_000) },
    '/free',
    'Nothing is unbounded.',
    'too_long',
  ),
  ...texts.refusesEach(
    'line',
    'A text is a string.',
    {
      'a text refuses a number': 5,
      'a text refuses a truth value': false,
      'a text refuses a list of letters': ['a', 'b'],
      'a text refuses an object': { length: 1, toString: 'x' },
      'a text refuses an empty list': [],
      'a text refuses an empty object': {},
    },
    'wrong_type',
  ),
]

/** E-mail, address, telephone, colour. */
export const ADDRESSES: readonly SubmissionCase[] = [
  texts.takes(
    'an e-mail address is taken',
    { mail: 'ann.lee+x@mail.example.org' },
    'A positive control.',
  ),
  texts.takes('a telephone number is taken', { phone: '+41 44 123 45 67' }, 'A positive control.'),
  texts.takes(
    'a web address is taken',
    { site: 'https://example.org/a?b=c#d' },
    'A positive control.',
  ),
  texts.takes('a colour is taken', { tint: '#ff00aa' }, 'As a colour input writes it.'),
  ...texts.refusesEach(
    'mail',
    'Not an e-mail address.',
    {
      'an e-mail address has an @': 'ann.example.org',
      'an e-mail address has a name': '@example.org',
      'an e-mail address has a host': 'ann@',
      'an e-mail address has one @': 'ann@@example.org',
      'an e-mail address has no empty part of a host': 'ann@example..org',
      'an e-mail address has no blank': 'ann lee@example.org',
      'an e-mail address is one address': 'ann@example.org,bob@example.org',
      'an e-mail address has no brackets': '<ann@example.org>',
      'an e-mail address carries no header': 'ann@example.org\r\nBcc: bob@example.org',
    },
    'not_an_email',
  ),
  texts.refuses(
    'an e-mail address is text',
    { mail: { address: 'ann@example.org' } },
    '/mail',
    'A string.',
    'wrong_type',
  ),
  texts.refuses(
    'a very long e-mail address costs no time',
    { mail: `${'a@'.repeat(20_000)}b` },
    '/mail',
    'Linear.',
  ),
  ...texts.refusesEach('site', 'Not an address of the web.', {
    'a web address has a scheme': 'example.org',
    'a web address is not a script': 'javascript:alert(1)',
    'a web address is not a script with a tab in it': 'java\tscript:alert(1)',
    'a web address is not data': 'data:text/html,<script>alert(1)</script>',
    'a web address has a host': 'http://',
    'a web address has no blank': 'https://exa mple.org/',
    'a web address is no sentence': 'not an address',
  }),
  ...texts.refusesEach('tint', 'Six hexadecimal digits.', {
    'a colour is not a name': 'red',
    'a colour has six digits': '#ff00a',
    'a colour has hexadecimal digits': '#gg00aa',
    'a colour is not a style': '#ff00aa;background:url(//x.example)',
  }),
]

/** Days, weeks and hours that the calendar has, and those that it has not. */
export const TIMES: readonly SubmissionCase[] = [
  texts.takes('a date is taken', { day: '2026-05-31' }, 'A positive control.'),
  texts.takes('a leap day is taken', { day: '2024-02-29' }, '2024 is a leap year.'),
  texts.takes('a date and time are taken', { moment: '2026-05-31T12:30' }, 'A positive control.'),
  texts.takes('a month is taken', { month: '2026-05' }, 'A positive control.'),
  texts.takes('week 53 is taken in a year that has it', { week: '2026-W53' }, '2026 has 53 weeks.'),
  texts.takes('a time is taken', { clock: '08:00' }, 'min is inclusive.'),
  ...texts.refusesEach('day', 'No such day, or not written as a day.', {
    'a date is not a leap day in other years': '2025-02-29',
    'a date is not the 31st of April': '2026-04-31',
    'a date is not in month 13': '2026-13-01',
    'a date is not in month 0': '2026-00-10',
    'a date is not day 0': '2026-05-00',
    'a date has two digits each': '2026-5-3',
    'a date has no time': '2026-05-31T00:00:00Z',
    'a date is not written with slashes': '31/05/2026',
    'a date is not a number': 20260531,
    'a date is not written in Arabic digits': '٢٠٢٦-٠٥-٣١',
    'a date is not a word': 'today',
    'a date is not before its minimum': '2019-12-31',
    'a date is not after its maximum': '2030-01-01',
  }),
  ...texts.refusesEach('moment', 'No such moment.', {
    'a date and time is not 24:00': '2026-05-31T24:00',
    'a date and time is not on a leap day in other years': '2025-02-29T10:00',
    'a date and time is not minute 60': '2026-05-31T10:60',
    'a date and time is more than a date': '2026-05-31',
    'a date and time is local, without a zone': '2026-05-31T10:00Z',
  }),
  ...texts.refusesEach('month', 'No such month.', {
    'a month is not 13': '2026-13',
    'a month is not 0': '2026-00',
    'a month is not a day': '2026-05-01',
  }),
  ...texts.refusesEach('week', 'No such week.', {
    'a week is not 54': '2026-W54',
    'a week is not 53 in a year of 52': '2025-W53',
    'a week is not 0': '2026-W00',
    'a week is written with a W': '2026-21',
  }),
  ...texts.refusesEach('clock', 'No such time between eight and six.', {
    'a time is not 24:00': '24:00',
    'a time is not minute 60': '09:60',
    'a time has two digits each': '9:5',
    'a time is not before its minimum': '07:59',
    'a time is not after its maximum': '18:01',
    'a time is not a number': 930,
  }),
]

/** Numbers in number and range fields. */
export const NUMBERS: readonly SubmissionCase[] = [
  texts.takes('a number is taken', { age: 34 }, 'A positive control.'),
  texts.takes('zero is an answer', { age: 0 }, 'Zero is not a blank.'),
  texts.takes('a number of halves is taken', { height: 1.5 }, 'step is 0.5.'),
  texts.takes('a fraction is taken where no step is set', { any: 0.1 }, 'A positive control.'),
  texts.takes('a range field takes a number', { level: 10 }, 'max is inclusive.'),
  texts.storesText('minus zero is zero', '{"any":-0}', { any: 0 }, 'One content has one form.'),
  texts.storesText(
    'thirty-four with a point is thirty-four',
    '{"age":34.0}',
    { age: 34 },
    'One number.',
  ),
  ...texts.refusesEach('age', 'A whole number from 0 to 120.', {
    'a number refuses text': '34',
    'a number refuses NaN in words': 'NaN',
    'a number refuses infinity in words': 'Infinity',
    'a number refuses a truth value': true,
    'a number refuses a list': [34],
    'a number refuses an object': { valueOf: 34 },
    'a number refuses what is under its minimum': -1,
    'a number refuses what is over its maximum': 121,
    'a number refuses half a step': 34.5,
    'a number refuses the greatest double': 1.7976931348623157e308,
    'a number refuses a huge integer': 9_007_199_254_740_992,
  }),
  texts.refusesText(
    'a number too great for a double is refused',
    '{"any":1e400}',
    '/any',
    'JSON.parse reads infinity.',
    'not_a_number',
  ),
  texts.refusesText(
    'a number too far below zero for a double is refused',
    '{"any":-1e400}',
    '/any',
    'JSON.parse reads minus infinity.',
    'not_a_number',
  ),
  texts.refuses(
    'a number between two steps is refused',
    { height: 0.3 },
    '/height',
    'step is 0.5.',
  ),
  texts.refuses(
    'a range field refuses what is over its maximum',
    { level: 11 },
    '/level',
    'max is 10.',
    'too_great',
  ),
  texts.refuses('a range field refuses text', { level: '7' }, '/level', 'A number.'),
]

/** Masks: what is stored is what SurveyJS stores, with saveMaskedValue and without. */
export const MASKS: readonly SubmissionCase[] = [
  texts.takes(
    'a pattern mask stores what was typed',
    { card: 'ab1234' },
    'Without the fixed characters.',
  ),
  texts.takes(
    'a pattern mask stores its pattern where asked to',
    { cardAsWritten: 'ab-1234' },
    'saveMaskedValue.',
  ),
  texts.takes('a numeric mask stores a number', { amount: 1234.56 }, 'Without separators.'),
  texts.takes('a currency mask stores a number', { salary: -1234.5 }, 'Without its prefix.'),
  texts.takes(
    'a currency mask stores text where asked to',
    { salaryAsWritten: '$ 1,234.5' },
    'saveMaskedValue.',
  ),
  texts.takes('a date mask stores an ISO date', { born: '2026-05-31' }, 'As SurveyJS does.'),
  texts.takes(
    'a date mask stores its pattern where asked to',
    { bornAsWritten: '31/05/2026' },
    'saveMaskedValue.',
  ),
  ...texts.refusesEach('card', 'Two letters and four digits.', {
    'a pattern mask refuses too few characters': 'ab12',
    'a pattern mask refuses too many characters': 'ab12345',
    'a pattern mask refuses digits where letters stand': '12ab34',
    'a pattern mask refuses a number': 1234,
    'a pattern mask refuses markup': '<script>',
  }),
  texts.refuses(
    'a pattern mask with its pattern refuses other words',
    { cardAsWritten: 'ab+1234' },
    '/cardAsWritten',
    'aa-9999.',
  ),
  ...texts.refusesEach('amount', 'A number from 0 to 10,000 with two decimals.', {
    'a numeric mask refuses text': '1,234.56',
    'a numeric mask refuses less than its minimum': -1,
    'a numeric mask refuses more than its maximum': 10_001,
    'a numeric mask refuses more decimals than its precision': 1.234,
    'a numeric mask refuses a list': [1],
  }),
  texts.refuses(
    'a currency mask refuses text',
    { salary: '$ 1,234.50' },
    '/salary',
    'A number is stored.',
  ),
  texts.refuses(
    'a currency mask with its prefix refuses other words',
    { salaryAsWritten: '$ lots' },
    '/salaryAsWritten',
    'No number.',
  ),
  texts.refuses(
    'a date mask refuses a day that is none',
    { born: '2025-02-29' },
    '/born',
    'No leap year.',
  ),
  texts.refuses(
    'a date mask refuses another order',
    { born: '31/05/2026' },
    '/born',
    'ISO is stored.',
  ),
  texts.refuses(
    'a date mask with its pattern refuses a day that is none',
    { bornAsWritten: '31/02/2026' },
    '/bornAsWritten',
    'No such day.',
  ),
]

/** Several texts in one question. */
export const TEXT_LISTS: readonly SubmissionCase[] = [
  lists.takes(
    'multipletext takes its items',
    { contact: { name: 'Ann', mail: 'ann@example.org', age: 34, since: '2026-05-31' } },
    'A positive control.',
  ),
  lists.stores(
    'multipletext leaves blank items out',
    { contact: { name: ' Ann ', mail: '', age: null } },
    { contact: { name: 'Ann' } },
    'Blank.',
  ),
  lists.stores(
    'multipletext of blanks alone is no answer',
    { contact: { name: '' }, ask: 'no' },
    { ask: 'no' },
    'Blank.',
  ),
  lists.refuses(
    'multipletext refuses a list',
    { contact: ['Ann'] },
    '/contact',
    'An object of items.',
    'wrong_type',
  ),
  lists.refuses(
    'multipletext refuses text',
    { contact: 'Ann' },
    '/contact',
    'An object of items.',
    'wrong_type',
  ),
  lists.refuses(
    'multipletext refuses an object in an item',
    { contact: { name: { first: 'Ann' } } },
    '/contact/name',
    'Text.',
    'wrong_type',
  ),
  lists.refuses(
    'multipletext checks the kind of an item',
    { contact: { mail: 'ann' } },
    '/contact/mail',
    'An e-mail address.',
    'not_an_email',
  ),
  lists.refuses(
    'multipletext checks the length of an item',
    { contact: { name: 'x'.repeat(31) } },
    '/contact/name',
    'maxLength is 30.',
    'too_long',
  ),
  lists.refuses(
    'multipletext checks the validators of an item',
    { contact: { age: 121 } },
    '/contact/age',
    'At most 120.',
  ),
  lists.refuses(
    'multipletext refuses a day that is none',
    { contact: { since: '2025-02-29' } },
    '/contact/since',
    'No leap year.',
  ),
  lists.refuses(
    'multipletext asks for an item that is required',
    { ask: 'yes', address: { street: 'Main St' } },
    '/address/town',
    'isRequired.',
    'required',
  ),
  lists.stores(
    'an item that is required is not missed where nobody is asked',
    { ask: 'no', address: { street: 'Main St' } },
    { ask: 'no' },
    'The panel is hidden.',
  ),
]
