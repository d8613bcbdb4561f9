import { Model } from 'survey-core'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { afterChange, startingAnswers } from '#app/core/response/setters.ts'
import { planFrom } from '../core/plans.ts'

const AT = Date.UTC(2026, 4, 3)

type Case = {
  readonly name: string
  readonly source: JsonObject
  readonly steps: readonly (readonly [name: string, value: Json | null])[]
}

const text = (name: string, more: JsonObject = {}): JsonObject => ({ type: 'text', name, ...more })

const CASES: readonly Case[] = [
  {
    name: 'defaults of every kind',
    source: {
      elements: [
        text('word', { defaultValue: 'x' }),
        text('number', { inputType: 'number', defaultValue: 3 }),
        { type: 'checkbox', name: 'list', choices: ['a', 'b'], defaultValue: ['b'] },
        { type: 'boolean', name: 'yes', defaultValue: true },
        text('hidden', { visibleIf: "{word} = 'z'", defaultValue: 'h' }),
      ],
    },
    steps: [['word', 'z']],
  },
  {
    name: 'a default that follows others until somebody answers',
    source: {
      elements: [
        text('a', { defaultValue: 'x' }),
        text('e', { defaultValueExpression: "{a}+'e'" }),
      ],
    },
    steps: [
      ['a', 'y'],
      ['e', 'mine'],
      ['a', 'z'],
      ['e', null],
      ['a', 'w'],
    ],
  },
  {
    name: 'a value that is set under a condition',
    source: {
      elements: [
        text('a', { defaultValue: 'x' }),
        text('b', { setValueIf: "{a}='x'", setValueExpression: "{a}+'!'" }),
        text('d', { setValueExpression: "{a}+'?'" }),
        text('n', { setValueIf: "{a}='clear'" }),
      ],
    },
    steps: [
      ['n', 'something'],
      ['a', 'z'],
      ['b', 'own'],
      ['a', 'x'],
      ['a', 'clear'],
    ],
  },
  {
    name: 'a value that is put back',
    source: {
      elements: [
        text('a'),
        text('f', { defaultValue: 'f', resetValueIf: "{a}='z'" }),
        text('g', { resetValueIf: "{a}='z'" }),
      ],
    },
    steps: [
      ['f', 'ff'],
      ['g', 'gg'],
      ['a', 'z'],
      ['a', 'y'],
      ['f', 'again'],
      ['a', 'z'],
    ],
  },
  {
    name: 'triggers that set, copy and work out',
    source: {
      elements: [
        text('a'),
        text('c'),
        text('copy'),
        text('sum', { inputType: 'number' }),
        text('n', { inputType: 'number' }),
        { type: 'radiogroup', name: 'r', choices: [{ value: 1, text: 'One' }, 2] },
        text('words'),
      ],
      triggers: [
        { type: 'setvalue', expression: "{a}='x'", setToName: 'c', setValue: 'set' },
        { type: 'copyvalue', expression: '{c} notempty', fromName: 'c', setToName: 'copy' },
        {
          type: 'runexpression',
          expression: '{n} > 1',
          runExpression: '{n} * 2',
          setToName: 'sum',
        },
        { type: 'copyvalue', fromName: 'r', setToName: 'words', copyDisplayValue: true },
      ],
    },
    steps: [
      ['a', 'x'],
      ['c', 'own'],
      ['n', 1],
      ['n', 4],
      ['r', 1],
      ['a', 'y'],
    ],
  },
  {
    name: 'a chain of setters',
    source: {
      elements: [
        text('a'),
        text('b', { setValueExpression: "{a}+'b'" }),
        text('c', { setValueExpression: "{b}+'c'" }),
        text('d', { defaultValueExpression: "{c}+'d'" }),
      ],
    },
    steps: [
      ['a', '1'],
      ['b', 'x'],
      ['a', '2'],
    ],
  },
  {
    name: 'entries that begin with defaults',
    source: {
      elements: [
        text('a', { defaultValue: 'x' }),
        {
          type: 'paneldynamic',
          name: 'p',
          minPanelCount: 1,
          panelCount: 1,
          templateElements: [
            text('q', { defaultValue: 'pq' }),
            text('r', { defaultValueExpression: '{a}+{panel.q}' }),
          ],
        },
      ],
    },
    steps: [['a', 'y']],
  },
]

function theirs({ source, steps }: Case): readonly unknown[] {
  const model = new Model(source)
  const seen: unknown[] = [structuredClone(model.data)]
  for (const [name, value] of steps) {
    if (value === null) model.clearValue(name)
    else model.setValue(name, value)
    seen.push(structuredClone(model.data))
  }
  return seen
}

function ours({ source, steps }: Case): readonly unknown[] {
  const plan = planFrom(source)
  let answers = startingAnswers(plan, {}, AT)
  const seen: unknown[] = [answers]
  for (const [name, value] of steps) {
    const { [name]: _, ...others } = answers
    const after = value === null ? others : { ...others, [name]: value }
    answers = afterChange(plan, answers, after, AT)
    seen.push(answers)
  }
  return seen
}

describe('Answers that set others', () => {
  it.each(CASES)('come out as in SurveyJS: $name', (one) => {
    expect(ours(one)).toEqual(theirs(one))
  })
})
