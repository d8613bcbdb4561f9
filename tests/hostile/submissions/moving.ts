import { about, type SubmissionCase } from '../submission-case.ts'

const moving = about('moving')

/** Rows, columns and choices that other answers bring and take away. */
export const MOVING: readonly SubmissionCase[] = [
  moving.takes(
    'a row that is shown is answered',
    { owned: ['car'], liked: { car: 'yes' } },
    'rowsVisibleIf.',
  ),
  moving.stores(
    'an answer to a hidden row is dropped',
    { owned: ['car'], liked: { car: 'yes', boat: 'no' } },
    { owned: ['car'], liked: { car: 'yes' } },
    'rowsVisibleIf; nobody asked.',
  ),
  moving.takes(
    'a choice that was not ticked before is taken over',
    { owned: ['car'], missed: ['bike', 'boat'] },
    'choicesFromQuestionMode unselected.',
  ),
  moving.refuses(
    'a choice that was ticked before is not taken over',
    { owned: ['car'], missed: ['car'] },
    '/missed',
    'choicesFromQuestionMode unselected.',
  ),
  moving.takes(
    'what an entry says is a choice elsewhere',
    { friends: [{ nick: 'Al' }, { nick: 'Bo' }], best: 'Bo' },
    'choiceValuesFromQuestion.',
  ),
  moving.refuses(
    'what no entry says is no choice elsewhere',
    { friends: [{ nick: 'Al' }], best: 'Cy' },
    '/best',
    'choiceValuesFromQuestion.',
  ),
  moving.refuses(
    'without entries there is no choice elsewhere',
    { best: 'Al' },
    '/best',
    'choiceValuesFromQuestion.',
  ),
  moving.refuses(
    'a rule makes a question of an entry required',
    { friends: [{ nick: 'Al', near: 'yes' }] },
    '/friends/0/street',
    'requiredIf.',
    'required',
  ),
  moving.takes(
    'a rule of an entry looks at its own entry',
    {
      friends: [
        { nick: 'Al', near: 'no' },
        { nick: 'Bo', near: 'yes', street: 'Main St' },
      ],
    },
    'requiredIf.',
  ),
  moving.takes(
    'rows stand in an entry',
    { friends: [{ nick: 'Al', calls: [{ when: '2026-05-31', long: true }] }] },
    'A positive control.',
  ),
  moving.refuses(
    'a cell of a row in an entry is checked',
    { friends: [{ nick: 'Al', calls: [{ when: '2026-05-31' }, { when: '2025-02-29' }] }] },
    '/friends/0/calls/1/when',
    'No leap year.',
    'not_a_date',
  ),
  moving.takes(
    'choices may be kept as objects',
    { fruits: [{ fruit: 'apple' }] },
    'valuePropertyName.',
  ),
  moving.refuses(
    'choices kept as objects are listed too',
    { fruits: [{ fruit: 'fig' }] },
    '/fruits',
    'Not listed.',
  ),
  moving.refuses(
    'choices kept as objects stand once',
    { fruits: [{ fruit: 'apple' }, { fruit: 'apple' }] },
    '/fruits',
    'Twice is a mistake.',
  ),
  moving.refuses(
    'an object without its choice is none',
    { fruits: [{ vegetable: 'apple' }] },
    '/fruits',
    'valuePropertyName is fruit.',
  ),
  moving.takes(
    'a choice of one’s own is taken where allowed',
    { town: 'Olten' },
    'allowCustomChoices.',
  ),
  moving.refuses(
    'a choice of one’s own is text',
    { town: { name: 'Olten' } },
    '/town',
    'One choice.',
  ),
  moving.refuses(
    'a choice of one’s own has a limit',
    { town: 'O'.repeat(50_000) },
    '/town',
    'Nothing is unbounded.',
  ),
  moving.takes(
    'a choice with a rule is ticked while it holds',
    { owned: ['car'], wishes: ['snow'] },
    'visibleIf of a choice.',
  ),
  moving.refuses(
    'a choice with a rule is not ticked while it does not hold',
    { owned: ['boat'], wishes: ['sun', 'snow'] },
    '/wishes',
    'visibleIf of a choice.',
  ),
  moving.takes(
    'a text has words beside it where asked',
    { opinion: 'Good', 'opinion-Comment': 'Really' },
    'showCommentArea.',
  ),
  moving.takes(
    'a rating has words beside it where asked',
    { mark: 4, 'mark-Comment': 'Really' },
    'showCommentArea.',
  ),
  moving.refuses(
    'words beside a rating are text',
    { mark: 4, 'mark-Comment': { a: 1 } },
    '/mark-Comment',
    'A comment is text.',
    'wrong_type',
  ),
]
