import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { parsePage } from '#app/core/response/parse-answers.ts'
import { asking, only, planFrom, questionsIn, STUDIES, study, view } from './a-survey.ts'

const text = (name: string, more: object = {}) => ({ type: 'text', name, ...more })

describe('what is on the page', () => {
  const plan = asking(text('first'), text('second', { visibleIf: "{first} = 'yes'" }), {
    type: 'panel',
    name: 'box',
    title: 'A box',
    elements: [text('inside', { visibleIf: '{second} notempty' })],
  })

  test('only questions whose rules hold are shown, and said to have been seen', () => {
    expect(view(plan).seen).toEqual(['first'])
    expect(view(plan, { answers: { first: 'yes' } }).seen).toEqual(['first', 'second'])
  })

  test('what hangs on the page stands there hidden, a panel with nothing in it too', () => {
    const hidden = (answers: JsonObject) =>
      view(plan, { answers }).elements.map(({ part }) => part?.isHidden)
    expect(hidden({})).toEqual([undefined, true, true])
    expect(hidden({ first: 'yes' })).toEqual([undefined, false, true])
    expect(hidden({ first: 'yes', second: 'x' })).toEqual([undefined, false, false])
    expect(view(plan).live?.unseen).toEqual(['second', 'inside'])
  })

  test('what hangs on other pages is not there at all until it is asked', () => {
    const later = planFrom({
      pages: [
        { name: 'one', elements: [text('first')] },
        {
          name: 'two',
          elements: [text('second', { visibleIf: "{first} = 'yes'" }), text('third')],
        },
      ],
    })
    const there = view(later, { pageIndex: 1 })
    expect(questionsIn(there.elements).map(({ label }) => label)).toEqual(['third'])
    expect(there.live).toBeNull()
  })

  test('ids are made from places, whatever a name holds', () => {
    const odd = asking(text('a "b" <c>'), text('ä/ö'))
    expect(questionsIn(view(odd).elements).map(({ id }) => id)).toEqual(['q1', 'q2'])
  })

  test('what was posted is shown again; without it, what is believed', () => {
    expect(only(view(asking(text('a')), { answers: { a: 'old' } }), 'text').value).toBe('old')
    expect(
      only(view(asking(text('a')), { answers: { a: 'old' }, raw: { a: 'new' } }), 'text').value,
    ).toBe('new')
  })

  test('a number is shown as its language writes it', () => {
    const plan = asking(text('n', { inputType: 'number' }))
    expect(only(view(plan, { answers: { n: 1234.5 } }), 'number').value).toBe('1234.5')
    expect(only(view(plan, { answers: { n: 1234.5 }, locale: 'de' }), 'number').value).toBe(
      '1234,5',
    )
  })
})

describe('progress', () => {
  const plan = planFrom({
    title: 'A survey',
    pages: [
      { name: 'one', elements: [text('a')] },
      { name: 'two', title: 'Second', visibleIf: "{a} = 'yes'", elements: [text('b')] },
      { name: 'three', elements: [text('c', { visibleIf: '{b} notempty' })] },
      { name: 'four', elements: [text('d')] },
    ],
  })

  test('counts the pages that this person meets', () => {
    expect(view(plan).progress).toEqual({ page: 1, pages: 2, certainty: 'about' })
    expect(view(plan, { pageIndex: 3 }).progress).toEqual({ page: 2, pages: 2, certainty: 'exact' })
    expect(view(plan, { pageIndex: 3, answers: { a: 'yes' } }).progress).toEqual({
      page: 3,
      pages: 3,
      certainty: 'exact',
    })
  })

  test('knows the first and the last page', () => {
    expect(view(plan)).toMatchObject({ isFirst: true, isLast: false })
    expect(view(plan, { pageIndex: 3 })).toMatchObject({ isFirst: false, isLast: true })
  })

  test('a page with a title of its own leaves the survey’s to the header', () => {
    const page = view(plan, { pageIndex: 1, answers: { a: 'yes' } })
    expect(page).toMatchObject({ heading: 'Second', runningTitle: 'A survey' })
    expect(page.documentTitle).toBe('Page 2 of about 3: Second')
    expect(view(plan)).toMatchObject({ heading: 'A survey', runningTitle: null })
  })
})

describe('problems', () => {
  const plan = asking(
    text('town', { title: 'Your town', isRequired: true }),
    {
      type: 'checkbox',
      name: 'used',
      title: 'Used?',
      choices: ['phone', 'fax'],
      showNoneItem: true,
    },
    {
      type: 'matrix',
      name: 'm',
      title: 'Agree?',
      columns: ['yes', 'no'],
      rows: ['staff', 'price'],
      eachRowRequired: true,
    },
    { type: 'radiogroup', name: 'way', title: 'Way?', choices: ['bus'], showOtherItem: true },
  )
  const raw = {
    used: ['phone', 'none'],
    m: { staff: 'yes' },
    way: 'other',
    'way-Comment': 'x'.repeat(3000),
  }
  const page = view(plan, { raw, problems: parsePage(plan, plan.questions, raw, {}).problems })

  test('each is summed up in the page’s order, with a link to the control that mends it', () => {
    expect(page.errors).toEqual([
      {
        href: '#q1-0',
        text: 'Please answer this question. We need it to go on.',
        about: 'Your town',
      },
      {
        href: '#q2-0',
        text: 'Untick “None of these”, or untick the other answers.',
        about: 'Used?',
      },
      { href: '#q3-r1-0', text: 'Choose an answer in this row.', about: 'price' },
      {
        href: '#q4-words',
        text: 'Shorten your answer to 2000 characters. It has 3000 now.',
        about: 'Way?',
      },
    ])
  })

  test('each stands at its question in the same words', () => {
    expect(only(page, 'text').error).toBe(page.errors[0]?.text)
    expect(only(page, 'matrix').error).toBeNull()
    expect(only(page, 'matrix').rows.map(({ error }) => error)).toEqual([
      null,
      page.errors[2]?.text,
    ])
    expect(only(page, 'single').choices[1]?.other?.error).toBe(page.errors[3]?.text)
  })

  test('the title of the page says that there is one', () => {
    expect(page.documentTitle).toBe('Error: Page 1 of 1: A survey')
  })

  test('a survey may say in its own words why it needs an answer', () => {
    const own = asking(text('a', { isRequired: true, requiredErrorText: 'We need your town.' }))
    const { problems } = parsePage(own, own.questions, {}, {})
    expect(only(view(own, { raw: {}, problems }), 'text').error).toBe('We need your town.')
  })
})

describe('who asks', () => {
  const plan = asking(
    { type: 'html', name: 'intro', html: '<p>{operator} asks. Also {operator}.</p>' },
    text('a', { title: 'What should {operator} know?' }),
  )
  const words = (operator: string | null, locale = 'en') => {
    const [intro, question] = view(plan, { operator, locale }).elements
    return [
      intro?.kind === 'html' ? intro.html : '',
      question?.kind === 'text' ? question.label : '',
    ]
  }

  test('is named where the survey keeps a place for it, escaped in HTML', () => {
    expect(words('Smith & <Sons> $&')).toEqual([
      '<p>Smith &amp; &lt;Sons&gt; $&amp; asks. Also Smith &amp; &lt;Sons&gt; $&amp;.</p>',
      'What should Smith & <Sons> $& know?',
    ])
  })

  test('is the team behind this copy where nobody is named', () => {
    expect(words(null)).toEqual([
      '<p>The team behind this copy asks. Also the team behind this copy.</p>',
      'What should the team behind this copy know?',
    ])
  })
})

describe('notices', () => {
  const plan = study('empathy-consumers-2020')

  test('a blank screening question is asked once more, in the survey’s words', () => {
    expect(view(plan, { notice: 'askAgain' }).notice).toEqual({
      text: plan.definition.screenOut?.askAgain.default,
      href: '#q1',
    })
  })

  test('a question that an answer opened is pointed out', () => {
    const { notice } = view(plan, { notice: 'moreQuestions', answers: { contacted: 'yes' } })
    expect(notice?.href).toBe('#q2')
  })
})

test.each(STUDIES.flatMap((slug) => ['en', 'de'].map((locale) => [slug, locale] as const)))(
  'every page of %s can be shown in %s',
  (slug, locale) => {
    const plan = study(slug)
    for (const pageIndex of plan.definition.pages.keys()) {
      const page = view(plan, { pageIndex, locale })
      expect(page.progress).toMatchObject({
        page: pageIndex + 1,
        pages: plan.definition.pages.length,
      })
      expect(page.seen.length).toBeGreaterThan(0)
      expect(JSON.stringify(page)).not.toContain('{operator}')
    }
  },
)
