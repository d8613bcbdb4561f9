import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { pathTo } from '#app/core/response/form/field-names.ts'
import { readForm } from '#app/core/response/form/read-form.ts'
import { postedOf, type Fields } from '#app/core/response/form/posted.ts'
import { entriesIn, rowsIn } from '#app/core/response/inside.ts'
import { levelOfPage, livePageOf } from '#app/core/response/live/live-page-of.ts'
import { settleLive } from '#app/core/response/live/settle-live.ts'
import { standingAmong } from '#app/core/response/live/standing.ts'
import { parsePage } from '#app/core/response/parse-answers.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { keepVisible } from '#app/core/response/visibility.ts'
import { asking } from '#tests/core/plans.ts'

const CELLS = ['a', 'b', 'c', 'd'] as const

const insideRule = (alias: string, index: number) =>
  fc.constantFrom(
    ...CELLS.slice(0, index).flatMap((cell) => [
      `{${alias}.${cell}} = 'x'`,
      `{${alias}.${cell}} empty`,
    ]),
    "{outside} = 'x'",
    '{rowIndex} = 2',
  )

const questionsInside = (alias: string) =>
  fc.tuple(...CELLS.map((_, index) => fc.option(insideRule(alias, index)))).map((rules) =>
    rules.map((visibleIf, index): JsonObject => ({
      name: CELLS[index] ?? '',
      ...(visibleIf === null ? {} : { visibleIf }),
    })),
  )

const choices = ['x', 'y']

const group = fc.oneof(
  questionsInside('panel').map((inside): JsonObject => ({
    type: 'paneldynamic',
    name: 'group',
    panelCount: 2,
    templateElements: inside.map((one) => ({ ...one, type: 'radiogroup', choices })),
  })),
  questionsInside('row').map((inside): JsonObject => ({
    type: 'matrixdropdown',
    name: 'group',
    rows: ['0', '1'],
    columns: inside.map((one) => ({ ...one, cellType: 'dropdown', choices })),
  })),
)

const OUTSIDE_RULES = [
  "{group[1].b} = 'x'",
  '{group.length} > 1',
  "{group.1.c} = 'x'",
  '{group} notempty',
] as const

const said = fc.constantFrom('', 'x', 'y')

function serverSays(plan: Plan, fields: Fields): ReadonlySet<string> {
  const { raw } = readForm(plan.questions, fields)
  const { answers } = parsePage(plan, plan.questions, raw, {})
  const visible = keepVisible(plan, answers)
  const context = contextOf(plan, visible.answers, undefined)
  const planned = plan.byName.get('group')
  const question = planned?.question
  const inside = planned?.inside ?? null
  if (question === undefined || inside === null) throw new Error('No group')
  const about = { group: inside, path: pathTo('group'), value: raw['group'], context }
  const places =
    question.kind === 'entries'
      ? entriesIn({ ...about, question })
      : question.kind === 'grid'
        ? rowsIn({ ...about, question })
        : []
  return new Set([
    ...visible.notShown,
    ...places.flatMap(({ index, met }) => met.notShown.map((name) => `${index} ${name}`)),
  ])
}

function pageSays(plan: Plan, fields: Fields): ReadonlySet<string> {
  const context = contextOf(plan, {}, undefined)
  const level = levelOfPage(plan, 0)
  const standing = standingAmong(plan.definition.pages[0]?.elements ?? [], context, level)
  const page = livePageOf(plan, standing, level, context, (name) => name)
  const outcomes = page === null ? [] : settleLive(page, postedOf(fields))
  return new Set(
    outcomes.flatMap((outcome) => {
      if (outcome.effect !== 'show' || outcome.holds) return []
      const [, place, cell] = /^group-e(\d)-l(\d)$/.exec(outcome.id) ?? []
      if (place === undefined) return outcome.seen
      return [`${place} ${CELLS[Number(cell)] ?? ''}`]
    }),
  )
}

test('what hides in rows and entries while they are filled in is what the server hides there', () => {
  let hidden = 0
  fc.assert(
    fc.property(
      group,
      fc.constantFrom(...OUTSIDE_RULES),
      fc.array(said, { minLength: 8, maxLength: 8 }),
      said,
      (asked, visibleIf, cells, outside) => {
        const plan = asking({ type: 'radiogroup', name: 'outside', choices }, asked, {
          type: 'text',
          name: 'after',
          visibleIf,
        })
        const fields: Fields = [
          ['q:outside', outside],
          ['n:group', '2'],
          ...cells.map(
            (value, index) =>
              [`q:group/${Math.floor(index / 4)}/${CELLS[index % 4] ?? ''}`, value] as const,
          ),
        ]
        const expected = serverSays(plan, fields)
        hidden += expected.size
        expect(pageSays(plan, fields)).toEqual(expected)
      },
    ),
    { numRuns: 300 },
  )
  expect(hidden).toBeGreaterThan(100)
})
