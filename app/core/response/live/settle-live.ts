import { commentKey } from '../../definition/definition.ts'
import type { ChoiceValue } from '../../definition/choice.ts'
import { evaluatorWith, type Scope } from '../../expression/evaluator.ts'
import type { Expression } from '../../expression/expression.ts'
import { isJsonObject, type Json } from '../../json.ts'
import { pathTo, pathUnder, type FieldPath } from '../form/field-names.ts'
import type { Posted } from '../form/posted.ts'
import type { LiveField, LiveLevel, LivePage, LivePart, LiveStep } from './live-page.ts'
import { countOf, readLive, type Values } from './read-live.ts'

/** Rules that call functions never come here. */
const { evaluate, isTrue } = evaluatorWith(() => undefined)

/** What follows for the page from what stands in its fields. */
export type LiveOutcome =
  | {
      readonly effect: 'show'
      readonly id: string
      readonly holds: boolean
      /** What somebody has met only if this is shown: by name, or inside others by path. */
      readonly seen: readonly string[]
      readonly inside: boolean
    }
  | { readonly effect: 'require'; readonly id: string; readonly holds: boolean }
  | {
      readonly effect: 'offer'
      readonly path: FieldPath
      readonly value: ChoiceValue
      readonly holds: boolean
    }

export function settleLive(page: LivePage, posted: Posted): readonly LiveOutcome[] {
  const given: Values = { ...page.scope, ...readLive(page.fields, pathTo, posted) }
  // What is hidden inside rows and entries is not there for the rules outside, nor the other way.
  const first = settled(page.steps, given)
  const groups = page.fields.filter(isGroup)
  const scope =
    groups.length === 0
      ? first
      : settled(page.steps, {
          ...given,
          ...Object.fromEntries(
            groups.map((group) => [
              group.name,
              settledGroup(group, pathTo(group.name), posted, first),
            ]),
          ),
        })
  return outcomesOf(page, { prefix: '', pathOf: pathTo, posted, scope })
}

type Group = Extract<LiveField, { kind: 'rows' | 'entries' }>

const isGroup = (field: LiveField): field is Group =>
  field.kind === 'rows' || field.kind === 'entries'

/** Values that are worked out, and no answers where a rule does not hold. */
function settled(steps: readonly LiveStep[], given: Values): Values {
  const scope: Values = { ...given }
  for (const step of steps) {
    if (step.kind === 'computed') {
      const value = evaluate(step.value, scope)
      scope[step.name] = value === null || value === '' ? undefined : value
    } else if (!step.rules.every((rule) => isTrue(rule, scope))) {
      scope[step.name] = undefined
      scope[commentKey(step.name)] = undefined
    }
  }
  return scope
}

type Here = {
  readonly prefix: string
  readonly pathOf: (name: string) => FieldPath
  readonly posted: Posted
  readonly scope: Scope
}

function outcomesOf({ fields, parts }: LiveLevel, here: Here): readonly LiveOutcome[] {
  const outcomes: LiveOutcome[] = []
  const hidden = new Set<string>()
  // What is inside of something stands before it.
  for (const part of parts) {
    const outcome = outcomeOf(part, here, hidden)
    if (outcome.effect === 'show' && !outcome.holds)
      hidden.add(part.effect === 'show' ? part.id : '')
    outcomes.push(outcome)
  }
  for (const group of fields.filter(isGroup))
    for (const inside of placesIn(group, here.pathOf(group.name), here.posted))
      outcomes.push(
        ...outcomesOf(group, {
          ...here,
          prefix: `${here.prefix}${group.id}-e${inside.index}-`,
          pathOf: (name) => pathUnder(inside.path, name),
          scope: scopeInside(group, inside, here.posted, here.scope),
        }),
      )
  return outcomes
}

function outcomeOf(part: LivePart, here: Here, hidden: ReadonlySet<string>): LiveOutcome {
  const { prefix, pathOf, scope } = here
  switch (part.effect) {
    case 'show':
      return {
        effect: 'show',
        id: prefix + part.id,
        holds:
          (part.rule === null || isTrue(part.rule, scope)) &&
          (part.inside === null || part.inside.some((id) => !hidden.has(id))),
        seen: prefix === '' ? part.seen : part.seen.map(pathOf),
        inside: prefix !== '',
      }
    case 'require':
      return { effect: 'require', id: prefix + part.id, holds: all(part.rules, scope) }
    case 'offer': {
      const { name, value } = part
      const item = { ...scope, item: value, choice: value }
      return { effect: 'offer', path: pathOf(name), value, holds: all(part.rules, item) }
    }
  }
}

const all = (rules: readonly Expression[], scope: Scope) =>
  rules.every((rule) => isTrue(rule, scope))

type Place = { readonly index: number; readonly name: string; readonly path: FieldPath }

function placesIn(group: Group, path: FieldPath, posted: Posted): readonly Place[] {
  const names =
    group.kind === 'rows'
      ? group.rows
      : Array.from({ length: countOf(path, posted) }, (_, index) => String(index))
  return names.map((name, index) => ({
    index,
    name: group.kind === 'rows' ? name : String(index + 1),
    path: pathUnder(path, name),
  }))
}

function scopeInside(
  group: Group,
  { index, name, path }: Place,
  posted: Posted,
  outer: Scope,
): Scope {
  const parent = isJsonObject(outer['panel']) ? { parentPanel: outer['panel'] } : {}
  const place = { rowIndex: index + 1, panelIndex: index, rowName: name, rowValue: name }
  const pathOf = (inner: string) => pathUnder(path, inner)
  const given = {
    ...readLive(group.fields, pathOf, posted),
    ...Object.fromEntries(
      group.fields
        .filter(isGroup)
        .map((inner) => [inner.name, settledGroup(inner, pathOf(inner.name), posted, outer)]),
    ),
  }
  const answers: Values = { ...given }
  const scope = { ...outer, ...parent, ...place, [group.alias]: answers as Json }
  // Reads the answers as they are at each step.
  for (const step of group.steps) {
    const value = step.kind === 'computed' ? evaluate(step.value, scope) : answers[step.name]
    const isThere = step.kind === 'computed' || all(step.rules, scope)
    if (isThere && value !== undefined && value !== null && value !== '') answers[step.name] = value
    else {
      Reflect.deleteProperty(answers, step.name)
      if (step.kind === 'question') Reflect.deleteProperty(answers, commentKey(step.name))
    }
  }
  return scope
}

/** As rules outside read it: blank entries are nobody's. */
function settledGroup(
  group: Group,
  path: FieldPath,
  posted: Posted,
  outer: Scope,
): Json | undefined {
  const all = placesIn(group, path, posted).map((place) => {
    const values = scopeInside(group, place, posted, outer)[group.alias]
    const given = isJsonObject(values)
      ? Object.entries(values).filter(([, value]) => (value as Json | undefined) !== undefined)
      : []
    return [place.name, Object.fromEntries(given)] as const
  })
  const computed = new Set(
    group.steps.flatMap((step) => (step.kind === 'computed' ? [step.name] : [])),
  )
  const answered = all.filter(([, values]) =>
    Object.keys(values).some((key) => group.kind === 'rows' || !computed.has(key)),
  )
  if (answered.length === 0) return undefined
  return group.kind === 'rows' ? Object.fromEntries(answered) : answered.map(([, values]) => values)
}
