import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { presentationFor } from '#app/core/presentation/presentation-for.ts'
import { presentedPlan } from '#app/core/presentation/presented-plan.ts'
import type { Definition, Element } from '#app/core/definition/definition.ts'
import { presentedSource } from '#app/surveyjs/presented-source.ts'
import { planFrom } from '#tests/core/plans.ts'

const SOURCE: JsonObject = {
  pageOrder: 'random',
  pages: [
    {
      name: 'one',
      questionOrder: 'random',
      elements: [
        { type: 'html', html: '<p>Words without a name</p>' },
        {
          type: 'radiogroup',
          name: 'a',
          choices: [1, 2, 3, 4],
          choicesOrder: 'random',
          showOtherItem: true,
        },
        {
          type: 'matrix',
          name: 'm',
          rows: ['r1', 'r2', 'r3'],
          columns: ['x', 'y'],
          rowOrder: 'random',
        },
        {
          type: 'panel',
          name: 'p',
          questionOrder: 'random',
          elements: ['b', 'c', 'd'].map((name) => ({ type: 'text', name })),
        },
      ],
    },
    { name: 'two', elements: [{ type: 'ranking', name: 'e', choices: ['x', 'y'] }] },
    { name: 'three', elements: [{ type: 'text', name: 'f' }] },
  ],
}

/** Everything that has an order, as a person meets it. */
const orderOf = ({ pages }: Definition) =>
  pages.map(({ name, elements }) => [name, elements.map(within)])

function within(element: Element): unknown {
  if (element.kind === 'panel') return element.elements.map(within)
  if (element.kind === 'html') return element.html.default
  const choices = 'choices' in element ? element.choices.map(({ value }) => value) : []
  const rows = 'rows' in element ? element.rows.map(({ value }) => value) : []
  return [element.kind === 'image' ? '' : element.name, choices, rows]
}

test('another renderer shows the order that our own pages show', () => {
  const plan = planFrom(SOURCE)
  const orders = new Set<string>()
  for (let seed = 0; seed < 50; seed += 1) {
    const met = presentationFor(plan.definition, seed)
    const source = presentedSource(SOURCE, plan.definition, met)
    const shown = orderOf(planFrom(source).definition)
    expect(shown).toEqual(orderOf(presentedPlan(plan, met).definition))
    expect(JSON.stringify(source)).not.toContain('"random"')
    orders.add(JSON.stringify(shown))
  }
  expect(orders.size).toBeGreaterThan(20)
})
