import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addElement } from '#app/core/drafting/edits/add-element.ts'
import { addPage } from '#app/core/drafting/edits/add-page.ts'
import { duplicateElements } from '#app/core/drafting/edits/duplicate-elements.ts'
import { moveElements, moveElementsBy } from '#app/core/drafting/edits/move-elements.ts'
import { movePage } from '#app/core/drafting/edits/move-page.ts'
import { outOfOrder } from '#app/core/drafting/edits/out-of-order.ts'
import { elementsOf, outlineOf } from '#app/core/drafting/edits/outline.ts'
import { pasteQuestions } from '#app/core/drafting/edits/paste-questions.ts'
import { placesFor } from '#app/core/drafting/edits/places.ts'
import { removeElements, removePage } from '#app/core/drafting/edits/remove-elements.ts'
import { after, draftOf, namesIn, refusalOf } from './draft.ts'

const element = (name: string, more = {}) => ({ type: 'text', name, ...more })

const DRAFT = draftOf({
  pages: [
    {
      name: 'p1',
      elements: [
        element('a'),
        { type: 'panel', name: 'g', elements: [element('b'), element('c')] },
        element('d'),
      ],
    },
    { name: 'p2', elements: [element('e')] },
    { name: 'p3' },
  ],
})
const at = (page: number, index: number) => `/source/pages/${page}/elements/${index}`
const inside = (index: number) => `${at(0, 1)}/elements/${index}`

test('an outline shows pages, groups, repeated groups and what nobody knows', () => {
  const draft = draftOf({
    elements: [
      { type: 'paneldynamic', name: 'people', templateElements: [element('name')] },
      { type: 'hologram', name: 'h', beam: { on: true } },
    ],
  })
  const outline = outlineOf(draft)
  expect(outline.pages.map(({ kind, list }) => [kind, list.pointer])).toEqual([
    ['implied', '/source/elements'],
  ])
  expect(elementsOf(outline).map(({ pointer, type, scope }) => [pointer, type, scope])).toEqual([
    ['/source/elements/0', 'paneldynamic', null],
    ['/source/elements/0/templateElements/0', 'text', '/source/elements/0'],
    ['/source/elements/1', 'hologram', null],
  ])
})

test('a new question has a name that nothing has, whatever its letters’ case', () => {
  const draft = draftOf({ pages: [{ elements: [element('QUESTION1'), element('question2')] }] })
  const done = after(
    draft,
    addElement(draft, 'radiogroup', { list: '/source/pages/0/elements', index: 1 }),
  )
  expect(namesIn(done)).toEqual(['QUESTION1', 'question3', 'question2'])
})

test('a first question makes the list that its page did not have', () => {
  const done = after(
    DRAFT,
    addElement(DRAFT, 'text', { list: '/source/pages/2/elements', index: 0 }),
  )
  expect(namesIn(done).at(-1)).toBe('question1')
})

test('a second page puts questions that stood without pages on the first', () => {
  const draft = draftOf({ title: 'T', questions: [element('a')] })
  const done = after(draft, addPage(draft, 1))
  expect(done.source).toEqual({
    title: 'T',
    pages: [
      { name: 'page1', elements: [element('a')] },
      { name: 'page2', elements: [] },
    ],
  })
})

test('a page is added to a survey of nothing', () => {
  expect(after(draftOf({}), addPage(draftOf({}), 0)).source).toEqual({
    pages: [{ name: 'page1', elements: [] }],
  })
})

test.each([
  [[at(0, 0)], { list: '/source/pages/1/elements', index: 0 }, 'g b c d a e'],
  [[at(0, 2), at(0, 0)], { list: '/source/pages/1/elements', index: 1 }, 'g b c e a d'],
  [[at(0, 0), inside(1)], { list: '/source/pages/0/elements', index: 3 }, 'g b d a c e'],
  [[at(0, 0)], { list: `${at(0, 1)}/elements`, index: 1 }, 'g b a c d e'],
  [[inside(0), at(1, 0)], { list: '/source/pages/0/elements', index: 0 }, 'b e a g c d'],
  [[at(0, 0)], { list: '/source/pages/2/elements', index: 0 }, 'g b c d e a'],
])('%j moves to %j', (pointers, to, names) => {
  expect(namesIn(after(DRAFT, moveElements(DRAFT, pointers, to))).join(' ')).toBe(names)
})

test('a group does not move into itself', () => {
  const to = { list: `${at(0, 1)}/elements`, index: 0 }
  expect(refusalOf(moveElements(DRAFT, [at(0, 1)], to))).toBe('into_itself')
})

test('moving down goes through groups, over pages, and stops at the end', () => {
  let draft = DRAFT
  let pointers: readonly string[] = [at(0, 0)]
  const seen: string[] = []
  for (;;) {
    const moved = moveElementsBy(draft, pointers, 'down')
    if (!moved.ok) break
    draft = after(draft, moved)
    pointers = moved.value.pointers
    seen.push(pointers[0] ?? '')
  }
  expect(seen).toEqual([
    '/source/pages/0/elements/0/elements/0',
    '/source/pages/0/elements/0/elements/1',
    '/source/pages/0/elements/0/elements/2',
    '/source/pages/0/elements/1',
    '/source/pages/0/elements/2',
    '/source/pages/1/elements/0',
    '/source/pages/1/elements/1',
    '/source/pages/2/elements/0',
  ])
})

test('wherever elements are moved, none is lost and all stand together', () => {
  const pointers = elementsOf(outlineOf(DRAFT)).map(({ pointer }) => pointer)
  fc.assert(
    fc.property(fc.subarray([...pointers], { minLength: 1 }), fc.nat(20), (moved, n) => {
      const places = placesFor(outlineOf(DRAFT), moved)
      const place = places[n % places.length]
      if (place === undefined) return
      const done = moveElements(DRAFT, moved, place)
      const draft = after(DRAFT, done)
      expect([...namesIn(draft)].sort()).toEqual([...namesIn(DRAFT)].sort())
      const placed = done.ok ? done.value.pointers : []
      const list = placed[0]?.replace(/\/\d+$/, '')
      const first = Number(/\d+$/.exec(placed[0] ?? '')?.[0])
      expect(placed).toEqual(placed.map((_, offset) => `${list ?? ''}/${first + offset}`))
    }),
  )
})

test('a copy has names of its own and reads the copies of what was copied with it', () => {
  const draft = draftOf({
    pages: [
      {
        elements: [
          {
            type: 'panel',
            name: 'g',
            elements: [
              element('age'),
              element('why', { visibleIf: '{age} > 3 and {far} = 1', title: 'Why {age}?' }),
              {
                type: 'checkbox',
                name: 'w',
                choicesFromQuestion: 'age',
                choices: [{ value: 'age' }],
              },
            ],
          },
          element('far'),
        ],
      },
    ],
  })
  const done = after(draft, duplicateElements(draft, ['/source/pages/0/elements/0']))
  expect(
    elementsOf(outlineOf(done))
      .slice(4, 8)
      .map(({ source }) => source),
  ).toMatchObject([
    { name: 'g2' },
    { name: 'age2' },
    { name: 'why2', visibleIf: '{age2} > 3 and {far} = 1', title: 'Why {age2}?' },
    { name: 'w2', choicesFromQuestion: 'age2', choices: [{ value: 'age' }] },
  ])
})

test('several are deleted at once, a group with all that it holds', () => {
  expect(namesIn(after(DRAFT, removeElements(DRAFT, [inside(0), at(0, 1), at(1, 0)])))).toEqual([
    'a',
    'd',
  ])
  expect(namesIn(after(DRAFT, removePage(DRAFT, '/source/pages/0')))).toEqual(['e'])
  expect(refusalOf(removeElements(DRAFT, ['/source/pages/7/elements/0']))).toBe('nothing_there')
})

test('a page moves with its questions', () => {
  expect(namesIn(after(DRAFT, movePage(DRAFT, 1, 0))).join(' ')).toBe('e a g b c d')
})

test('pasted lines become questions, marked ones the choices of the line above', () => {
  const pasted = 'How old are you?\n\n2. How was it?\n- Very good\n- Bad\n'
  const done = after(
    DRAFT,
    pasteQuestions(DRAFT, pasted, { list: '/source/pages/2/elements', index: 0 }),
  )
  expect(
    elementsOf(outlineOf(done))
      .slice(-2)
      .map(({ source }) => source),
  ).toEqual([
    { type: 'text', name: 'question1', title: 'How old are you?' },
    {
      type: 'radiogroup',
      name: 'question2',
      title: 'How was it?',
      choices: [
        { value: 'veryGood', text: 'Very good' },
        { value: 'bad', text: 'Bad' },
      ],
    },
  ])
})

test('what reads a later question is found, by rule and by word', () => {
  const draft = draftOf({
    elements: [
      element('a', { visibleIf: '{b.x} = 1' }),
      element('c', { title: 'You said {D}' }),
      element('b'),
      element('d', { visibleIf: '{a} notempty' }),
    ],
  })
  expect(
    outOfOrder(outlineOf(draft)).map(({ reader, reads }) => [reader.name, reads.name]),
  ).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('nothing is moved to where no list can stand', () => {
  const draft = draftOf({ pages: [{ elements: 'none' }, { elements: [element('a')] }] })
  const moved = moveElementsBy(draft, ['/source/pages/1/elements/0'], 'up')
  expect(refusalOf(moved)).toBe('nothing_there')
})

test('words that no HTML can hold are read as ones that it can', () => {
  const broken = draftOf({ elements: [element('a', { title: 'Half \ud83d, zero \u0000' })] })
  expect(elementsOf(outlineOf(broken))[0]?.title).toBe('Half \ufffd, zero \ufffd')
})
