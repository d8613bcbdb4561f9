import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import type { Edit } from '#app/core/response/form/edit.ts'
import type { FieldPath } from '#app/core/response/form/field-names.ts'
import { parsePage } from '#app/core/response/parse-answers.ts'
import type { Plan } from '#app/core/response/plan.ts'
import type { PageInput } from '#app/ui/respondent/page-view.ts'
import { SurveyForm } from '#app/ui/respondent/SurveyForm.tsx'
import { tables } from '#tests/support/gallery-of-tables.ts'
import { asking, only, planFrom, view } from './a-survey.ts'

const html = (plan: Plan, input: Partial<PageInput> = {}) =>
  renderToStaticMarkup(
    createElement(SurveyForm, { view: view(plan, input), start: null, keptForMs: 1000 }),
  )
const judged = (plan: Plan, raw: NonNullable<PageInput['raw']>) =>
  view(plan, { raw, problems: parsePage(plan, plan.questions, raw, {}).problems })
const edited = (what: Edit['what'], path: string, isKept = false) => ({
  edited: { edit: { what, path: path as FieldPath }, isKept },
})

const column = (name: string, more: JsonObject = {}) => ({ name, cellType: 'text', ...more })
const grid = (...columns: readonly JsonObject[]) =>
  asking({ type: 'matrixdropdown', name: 'g', title: 'A grid', rows: ['mon', 'sun'], columns })
const panels = (more: JsonObject = {}, ...inside: readonly JsonObject[]) =>
  asking({
    type: 'paneldynamic',
    name: 'children',
    title: 'Children',
    templateElements: [{ type: 'text', name: 'name', title: 'Name' }, ...inside],
    ...more,
  })

test('nothing of the tables needs the rich look', () => {
  expect(planFrom(tables).definition.look).toBe('plain')
})

describe('a grid', () => {
  test('is a table where its columns are few and narrow, wide where they are more', () => {
    const columns = (count: number) => Array.from({ length: count }, (_, n) => column(`c${n}`))
    expect(only(view(grid(...columns(4))), 'grid').layout).toBe('table')
    expect(only(view(grid(...columns(7))), 'grid').layout).toBe('wide')
    expect(only(view(grid(...columns(12))), 'grid').layout).toBe('groups')
    expect(only(view(grid({ name: 'r', cellType: 'rating' })), 'grid').layout).toBe('groups')
  })

  test('names each control by its row and its column', () => {
    const page = html(grid(column('hours', { title: 'Hours' })))
    expect(page).toContain('<label for="q1-e1-q1-0"><span class="hidden">sun: </span>Hours</label>')
    expect(page).toContain('name="q:g/sun/hours"')
    expect(page).toContain('<th scope="row">sun</th>')
  })

  test('may be scrolled by keyboard where it is wide, and says what it is', () => {
    const columns = Array.from({ length: 7 }, (_, n) => column(`c${n}`))
    expect(html(grid(...columns))).toContain(
      '<div class="wide-table" role="region" tabindex="0" aria-labelledby="q1-label"',
    )
  })

  test('shows what was typed, and hides what its rules hide', () => {
    const plan = grid(column('a'), column('b', { visibleIf: '{row.a} = "x"' }))
    const { groups, columns } = only(
      view(plan, { raw: { g: { mon: { a: 'x' }, sun: { a: 'y' } } } }),
      'grid',
    )
    expect(groups.map(({ elements }) => elements)).toMatchObject([
      [{ value: 'x' }, { id: 'q1-e0-q2' }],
      [{ value: 'y' }, { id: 'q1-e1-q2' }],
    ])
    expect(groups.map(({ elements }) => elements.map(({ part }) => part?.isHidden))).toEqual([
      [undefined, false],
      [undefined, true],
    ])
    expect(columns.map(({ label }) => label)).toEqual(['a', 'b'])
  })

  test('shows only the rows that this person meets', () => {
    const plan = asking(
      { type: 'text', name: 'works' },
      {
        type: 'matrixdropdown',
        name: 'g',
        rows: ['home', { value: 'office', visibleIf: '{works} notempty' }],
        columns: [column('a')],
      },
    )
    const rows = (answers: PageInput['answers']) =>
      only(view(plan, { answers }), 'grid').groups.map(({ label }) => label)
    expect(rows({})).toEqual(['home'])
    expect(rows({ works: 'yes' })).toEqual(['home', 'office'])
  })

  test('says at the cell what is wrong there, and in the summary in which row', () => {
    const page = judged(grid(column('hours', { title: 'Hours', isRequired: true })), {
      g: { mon: { hours: '3' } },
    })
    expect(page.errors).toMatchObject([{ href: '#q1-e1-q1-0', about: 'sun: Hours' }])
    expect(only(page, 'grid').groups[1]?.elements).toMatchObject([{ error: page.errors[0]?.text }])
    expect(only(page, 'grid').error).toBeNull()
  })

  test('offers a list where radio buttons would make a row high', () => {
    const [yesNo, few] = only(
      view(
        grid(
          { name: 'a', cellType: 'boolean' },
          { name: 'b', cellType: 'radiogroup', choices: [1, 2] },
        ),
      ),
      'grid',
    ).groups[0]?.elements.map(({ kind }) => kind) ?? ['']
    expect([yesNo, few]).toEqual(['dropdown', 'single'])
  })

  test('rules read what is worked out in their row', () => {
    const plan = grid(
      column('n', { inputType: 'number' }),
      { name: 'double', cellType: 'expression', expression: '{row.n} * 2' },
      column('big', { visibleIf: '{row.double} > 20' }),
    )
    const { groups } = only(view(plan, { raw: { g: { mon: { n: 11 } } } }), 'grid')
    expect(groups.map(({ elements }) => elements[2]?.part?.isHidden)).toEqual([false, true])
  })
})

describe('entries', () => {
  test('are as many at first as the survey says, and no fewer than it needs', () => {
    const count = (more: JsonObject, raw: PageInput['raw'] = null) =>
      only(view(panels(more), { raw }), 'entries').groups.length
    expect(count({})).toBe(0)
    expect(count({ panelCount: 2 })).toBe(2)
    expect(count({ panelCount: 2, minPanelCount: 3 })).toBe(3)
    expect(count({ panelCount: 2 }, { children: [] })).toBe(0)
    expect(count({ minPanelCount: 1 }, { children: [] })).toBe(1)
    const rows = asking({ type: 'matrixdynamic', name: 'm', columns: [column('a')] })
    expect(only(view(rows), 'entries').groups.length).toBe(2)
  })

  test('have a title with their number, and a button that removes them by name', () => {
    const plan = panels({ panelCount: 2, templateTitle: 'Child {panelIndex}' })
    const { groups } = only(view(plan), 'entries')
    expect(groups.map(({ label }) => label)).toEqual(['Child 1', 'Child 2'])
    expect(groups[1]?.remove).toEqual({
      edit: 'remove:children/1',
      text: 'Remove Child 2',
      about: null,
    })
  })

  test('are added under the name that they will have', () => {
    const add = (more: JsonObject, locale = 'en') =>
      only(view(panels(more), { locale }), 'entries').add?.text
    expect(add({ panelCount: 2, templateTitle: 'Child {panelIndex}' })).toBe('Add Child 3')
    expect(add({})).toBe('Add Entry 1')
    expect(add({}, 'de')).toBe('Eintrag 1 hinzufügen')
  })

  test('have what was answered in them in their title, else their number', () => {
    const kind = { type: 'dropdown', name: 'kind', choices: [{ value: 1, text: 'Son' }] }
    const plan = panels({ templateTitle: '{panel.name} {panel.kind}' }, kind)
    const raw = { children: [{ name: 'Tom', kind: '1' }, {}] }
    expect(only(view(plan, { raw }), 'entries').groups.map(({ label }) => label)).toEqual([
      'Tom Son',
      'Entry 2',
    ])
    const plain = panels({ templateTitle: 'Child', panelCount: 2 })
    expect(only(view(plain), 'entries').groups.map(({ label }) => label)).toEqual([
      'Child 1',
      'Child 2',
    ])
  })

  test('can’t be added at the most that may be, nor removed at the least', () => {
    const plan = panels({ minPanelCount: 1, maxPanelCount: 2 })
    const one = only(view(plan), 'entries')
    expect(one.add).toMatchObject({ edit: 'add:children' })
    expect(one.groups[0]?.remove).toBeNull()
    expect(one.limits).toBe('We need at least 1. You can add up to 2.')
    const two = only(view(plan, { raw: { children: [{}, {}] } }), 'entries')
    expect(two.add).toBeNull()
    expect(two.limits).toBe('There is no room for more than 2.')
    expect(two.groups[0]?.remove).not.toBeNull()
  })

  test('come and go only where the survey lets them', () => {
    const plan = panels({ panelCount: 1, allowAddPanel: false, allowRemovePanel: false })
    const fixed = only(view(plan), 'entries')
    expect(fixed).toMatchObject({ add: null, limits: null })
    expect(fixed.groups[0]?.remove).toBeNull()
  })

  test('use the survey’s words where it has some', () => {
    const plan = panels({
      panelAddText: 'Another child',
      panelRemoveText: 'Take away',
      noEntriesText: 'None yet',
    })
    const none = only(view(plan), 'entries')
    expect(none).toMatchObject({ none: 'None yet', add: { text: 'Another child' } })
    const [first] = only(view(plan, { raw: { children: [{}] } }), 'entries').groups
    expect(first?.remove).toMatchObject({ text: 'Take away', about: 'Entry 1' })
  })

  test('within entries have paths of their own', () => {
    const plan = panels(
      { panelCount: 2 },
      { type: 'matrixdynamic', name: 'toys', rowCount: 1, columns: [column('toy')] },
    )
    const page = html(plan)
    expect(page).toContain('name="q:children/1/toys/0/toy"')
    expect(page).toContain('name="n:children/1/toys" value="1"')
    expect(page).toContain('value="add:children/1/toys"')
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('the first control of a new one has the focus', () => {
    const raw = { children: [{}, {}] }
    const page = html(panels(), { raw, ...edited('add', 'children') })
    expect([...page.matchAll(/id="([^"]+)"[^>]* autofocus=""/g)].map(([, id]) => id)).toEqual([
      'q1-e1-q1-0',
    ])
  })

  test('one that was removed is spoken of where it was, and can come back while it is kept', () => {
    const raw = { children: [{ name: 'Ann' }] }
    const plan = panels({ templateTitle: 'Child {panelIndex}' })
    const { removed } = only(
      view(plan, { raw, ...edited('remove', 'children/1', true) }),
      'entries',
    )
    expect(removed).toEqual({
      index: 1,
      text: 'Child 2 was removed.',
      restore: { edit: 'restore:children/1', text: 'Undo', about: 'bring Child 2 back' },
    })
    const gone = only(view(plan, { raw, ...edited('remove', 'children/1') }), 'entries')
    expect(gone.removed?.restore).toBeNull()
  })

  test('too few of them is said at the button that adds one', () => {
    const page = judged(panels({ minPanelCount: 2 }), { children: [{ name: 'Ann' }, {}] })
    expect(page.errors).toMatchObject([{ href: '#q1-add', about: 'Children' }])
    expect(html(panels({ minPanelCount: 2 }), { raw: null })).toContain('id="q1-add"')
  })

  test('an answer that may stand only once is spoken of where it stands twice', () => {
    const page = judged(panels({ keyName: 'name', keyDuplicationError: 'Twice!' }), {
      children: [{ name: 'Ann' }, { name: 'ann' }],
    })
    expect(page.errors).toEqual([{ href: '#q1-e1-q1-0', text: 'Twice!', about: 'Entry 2: Name' }])
  })

  test('what hangs on an answer of the same entry is posted back as seen', () => {
    const plan = panels({}, { type: 'text', name: 'pet', visibleIf: '{panel.name} = "Ann"' })
    const raw = { children: [{ name: 'Tom' }, { name: 'Ann' }] }
    expect(view(plan, { raw }).seenInside).toEqual(['children/1/pet'])
    expect(html(plan, { raw })).toContain('name="within" value="children/1/pet"')
  })
})

test('an answer in the name of an entry stays an answer, braces and all', () => {
  const plan = panels({ templateTitle: 'Child {panel.name}' })
  const page = view(plan, { answers: { children: [{ name: '{operator}' }] }, operator: 'Acme' })
  expect(only(page, 'entries').groups[0]?.label.replace('\u2060', '')).toBe('Child {operator}')
})
