import { expect, test } from 'vitest'
import { deleteRule, writeRule } from '#app/core/drafting/edits/edit-rule.ts'
import { applyOperations } from '#app/core/drafting/operation.ts'
import { asJson } from '#app/core/drafting/step.ts'
import { isJsonObject, type JsonObject } from '#app/core/json.ts'
import { appearanceOf, withAnswer } from '#app/core/logic/appearance.ts'
import { completionAt } from '#app/core/logic/completion.ts'
import { mapRules } from '#app/core/logic/rule-map.ts'
import { markRules, unreachablePages } from '#app/core/logic/rule-marks.ts'
import { rulesIn } from '#app/core/logic/rules-in.ts'
import { operatorsFor } from '#app/core/logic/subject.ts'
import { subjectsAt, subjectsOf } from '#app/core/logic/subjects.ts'
import { planOf } from '#app/core/response/plan.ts'
import { readExpression } from '#app/surveyjs/fault-in-expression.server.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'

const town = { type: 'radiogroup', name: 'town', title: 'Which town?', choices: ['Bonn', 'Köln'] }
const age = { type: 'text', inputType: 'number', name: 'age' }

const draft = (source: JsonObject) => ({ source, study: {} })

const TWO_PAGES = draft({
  pages: [
    { name: 'first', elements: [town, age] },
    {
      name: 'second',
      visibleIf: '{age} >= 18',
      elements: [
        { type: 'comment', name: 'why', title: 'Why {town}?', visibleIf: "{town} = 'Bonn'" },
        { type: 'text', name: 'who', requiredIf: '{why} notempty' },
      ],
    },
  ],
  triggers: [
    { type: 'skip', expression: "{town} = 'Köln'", gotoName: 'nowhere' },
    { type: 'complete', name: 'age', operator: 'less', value: 16 },
  ],
  calculatedValues: [{ name: 'adult', expression: 'iif({age} >= 18, 1, 0)' }],
})

function marksOf(document: ReturnType<typeof draft>) {
  const rules = rulesIn(document)
  const readings = new Map(rules.map(({ text }) => [text, readExpression(text)]))
  const { definition } = readSource(document.source)
  const marks = markRules(document, rules, readings, definition)
  return [...marks].flatMap(([pointer, own]) => own.map(({ code }) => `${code} ${pointer}`))
}

test('rules of every kind are found where they are written, older triggers and piping too', () => {
  const found = rulesIn(TWO_PAGES).map(({ kind, pointer, text }) => [kind, pointer, text])
  expect(found).toEqual([
    ['show', '/source/pages/1/visibleIf', '{age} >= 18'],
    ['pipe', '/source/pages/1/elements/0/title', 'Why {town}?'],
    ['show', '/source/pages/1/elements/0/visibleIf', "{town} = 'Bonn'"],
    ['require', '/source/pages/1/elements/1/requiredIf', '{why} notempty'],
    ['trigger', '/source/triggers/0/expression', "{town} = 'Köln'"],
    ['trigger', '/source/triggers/1/expression', '{age} < 16'],
    ['calculate', '/source/calculatedValues/0/expression', 'iif({age} >= 18, 1, 0)'],
  ])
})

test('a trigger that leads nowhere is a dead end', () => {
  expect(marksOf(TWO_PAGES)).toEqual(['deadEnd /source/triggers/0/expression'])
})

test('rules that read ahead, go in a circle, never hold or read nothing are marked', () => {
  const marks = marksOf(
    draft({
      pages: [
        {
          elements: [
            { ...age, visibleIf: "{town} = 'Bonn'" },
            { ...town, visibleIf: '{age} > 3' },
            { type: 'text', name: 'a', visibleIf: "{town} = 'Rom'" },
            { type: 'text', name: 'b', visibleIf: "{twon} = 'Bonn'" },
            { type: 'text', name: 'c', visibleIf: '{town} = =' },
          ],
        },
      ],
    }),
  )
  const at = (index: number) => `/source/pages/0/elements/${index}/visibleIf`
  expect(marks.sort()).toEqual(
    [
      `later ${at(0)}`,
      `circle ${at(0)}`,
      `circle ${at(1)}`,
      `neverHolds ${at(2)}`,
      `unknown ${at(3)}`,
      `broken ${at(4)}`,
    ].sort(),
  )
})

test('a page that no answers lead to is unreachable', () => {
  const { definition } = readSource({
    pages: [
      { name: 'one', elements: [town] },
      { name: 'lost', visibleIf: "{town} = 'Bonn' and {town} = 'Köln'", elements: [age] },
    ],
  })
  expect(definition && unreachablePages(definition).map(({ name }) => name)).toEqual(['lost'])
})

test('the map leads from the page that is read to the page that is decided about', () => {
  const { nodes, edges } = mapRules(TWO_PAGES, rulesIn(TWO_PAGES))
  expect(nodes.map(({ name, within }) => [name, within])).toEqual([
    ['first', 0],
    ['second', 1],
  ])
  expect(edges.map(({ from, to, kinds }) => [from, to, kinds])).toEqual([[0, 1, ['show', 'pipe']]])
})

test('operators fit what can be answered', () => {
  const subjects = subjectsOf(TWO_PAGES)
  expect(subjects.map(({ reads, type }) => [reads, type])).toEqual([
    ['town', 'one'],
    ['age', 'number'],
    ['why', 'text'],
    ['who', 'text'],
    ['adult', 'any'],
  ])
  const [one, number] = subjects
  expect(one && operatorsFor(one)).not.toContain('greater')
  expect(number && operatorsFor(number)).toContain('greater')
})

test('what stands in an entry can read its neighbours', () => {
  const document = draft({
    elements: [
      { type: 'paneldynamic', name: 'trips', templateElements: [town, { ...age, visibleIf: 'x' }] },
    ],
  })
  const at = '/source/elements/0/templateElements/1/visibleIf'
  expect(subjectsAt(document, at).map(({ reads }) => reads)).toEqual([
    'panel.town',
    'panel.age',
    'trips.length',
  ])
})

test('names are offered after a brace, and none within quotes', () => {
  const subjects = subjectsOf(TWO_PAGES)
  const after = (text: string) =>
    completionAt(text, text.length, subjects)?.options.map(({ insert }) => insert)
  expect(after('{tow')).toEqual(['town}', 'why}'])
  expect(after('{whi')).toEqual(['town}'])
  expect(after("{town} = 'to")).toBeUndefined()
  expect(after('{age} > 1 an')).toEqual(['and', 'anyof'])
})

test('answers decide what appears, and each part of a condition says whether it holds', () => {
  const { definition } = readSource({
    elements: [town, age, { type: 'text', name: 'x', visibleIf: "{town} = 'Bonn' and {age} > 17" }],
  })
  if (definition === null) throw new Error('The survey can be read')
  const plan = planOf(definition, {})
  const withAge = withAnswer(withAnswer({}, ['town'], 'Bonn'), ['age'], 12)
  const last = (answers: typeof withAge) => appearanceOf(plan, answers, 0).pages[0]?.questions[2]
  expect(last(withAge)?.isShown).toBe(false)
  expect(last(withAge)?.because[0]?.parts.map(({ holds }) => holds)).toEqual([true, false])
  expect(last(withAnswer(withAge, ['age'], 18))?.isShown).toBe(true)
})

test('a deleted trigger goes whole, a deleted rule of a question leaves the question', () => {
  const after = (edited: ReturnType<typeof deleteRule>) => {
    const done = edited.ok ? applyOperations(asJson(TWO_PAGES), edited.value.operations) : null
    const document = done?.ok === true ? done.value.document : null
    return isJsonObject(document) ? JSON.stringify(document['source']) : ''
  }
  expect(after(deleteRule(TWO_PAGES, '/source/triggers/0/expression', 'x'))).not.toContain('skip')
  const left = after(deleteRule(TWO_PAGES, '/source/pages/1/elements/1/requiredIf', 'x'))
  expect(left).toContain('"who"')
  expect(left).not.toContain('requiredIf')
  expect(after(writeRule(TWO_PAGES, '/source/pages/1/visibleIf', '{age} > 9', 'x'))).toContain(
    '{age} > 9',
  )
  expect(after(writeRule(TWO_PAGES, '/source/screenOut/expression', '{age} < 18', 'x'))).toContain(
    '"screenOut":{"expression":"{age} < 18"}',
  )
})

test('entries that are none don’t keep the rules from being read', () => {
  const broken = {
    pages: [null, { elements: [town, { ...age, visibleIf: '{gone} = 1' }] }],
    calculatedValues: [null, 'x', {}],
    arms: [null],
    triggers: [null],
  }
  expect(marksOf(draft(broken))).toEqual(['unknown /source/pages/1/elements/1/visibleIf'])
})
