import type { Entries, Grid, Question } from '../../definition/definition.ts'
import { questionsAmong } from '../../definition/walk.ts'
import type { Json } from '../../json.ts'
import type { Context } from '../check/checked.ts'
import type { Plan } from '../plan.ts'
import { liveField } from './live-field.ts'
import {
  levelFrom,
  mobilityOf,
  movingRules,
  NOWHERE,
  settlingInside,
  stepsFor,
  type Level,
  type Settling,
} from './live-level.ts'
import type { LiveField, LiveLevel, LivePage, LivePart } from './live-page.ts'
import { namesRead } from './names-read.ts'
import { offerParts } from './offer-parts.ts'
import { partsAmong, standingAmong, type Standing } from './standing.ts'

/** What moves on a page with the answers that are given there. */
export function levelOfPage(plan: Pick<Plan, 'questions' | 'steps'>, pageIndex: number): Level {
  const here = plan.questions.flatMap(({ question, pageIndex: at }) =>
    at === pageIndex ? [question] : [],
  )
  return levelFrom(NOWHERE, readingOf(here, ''), settlingOn(plan))
}

/** The same in the rows or entries of a question. */
export function levelInside(outer: Level, { elements, ...question }: Grid | Entries): Level {
  const alias = aliasOf(question)
  const level = levelFrom(
    outer,
    readingOf(questionsAmong(elements), `${alias}.`),
    settlingInside(elements, alias),
  )
  // Inside of what stands in a panel, its answers are the panel's around.
  const parents = (names: ReadonlySet<string>) =>
    [...names].flatMap((name) =>
      name.startsWith('panel.') ? [`parentPanel.${name.slice('panel.'.length)}`] : [],
    )
  return {
    moving: new Set([...level.moving, ...parents(level.moving), ...PLACES]),
    opaque: new Set([...level.opaque, ...parents(level.opaque)]),
  }
}

/** What is another in each row or entry. */
const PLACES = ['rowIndex', 'panelIndex', 'rowName', 'rowValue'] as const

const aliasOf = (question: Pick<Grid, 'kind'> | Pick<Entries, 'kind' | 'control'>) =>
  question.kind === 'entries' && question.control === 'panels' ? 'panel' : 'row'

function readingOf(questions: readonly Question[], prefix: string) {
  const asked = questions.filter(({ kind }) => kind !== 'computed')
  return {
    readable: asked.filter(isReadable).map(({ name }) => prefix + name),
    unreadable: asked.filter((one) => !isReadable(one)).map(({ name }) => prefix + name),
  }
}

const isReadable = (question: Question): boolean =>
  question.kind === 'computed' ||
  (question.kind === 'grid' || question.kind === 'entries'
    ? questionsAmong(question.elements).every(isReadable)
    : liveField(question) !== null)

const settlingOn = ({ steps }: Pick<Plan, 'steps'>): readonly Settling[] =>
  steps.flatMap((step): Settling[] => {
    if (step.kind === 'computed') {
      const { name, expression } = step.value
      return [{ name, rules: [expression], step: { kind: 'computed', name, value: expression } }]
    }
    const { question, visibleIf: rules } = step.planned
    if (rules.length === 0) return []
    const { name } = question
    // What is worked out is there for other rules though nobody sees it.
    if (question.kind === 'computed') return []
    return [{ name, rules, step: { kind: 'question', name, rules } }]
  })

/** Null where nothing on the page hangs on what is answered there. */
export function livePageOf(
  plan: Pick<Plan, 'questions' | 'steps'>,
  standing: readonly Standing[],
  level: Level,
  context: Context,
  idOf: (name: string) => string,
): LivePage | null {
  const needed = new Set<string>()
  const questions = questionsAmong(standing.map(({ element }) => element))
  const parts = [...partsAmong(standing), ...partsOf(questions, level, context, idOf)]
  needRules(parts, needed)
  const groups = questions.flatMap((question): readonly LiveField[] => {
    const group = groupField(question, level, needed, context, idOf)
    return group === null ? [] : [group]
  })
  if (parts.length === 0 && groups.every((group) => !hasParts(group))) return null
  const steps = stepsFor(level, settlingOn(plan), needed, context)
  const answered = questions.filter(({ kind }) => kind !== 'computed')
  const names = new Set(answered.map(({ name }) => name))
  const isNeeded = (name: string) => needed.has(name) || needed.has(`${name}-Comment`)
  return {
    scope: Object.fromEntries(
      [...needed].flatMap((name): [string, Json][] => {
        const value = context.scope[name]
        const isOfPage = names.has(name.replace(/-Comment$/, ''))
        const isSettled = steps.some((step) => step.kind === 'computed' && step.name === name)
        return value === undefined || isOfPage || isSettled ? [] : [[name, value]]
      }),
    ),
    fields: [
      ...questions.flatMap((question) =>
        isNeeded(question.name) ? (liveField(question) ?? []) : [],
      ),
      ...groups.filter((group) => hasParts(group) || isNeeded(group.name)),
    ],
    steps,
    parts,
  }
}

function groupField(
  question: Question,
  outer: Level,
  needed: Set<string>,
  context: Context,
  idOf: (name: string) => string,
): LiveField | null {
  if (question.kind !== 'grid' && question.kind !== 'entries') return null
  const alias = aliasOf(question)
  const { name, elements } = question
  const level = levelInside(outer, question)
  const inside = questionsAmong(elements)
  const cellOf = (inner: string) => `q${inside.findIndex((one) => one.name === inner) + 1}`
  const parts = [
    ...partsAmong(standingAmong(elements, null, level)),
    ...partsOf(inside, level, context, cellOf),
  ]
  needRules(parts, needed)
  const settling = settlingInside(elements, alias)
  for (const { name: inner } of settling) needed.add(inner)
  const steps = stepsFor(level, settling, needed, context)
  const content: LiveLevel = {
    fields: inside.flatMap((one): readonly LiveField[] =>
      [liveField(one) ?? groupField(one, level, needed, context, cellOf)].filter(
        (field) => field !== null,
      ),
    ),
    steps,
    parts,
  }
  const id = idOf(name)
  return question.kind === 'grid'
    ? {
        kind: 'rows',
        name,
        id,
        alias: 'row',
        rows: question.rows.map(({ value }) => value),
        ...content,
      }
    : { kind: 'entries', name, id, alias, ...content }
}

/** What is demanded and what is offered of single questions. */
const partsOf = (
  questions: readonly Question[],
  level: Level,
  context: Context,
  idOf: (name: string) => string,
): readonly LivePart[] =>
  questions.flatMap((question) => [
    ...demandParts(question, level, context, idOf),
    ...offerParts(question, level, context),
  ])

function demandParts(
  { name, isRequired, isReadOnly, requiredIf, enableIf, kind }: Question,
  level: Level,
  context: Context,
  idOf: (name: string) => string,
): readonly LivePart[] {
  if (isReadOnly || kind === 'computed' || (!isRequired && requiredIf === null)) return []
  const rules = [isRequired ? null : requiredIf, enableIf].filter((rule) => rule !== null)
  if (mobilityOf(level, ...rules) !== 'live') return []
  const moving = movingRules(level, rules, context)
  return moving === null ? [] : [{ effect: 'require', id: idOf(name), rules: moving }]
}

function needRules(parts: readonly LivePart[], needed: Set<string>): void {
  for (const part of parts) {
    const rules = part.effect === 'show' ? [part.rule].filter((rule) => rule !== null) : part.rules
    for (const name of rules.flatMap(namesRead)) needed.add(name)
  }
}

const hasParts = (field: LiveField): boolean =>
  (field.kind === 'rows' || field.kind === 'entries') &&
  (field.parts.length > 0 || field.fields.some(hasParts))
