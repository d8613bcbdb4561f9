import fc from 'fast-check'
import { Model, type PageModel } from 'survey-core'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import {
  answerPage,
  answerReview,
  type PageOutcome,
  type PagePost,
} from '#app/services/responses/answer-page.server.ts'
import { readReceipt } from '#app/services/responses/receipt.server.ts'
import { findUnfinished, startResponse } from '#app/services/responses/unfinished.server.ts'
import { findAnswers, findEntry } from '#db/response-log.server.ts'
import { planFrom, valueOf } from '#tests/core/plans.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'
import { SLUG } from './sources.ts'

type Wanted = Readonly<Record<string, string>>

const NAMES = ['q0', 'q1', 'q2', 'q3', 'q4']
const withTriggers = (
  triggers: readonly JsonObject[],
  hidden: readonly string[] = [],
): JsonObject => ({
  title: 'Triggers',
  triggers,
  pages: NAMES.map((name) => ({
    name: `page of ${name}`,
    elements: [
      {
        type: 'radiogroup',
        name,
        choices: ['y', 'n'],
        ...(hidden.includes(name) ? { visible: false } : {}),
      },
    ],
  })),
})

/** Somebody with these answers in mind, before SurveyJS's own pages. */
function bySurveyJs(source: JsonObject, wanted: Wanted): JsonObject {
  const model = new Model(structuredClone(source))
  for (let step = 0; step <= NAMES.length && model.state === 'running'; step += 1) {
    const page = model.currentPage as PageModel
    for (const { name } of page.questions)
      if (wanted[name] !== undefined) model.setValue(name, wanted[name])
    // A trigger that skips leads on as soon as its answer is given.
    if (model.currentPage !== page) continue
    if (model.isLastPage) model.tryComplete()
    else model.nextPage()
  }
  expect(model.state).toBe('completed')
  return { ...(model.data as JsonObject) }
}

/** The same before our plain pages. */
async function byPages(world: World, wanted: Wanted) {
  const door = findDoor(world.shell, SLUG, null)
  if (door === null) throw new Error('No door')
  const token = await startResponse(world.shell, { ...door, locale: 'en' })
  const unfinished = () => {
    const found = findUnfinished(world.shell, world.survey(SLUG), token)
    if (found === null) throw new Error('Nothing unfinished')
    return found
  }
  const met: string[] = []
  let page: number | null = 0
  while (page !== null) {
    const name: string = NAMES[page] ?? ''
    met.push(name)
    const fields: PagePost['fields'] = [
      ['seen', name] as const,
      [`q:${name}`, wanted[name] ?? ''] as const,
    ]
    const outcome: PageOutcome = must(
      await answerPage(world.shell, unfinished(), page, {
        fields,
        intent: 'next',
        locale: 'en',
        edit: null,
        goTo: null,
        screening: 'firstTime',
      }),
    )
    page = outcome.kind === 'page' ? outcome.page : null
  }
  const sent = must(await answerReview(world.shell, unfinished(), 'send'))
  if (sent.kind !== 'sent') throw new Error(sent.kind)
  const subject = readReceipt(world.shell.secret, sent.receipt)
  const kept = world.database.read((tx) => {
    const entry = subject === null ? null : findEntry(tx, subject.survey, subject.id, 'submitted')
    return entry === null ? null : findAnswers(tx, entry.seq)
  })
  return { met, answers: kept?.answers, notShown: kept?.notShown }
}

async function byApi(world: World, wanted: Wanted) {
  const { seq } = await world.accept(SLUG, wanted)
  const kept = world.database.read((tx) => findAnswers(tx, seq))
  return { answers: kept?.answers, notShown: kept?.notShown }
}

const ALL = { q0: 'y', q1: 'y', q2: 'y', q3: 'y', q4: 'y' }

describe.each<[string, JsonObject, readonly string[]]>([
  ['complete', withTriggers([{ type: 'complete', expression: "{q1} = 'n'" }]), []],
  ['skip', withTriggers([{ type: 'skip', expression: "{q1} = 'n'", gotoName: 'q4' }]), []],
  [
    'visible',
    withTriggers([{ type: 'visible', expression: "{q0} = 'n'", questions: ['q3'] }], ['q3']),
    ['q3'],
  ],
  [
    'visible pages',
    withTriggers([{ type: 'visible', expression: "{q0} = 'n'", pages: ['page of q2'] }]),
    [],
  ],
  [
    'older form',
    withTriggers([{ type: 'complete', name: 'q1', operator: 'equal', value: 'n' }]),
    [],
  ],
])('a trigger: %s', (_, source) => {
  test.each<[string, Wanted]>([
    ['all yes', ALL],
    ['no first', { ...ALL, q0: 'n' }],
    ['no second', { ...ALL, q1: 'n' }],
    ['no twice', { ...ALL, q0: 'n', q1: 'n' }],
    ['blanks', { q0: 'y', q4: 'n' }],
    ['nothing', {}],
  ])('gives the same through pages, the API and SurveyJS: %s', async (_, wanted) => {
    const world = await openWorld({ sources: { [SLUG]: source } })
    const { met, ...kept } = await byPages(world, wanted)
    expect(await byApi(world, wanted)).toEqual(kept)
    expect(bySurveyJs(source, wanted)).toEqual(kept.answers)
    expect(NAMES.filter((name) => !met.includes(name))).toEqual(kept.notShown)
  })
})

const trigger = fc.record({
  read: fc.nat(4),
  value: fc.constantFrom('y', 'n'),
  kind: fc.constantFrom('complete', 'skip'),
  further: fc.integer({ min: 1, max: 4 }),
})

test('any two triggers end or skip where SurveyJS does', () => {
  fc.assert(
    fc.property(
      fc.array(trigger, { minLength: 1, maxLength: 2 }),
      fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom('y', 'n')])), {
        requiredKeys: [],
      }),
      (triggers, wanted) => {
        const source = withTriggers(
          triggers.map(({ kind, read, value, further }) => ({
            type: kind,
            expression: `{q${read}} = '${value}'`,
            ...(kind === 'skip' ? { gotoName: `q${Math.min(read + further, 4)}` } : {}),
          })),
        )
        const kept = valueOf(parseAnswers(planFrom(source), wanted as JsonObject))
        expect(kept.answers).toEqual(bySurveyJs(source, wanted as Wanted))
      },
    ),
    { numRuns: 100, seed: 20261126 },
  )
})

test('a trigger that reads several pages is asked after each of them', () => {
  const source = withTriggers([{ type: 'complete', expression: "{q0} = 'n' or {q2} = 'n'" }])
  for (const wanted of [
    { ...ALL, q0: 'n' },
    { ...ALL, q2: 'n' },
    { ...ALL, q0: 'n', q2: 'n' },
    ALL,
  ])
    expect(valueOf(parseAnswers(planFrom(source), wanted)).answers).toEqual(
      bySurveyJs(source, wanted),
    )
})
