import { describe, expect, test } from 'vitest'
import { minutesToAnswer } from '#app/core/presentation/minutes-to-answer.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { progressOf } from '#app/core/response/progress.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import type { JsonObject } from '#app/core/json.ts'
import { planFrom, STUDIES, study, view } from '#tests/respondent/a-survey.ts'

const text = (name: string, more: JsonObject = {}): JsonObject => ({ type: 'text', name, ...more })
const PAGES = [
  { name: 'one', title: 'First', elements: [text('a'), { type: 'html', name: 'h', html: 'Hi' }] },
  { name: 'two', title: 'Second', elements: [text('b'), text('c', { visibleIf: '{a} notempty' })] },
  { name: 'three', title: 'Third', elements: [text('d')] },
]
const survey = (more: JsonObject) => planFrom({ title: 'A survey', pages: PAGES, ...more })
const pagesOf = (more: JsonObject) =>
  survey(more).definition.pages.map(({ elements }) => elements.map(({ name }) => name))

describe('pages as they are met', () => {
  test('are those that were written', () => {
    expect(pagesOf({})).toHaveLength(3)
  })

  test('may be one for all, each of them a part with its heading', () => {
    const [page, ...others] = survey({ questionsOnPageMode: 'singlePage' }).definition.pages
    expect(others).toEqual([])
    expect(page?.elements).toMatchObject([
      { kind: 'panel', title: { default: 'First' } },
      { kind: 'panel', title: { default: 'Second' } },
      { kind: 'panel', title: { default: 'Third' } },
    ])
  })

  test('may be one for each question, with what is to be read beside it', () => {
    const pages = pagesOf({ questionsOnPageMode: 'questionPerPage' })
    expect(pages).toHaveLength(4)
    expect(pages[0]).toEqual(['a', expect.stringContaining('h~') as string])
    expect(pages.slice(1)).toEqual([['b'], ['c'], ['d']])
  })

  test('leave a first page that only begins as it is', () => {
    const more = { questionsOnPageMode: 'singlePage', firstPageIsStartPage: true }
    expect(pagesOf(more)).toHaveLength(2)
  })
})

describe('progress', () => {
  const at = (more: JsonObject, page: number, answers = {}) => {
    const plan = survey(more)
    return progressOf(plan, page, contextOf(plan, answers, undefined))
  }

  test('counts pages, and says so when it can’t know yet', () => {
    expect(at({}, 0)).toEqual({ page: 1, pages: 3, certainty: 'exact' })
    const pages = [
      { name: 'one', elements: [text('a')] },
      { name: 'two', elements: [text('b', { visibleIf: '{a} notempty' })] },
      { name: 'three', elements: [text('c')] },
    ]
    expect(at({ pages }, 0)).toEqual({ page: 1, pages: 2, certainty: 'about' })
    expect(at({ pages }, 1, { a: 'x' })).toEqual({ page: 2, pages: 3, certainty: 'exact' })
    expect(view(survey({ pages })).documentTitle).toBe('Page 1 of about 2: A survey')
  })

  test('does not count a page that only begins', () => {
    expect(at({ firstPageIsStartPage: true }, 1)).toMatchObject({ page: 1, pages: 2 })
    const start = view(survey({ firstPageIsStartPage: true }))
    expect(start.progress).toBeNull()
    expect(start.buttons.next).toBe('Begin')
  })

  test('is left out where the survey does not want it', () => {
    expect(view(survey({ showProgressBar: 'off' })).progress).toBeNull()
  })
})

describe('the words and buttons around a page', () => {
  test('are the author’s where there are some', () => {
    const plan = survey({ pageNextText: 'Onward', pagePrevText: 'Retreat', completeText: 'Done' })
    expect(view(plan).buttons).toMatchObject({ next: 'Onward', back: null, send: null })
    expect(view(plan, { pageIndex: 2 }).buttons).toEqual({
      next: null,
      back: 'Retreat',
      send: 'Done',
      review: 'Look over first',
    })
  })

  test('lead to a look over everything first, where the survey says so', () => {
    const last = view(survey({ showPreviewBeforeComplete: true }), { pageIndex: 2 })
    expect(last.buttons).toMatchObject({ send: null, review: 'Look over first' })
  })

  test('lead back unless the survey forbids it', () => {
    expect(view(survey({ showPrevButton: false }), { pageIndex: 1 }).buttons.back).toBeNull()
  })

  test('number the questions that are met', () => {
    const labels = (more: JsonObject, pageIndex: number, answers = {}) =>
      view(survey(more), { pageIndex, answers }).elements.flatMap((element) =>
        'label' in element ? [element.label] : [],
      )
    expect(labels({ showQuestionNumbers: 'on' }, 1)).toEqual(['2. b'])
    expect(labels({ showQuestionNumbers: true }, 1, { a: 'x' })).toEqual(['2. b', '3. c'])
    expect(labels({ showQuestionNumbers: 'onPage' }, 2)).toEqual(['1. d'])
    const lettered = { showQuestionNumbers: 'on', questionStartIndex: '#a)' }
    expect(labels(lettered, 1)).toEqual(['#b) b'])
  })

  test('list the pages where asked, and lead to those that were reached', () => {
    const contents = (furthest: number) =>
      view(survey({ showTOC: true }), { pageIndex: 1, furthest }).contents
    expect(contents(1)).toEqual([
      { title: 'First', goTo: '1', state: 'reached' },
      { title: 'Second', goTo: null, state: 'current' },
      { title: 'Third', goTo: null, state: 'ahead' },
    ])
    expect(contents(2)?.[2]).toEqual({ title: 'Third', goTo: '3', state: 'reached' })
    expect(view(survey({})).contents).toBeNull()
  })
})

describe('before the first question', () => {
  test('it is said how long it takes and that questions can be left out', () => {
    expect(view(survey({})).care).toMatchObject({ minutes: 1, canLeaveOut: 'all' })
    expect(view(survey({}), { pageIndex: 1 }).care).toBeNull()
    const demanding = survey({
      pages: [{ name: 'p', elements: [text('a', { isRequired: true })] }],
    })
    expect(view(demanding).care).toMatchObject({ canLeaveOut: 'most' })
  })

  test('the two studies take a few minutes', () => {
    for (const slug of STUDIES) {
      const minutes = minutesToAnswer(study(slug).definition, 'en')
      expect(minutes).toBeGreaterThanOrEqual(2)
      expect(minutes).toBeLessThanOrEqual(8)
    }
  })
})

describe('a limit of time', () => {
  const limited = { timeLimit: 600, title: 'A survey', pages: PAGES }

  test('is not kept unless the author insists, and the author hears so', () => {
    const { definition, problems } = readSource(limited)
    expect(definition?.flow.timeLimitMs).toBeNull()
    expect(problems).toMatchObject([
      { pointer: '/timeLimit', severity: 'warning', code: 'property_ignored' },
    ])
  })

  test('is said before the first question, and what is left on the others', () => {
    const plan = survey({ timeLimit: 600, insistOnTimeLimit: true })
    expect(view(plan, { timeLeftMs: 600_000 }).care?.timeLimitMinutes).toBe(10)
    const later = view(plan, { pageIndex: 1, timeLeftMs: 239_000 })
    expect(later.timeNote).toContain('about 3 minutes left')
  })
})
