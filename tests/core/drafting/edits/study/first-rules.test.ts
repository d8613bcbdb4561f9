import { expect, test } from 'vitest'
import { addDerived } from '#app/core/drafting/edits/study/new-derived.ts'
import {
  addFinding,
  firstRule,
  type FindingKind,
} from '#app/core/drafting/edits/study/new-finding.ts'
import { ok } from '#app/core/result.ts'
import type { Slug } from '#app/core/ids.ts'
import type { StudyVariable } from '#app/core/study/study-variable.ts'
import { after, draftOf } from '../draft.ts'

const variable = (
  id: string,
  values: readonly (string | number)[],
  measure: StudyVariable['measure'] = 'nominal',
): StudyVariable => ({
  id,
  question: id.split('/')[0] ?? id,
  measure,
  part: 'answer',
  label: id.toUpperCase(),
  origin: 'asked',
  breakRefusal: null,
  categories: values.map((value) => ({ value, label: `Said ${value}`, role: 'substantive' })),
})

const CODES = {
  variables: [
    variable('order/a', [], 'scale'),
    variable('way', ['phone', 'chat']),
    variable('solved', ['yes', 'no']),
    variable('wishes', ['x', 'y'], 'multiple'),
    variable('recommend', [0, 5, 10]),
    variable('age', [], 'scale'),
  ],
  rankings: [
    {
      id: 'order',
      label: 'Order',
      items: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    },
  ],
  others: [{ survey: 'desk' as Slug, finding: 'F1', title: 'One' }],
}

const WAYS = [
  { label: 'Said phone', where: "{way} = 'phone'" },
  { label: 'Said chat', where: "{way} = 'chat'" },
]
const SOLVED = [
  { label: 'Said yes', where: "{solved} = 'yes'" },
  { label: 'Said no', where: "{solved} = 'no'" },
]
const DESK = { survey: 'desk', finding: 'F1', label: 'desk' }

test.each<[FindingKind, object]>([
  ['share', { variable: 'way', values: ['phone'], percentOf: 'substantive' }],
  ['score', { variable: 'recommend', scoring: { of: 'mean' } }],
  ['groups', { variable: 'way', values: ['phone'], groups: SOLVED }],
  ['difference', { variable: 'recommend', scoring: { of: 'mean' }, groups: WAYS }],
  [
    'association',
    {
      x: { variable: 'recommend', order: [0, 5, 10] },
      y: { variable: 'way', order: ['phone', 'chat'] },
      favourable: ['chat'],
    },
  ],
  ['nominalAssociation', { rows: 'way', columns: 'solved' }],
  ['ranking', { question: 'order', items: ['a', 'b'] }],
  ['multiple', { variable: 'wishes', top: 5 }],
  ['drivers', { outcome: { variable: 'recommend' }, drivers: [{ variable: 'age' }] }],
  ['sideBySide', { sides: [DESK, DESK] }],
])('a new finding of kind %s is of what suits it first', (kind, rule) => {
  const empty = draftOf({})
  const { study } = after(empty, ok(addFinding(empty, kind, CODES)))
  expect(study).toEqual({
    findings: [
      {
        id: 'F1',
        title: '',
        published: { figure: '', statement: '', ruleProvenance: 'ours' },
        rule: { kind, ...rule },
      },
    ],
  })
})

test('where nothing suits it, a new finding is left to be filled in', () => {
  const nothing = { variables: [], rankings: [], others: [] }
  expect(firstRule('nominalAssociation', nothing)).toEqual({
    kind: 'nominalAssociation',
    rows: '',
    columns: '',
  })
  expect(firstRule('sideBySide', nothing)).toMatchObject({
    sides: [{ survey: '' }, { survey: '' }],
  })
})

test.each([
  [
    'recode',
    { of: 'way', categories: [{ value: 'group1', label: 'Said phone', from: ['phone'] }] },
  ],
  ['net', { of: 'way', nets: [{ value: 'net1', label: 'Said phone', anyOf: ['phone'] }] }],
  ['band', { of: 'age', bands: [{ value: 'band1', label: 'All', from: null, below: null }] }],
  ['compute', { by: '{age}' }],
] as const)('a new derived variable of kind %s is of what suits it first', (kind, parts) => {
  const empty = draftOf({})
  const { study } = after(empty, ok(addDerived(empty, kind, CODES)))
  expect(study).toEqual({ derived: [{ id: kind, label: '', kind, ...parts }] })
})
