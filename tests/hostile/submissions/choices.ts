import { about, type SubmissionCase } from '../submission-case.ts'

const choices = about('choices')
const many = about('wide')

/** One of a list. */
export const SINGLE_CHOICES: readonly SubmissionCase[] = [
  choices.takes('radiogroup takes a listed choice', { colour: 'blue' }, 'A positive control.'),
  choices.takes('dropdown takes a listed choice', { country: 'ch' }, 'A positive control.'),
  choices.takes('buttongroup takes a listed choice', { size: 'M' }, 'A positive control.'),
  choices.takes(
    'a dropdown counts its own choices',
    { years: 30 },
    'From choicesMin to choicesMax.',
  ),
  choices.takes('a choice may be a truth value', { mixed: true }, 'SurveyJS allows any scalar.'),
  choices.stores(
    'a number sent as text is the choice that is a number',
    { mixed: '2', years: '20' },
    { mixed: 2, years: 20 },
    '1 and "1" are one value, as in SurveyJS.',
  ),
  choices.takes('"none" is a choice when shown', { colour: 'none' }, 'showNoneItem.'),
  choices.takes('"refused" is a choice when shown', { colour: 'refused' }, 'showRefuseItem.'),
  choices.takes('"dontknow" is a choice when shown', { colour: 'dontknow' }, 'showDontKnowItem.'),
  choices.takes(
    '"other" keeps its words beside it',
    { colour: 'other', 'colour-Comment': 'Ochre' },
    'SurveyJS stores the words under name-Comment.',
  ),
  choices.takes('"other" may stay without words', { colour: 'other' }, 'Nobody has to say more.'),
  choices.stores(
    'words without "other" are dropped',
    { colour: 'red', 'colour-Comment': 'Ochre' },
    { colour: 'red' },
    'No comment was asked for where "other" is not chosen.',
  ),
  choices.takes(
    'a comment area takes words beside any choice',
    { reason: 'price', 'reason-Comment': 'Too dear' },
    'showCommentArea.',
  ),
  choices.takes(
    'with storeOthersAsComment off, the words are the answer',
    { ownWords: 'mate' },
    'SurveyJS stores the text in place of "other".',
  ),
  choices.stores(
    'an empty text is no answer',
    { colour: '', country: 'de' },
    { country: 'de' },
    'Blank.',
  ),
  choices.stores('null is no answer', { colour: null, country: 'de' }, { country: 'de' }, 'Blank.'),
  ...choices.refusesEach(
    'colour',
    'Only what stands in the list is an answer.',
    {
      'a radiogroup refuses a value outside its list': 'mauve',
      'a choice is not found by its label': 'Blue, like the sea',
      'a choice is told from one in capitals': 'RED',
      'a choice is told from one with a blank behind it': 'red ',
      'a choice is told from a look-alike in Cyrillic': 'rеd',
      'a choice is told from one with a zero-width joiner': 'r\u200ded',
      'toString is no choice': 'toString',
      'constructor is no choice': 'constructor',
      '__proto__ is no choice': '__proto__',
    },
    'not_a_choice',
  ),
  ...choices.refusesEach('colour', 'One choice is one scalar.', {
    'a radiogroup refuses a list': ['red'],
    'a radiogroup refuses an object': { value: 'red' },
    'a radiogroup refuses an object that says it is text': { toString: 'red' },
    'a radiogroup refuses a truth value': true,
    'a radiogroup refuses a number': 0,
  }),
  ...choices.refusesEach('years', 'choicesMin, choicesMax and choicesStep make a list.', {
    'a dropdown refuses what is under choicesMin': 17,
    'a dropdown refuses what is over choicesMax': 32,
    'a dropdown refuses what is between two steps': 19,
    'a dropdown refuses a number written otherwise': '1.8e1',
  }),
  choices.refuses(
    '"none" that is not shown is no choice',
    { country: 'none' },
    '/country',
    'No showNoneItem.',
  ),
  choices.refuses(
    '"other" that is not shown is no choice',
    { country: 'other' },
    '/country',
    'No showOtherItem.',
  ),
  choices.refuses(
    'words of "other" are text',
    { colour: 'other', 'colour-Comment': ['x'] },
    '/colour-Comment',
    'A comment is text.',
    'wrong_type',
  ),
  choices.refuses(
    'words of "other" are text and no object',
    { colour: 'other', 'colour-Comment': { a: 1 } },
    '/colour-Comment',
    'A comment is text.',
    'wrong_type',
  ),
  choices.refuses(
    'words of "other" have a limit',
    { colour: 'other', 'colour-Comment': 'x'.repeat(50_000) },
    '/colour-Comment',
    'Nothing is unbounded.',
    'too_long',
  ),
  choices.refuses(
    'own words in place of "other" are text',
    { ownWords: { a: 1 } },
    '/ownWords',
    'An object is no text.',
  ),
  choices.refuses(
    'own words in place of "other" have a limit',
    { ownWords: 'x'.repeat(50_000) },
    '/ownWords',
    'Nothing is unbounded.',
  ),
  choices.refuses(
    'an imagepicker refuses a picture it does not show',
    { animal: 'tiger' },
    '/animal',
    'Not listed.',
  ),
  choices.refuses(
    'an imagepicker of one refuses two',
    { animal: ['lion', 'giraffe'] },
    '/animal',
    'multiSelect is off.',
  ),
  choices.refuses(
    'a buttongroup refuses a size it does not have',
    { size: 'XXL' },
    '/size',
    'Not listed.',
  ),
  choices.takes('an imagepicker takes one picture', { animal: 'lion' }, 'A positive control.'),
]

/** Yes or no. */
export const BOOLEANS: readonly SubmissionCase[] = [
  choices.takes('a boolean takes true', { agree: true }, 'A positive control.'),
  choices.takes('a boolean takes false', { agree: false }, 'False is an answer, not a blank.'),
  choices.takes('a boolean takes its own words', { smoker: 'no' }, 'valueTrue and valueFalse.'),
  ...choices.refusesEach('agree', 'Without words of its own a boolean is true or false.', {
    'a boolean refuses a word': 'maybe',
    'a boolean refuses 1': 1,
    'a boolean refuses a list': [true],
    'a boolean refuses an object': {},
  }),
  choices.refuses(
    'a boolean with words refuses another word',
    { smoker: 'perhaps' },
    '/smoker',
    'Only valueTrue and valueFalse.',
  ),
  choices.refuses(
    'a boolean with words refuses a list of both',
    { smoker: ['yes', 'no'] },
    '/smoker',
    'One of the two.',
  ),
]

/** Any of a list. */
export const MULTIPLE_CHOICES: readonly SubmissionCase[] = [
  choices.takes(
    'checkbox takes listed choices',
    { feelings: ['angry', 'sad'] },
    'A positive control.',
  ),
  choices.takes('tagbox takes listed choices', { topics: ['a', 'e'] }, 'A positive control.'),
  choices.takes(
    'an imagepicker of several takes several',
    { animals: ['lion', 'panda'] },
    'multiSelect.',
  ),
  choices.takes('imagemap takes areas', { body: ['head', 'leg'] }, 'multiSelect is the default.'),
  choices.takes('an imagemap of one takes one area', { spot: 'left' }, 'multiSelect off.'),
  choices.stores(
    'choices are kept in the order of the questionnaire',
    { numbers: [10, 1, 3] },
    { numbers: [1, 3, 10] },
    'One content has one form.',
  ),
  choices.stores(
    'numbers sent as text are the choices that are numbers',
    { numbers: ['1', '10'] },
    { numbers: [1, 10] },
    '1 and "1" are one value.',
  ),
  choices.stores(
    'an empty list is no answer',
    { feelings: [], agree: true },
    { agree: true },
    'Blank.',
  ),
  choices.takes(
    '"none" may stand alone, under the minimum',
    { feelings: ['none'] },
    'None of these is a whole answer.',
  ),
  choices.takes(
    '"other" stands beside listed choices, with words',
    { feelings: ['angry', 'other'], 'feelings-Comment': 'Numb' },
    'showOtherItem.',
  ),
  choices.takes(
    'with storeOthersAsComment off, one item may be words',
    { drinks: ['tea', 'mate'] },
    'SurveyJS stores the text in place of "other".',
  ),
  choices.refuses(
    'words in place of "other" stand once',
    { drinks: ['mate', 'cocoa'] },
    '/drinks',
    'There is one "other".',
  ),
  choices.refuses(
    '"none" and a choice contradict each other',
    { feelings: ['none', 'sad'] },
    '/feelings',
    'SurveyJS makes "none" exclusive.',
    'exclusive_choice',
  ),
  choices.refuses(
    'a choice stands once',
    { numbers: [1, 1] },
    '/numbers',
    'Twice is a mistake.',
    'duplicate_choice',
  ),
  choices.refuses(
    '1 and "1" are one choice sent twice',
    { numbers: [1, '1'] },
    '/numbers',
    'They are one value.',
    'duplicate_choice',
  ),
  choices.refuses(
    'fewer than minSelectedChoices are refused',
    { feelings: ['sad'] },
    '/feelings',
    'At least two.',
    'too_few_choices',
  ),
  choices.refuses(
    'more than maxSelectedChoices are refused',
    { topics: ['a', 'b', 'c', 'd'] },
    '/topics',
    'At most three.',
    'too_many_choices',
  ),
  choices.refuses(
    '"other" counts towards the maximum',
    { feelings: ['angry', 'sad', 'calm', 'other'] },
    '/feelings',
    'At most three.',
  ),
  choices.refuses(
    'more than maxSelectedAreas are refused',
    { body: ['head', 'arm', 'leg'] },
    '/body',
    'At most two.',
  ),
  choices.refuses(
    'an area that is not drawn is refused',
    { body: ['head', 'wing'] },
    '/body',
    'Not listed.',
  ),
  choices.refuses(
    'an imagemap of one refuses a list',
    { spot: ['left', 'right'] },
    '/spot',
    'multiSelect is off.',
  ),
  choices.refuses(
    '"select all" is no value',
    { numbers: ['all'] },
    '/numbers',
    'SurveyJS never stores it.',
  ),
  ...choices.refusesEach('numbers', 'The answer is a list of scalars of the list.', {
    'a checkbox refuses a value outside its list': [1, 4],
    'a checkbox refuses a list in a list': [[1]],
    'a checkbox refuses an object in its list': [{ value: 1 }],
    'a checkbox refuses null in its list': [null],
    'a checkbox refuses an object instead of a list': { 0: 1, length: 1 },
    'a checkbox refuses choices joined by commas': '1,2',
    'a checkbox refuses true': true,
  }),
  choices.refuses(
    'a hundred thousand ticks are refused',
    { numbers: Array.from({ length: 100_000 }, () => 1) },
    '/numbers',
    'More than there are choices; in linear time.',
  ),
  many.takes(
    'a thousand ticks are taken',
    { many: Array.from({ length: 1000 }, (_, i) => `c${i}`) },
    'As many as there are choices.',
  ),
  many.stores(
    'a thousand ticks backwards are put in order',
    { many: Array.from({ length: 1000 }, (_, i) => `c${999 - i}`) },
    { many: Array.from({ length: 1000 }, (_, i) => `c${i}`) },
    'In less than a second.',
  ),
  many.refuses(
    'a thousand ticks and one stranger are refused',
    { many: [...Array.from({ length: 999 }, (_, i) => `c${i}`), 'c1000'] },
    '/many',
    'One is not listed.',
  ),
]

/** An order of a list. */
export const RANKINGS: readonly SubmissionCase[] = [
  choices.takes(
    'ranking takes every choice in an order',
    { priorities: ['kindness', 'price', 'speed'] },
    'The order is the answer, and is kept.',
  ),
  choices.takes(
    'selectToRank takes some choices in an order',
    { topTwo: ['reach', 'price'] },
    'selectToRankEnabled.',
  ),
  choices.refuses(
    'a ranking that leaves one out is refused',
    { priorities: ['price', 'speed'] },
    '/priorities',
    'Without selectToRank all are ranked.',
  ),
  choices.refuses(
    'a ranking with one twice is refused',
    { priorities: ['price', 'price', 'speed'] },
    '/priorities',
    'Each stands once.',
    'duplicate_choice',
  ),
  choices.refuses(
    'a ranking with a stranger is refused',
    { priorities: ['price', 'speed', 'beauty'] },
    '/priorities',
    'Not listed.',
    'not_a_choice',
  ),
  choices.refuses(
    'a ranking that is an object is refused',
    { priorities: { price: 1, speed: 2, kindness: 3 } },
    '/priorities',
    'A list.',
    'wrong_type',
  ),
  choices.refuses(
    'a ranking with more than can be ranked is refused',
    { topTwo: ['reach', 'price', 'speed'] },
    '/topTwo',
    'maxSelectedChoices.',
  ),
]

/** Rating and slider. */
const scales = about('scales')
export const SCALES: readonly SubmissionCase[] = [
  scales.takes('rating takes a step', { stars: 5 }, 'From 1 to 5 by default.'),
  scales.takes('rating takes its zero', { recommend: 0 }, 'rateMin is 0.'),
  scales.takes('rating takes half a step', { halves: 2.5 }, 'rateStep is 0.5.'),
  scales.takes('rating takes its own words', { worded: 'fair' }, 'rateValues.'),
  scales.takes('rateCount ends the scale', { faces: 3 }, 'Three faces.'),
  scales.stores(
    'a step sent as text is the step',
    { stars: '4' },
    { stars: 4 },
    '1 and "1" are one value.',
  ),
  scales.takes('slider takes a number in range', { percent: 42 }, 'From 0 to 100 by default.'),
  scales.takes('slider takes a number below zero', { warmth: -10 }, 'min is -10.'),
  scales.takes('a range slider takes two numbers', { span: [20, 60] }, 'sliderType range.'),
  ...scales.refusesEach('stars', 'Only the steps from 1 to 5 are answers.', {
    'a rating refuses zero below its scale': 0,
    'a rating refuses a step above its scale': 6,
    'a rating refuses half a step': 4.5,
    'a rating refuses a list': [5],
    'a rating refuses true': true,
    'a rating refuses a number in hexadecimal': '0x5',
    'a rating refuses a number with an exponent': '5e0',
  }),
  scales.refuses('a rating refuses a face too many', { faces: 4 }, '/faces', 'rateCount is 3.'),
  scales.refuses(
    'a rating of words refuses a number',
    { worded: 1 },
    '/worded',
    'rateValues are words.',
  ),
  ...scales.refusesEach('percent', 'One number from 0 to 100 in whole steps.', {
    'a slider refuses what is over its maximum': 101,
    'a slider refuses what is under its minimum': -1,
    'a slider refuses what is between two steps': 1.5,
    'a slider refuses a number as text': '50',
    'a slider of one refuses two numbers': [10, 50],
    'a slider refuses an object': { value: 50 },
  }),
  scales.refuses(
    'a slider counts its steps from its minimum',
    { warmth: 3 },
    '/warmth',
    'Steps of 5 from -10.',
  ),
  ...scales.refusesEach('span', 'Two numbers in order, from 20 to 60 apart.', {
    'a range refuses one number': 50,
    'a range refuses a list of one': [50],
    'a range refuses a list of three': [10, 30, 50],
    'a range refuses its ends the wrong way round': [60, 20],
    'a range refuses what is over its maximum': [60, 110],
    'a range refuses ends too near to each other': [20, 30],
    'a range refuses ends too far from each other': [0, 100],
    'a range refuses a word at one end': [20, 'sixty'],
    'a range refuses null at one end': [null, 60],
    'a range refuses what is between two steps': [21, 60],
  }),
]
