import type { Element, Entries, Grid } from '#app/core/definition/definition.ts'
import { questionsAmong } from '#app/core/definition/walk.ts'
import type { FieldProblem } from '#app/core/problem.ts'
import type { Group } from '#app/core/response/check/group.ts'
import { pathUnder, pointerOf, type FieldPath } from '#app/core/response/form/field-names.ts'
import type { Inside } from '#app/core/response/inside.ts'
import type { Level } from '#app/core/response/live/live-level.ts'
import { standingAmong } from '#app/core/response/live/standing.ts'
import { elementViews } from './element-views.ts'
import { focusFirst } from './focus-first.ts'
import { withParts } from './live-parts.ts'
import { layoutOf } from './layout-of.ts'
import type { Asked, Place } from './place.ts'
import type { GroupView, HeadView } from './view.ts'

export function groupOf({ question, place }: Asked<Grid | Entries>): Group {
  const group = place.groupOf(question.name)
  if (group === null) throw new Error(`Nothing is planned inside ${question.name}`)
  return group
}

/** One row or entry with its questions. */
export function groupView(
  { question, common, place }: Asked<Grid | Entries>,
  group: Group,
  inside: Inside,
  about: {
    readonly label: string
    readonly remove: GroupView['remove']
    readonly focus: 'here' | 'elsewhere'
    readonly level: Level
    readonly problems: readonly FieldProblem[]
  },
): GroupView {
  const id = `${common.id}-e${inside.index}`
  const within = placeIn(place, question, group, inside, id, about.problems)
  const standing = standingAmong(question.elements, inside.met.context, about.level)
  const views = elementViews(
    standing.map(({ element }) => element),
    { ...within, level: about.level, row: layoutOf(question) === 'groups' ? null : about.label },
  )
  const elements = withParts(views, standing, `${id}-`)
  const view = { id, label: about.label, description: null, remove: about.remove }
  if (about.focus === 'elsewhere') return { ...view, elements, isFocused: false }
  const focused = focusFirst(elements)
  return { ...view, elements: focused ?? elements, isFocused: focused === null }
}

const placeIn = (
  place: Place,
  { elements }: Grid | Entries,
  group: Group,
  { path, raw, met }: Inside,
  id: string,
  problems: readonly FieldProblem[],
): Place => ({
  ...place,
  problems,
  context: met.context,
  wording: place.wording.within(
    { alias: group.alias, questions: questionsAmong(elements) },
    met.context,
  ),
  pathOf: (name) => pathUnder(path, name),
  idOf: (name) => `${id}-${cellOf(elements, name)}`,
  // What is worked out was not typed.
  shown: { ...met.answers, ...raw },
  groupOf: (name) => group.questions.find(({ question }) => question.name === name)?.inside ?? null,
})

export const cellOf = (elements: readonly Element[], name: string): string =>
  `q${questionsAmong(elements).findIndex((question) => question.name === name) + 1}`

/** A table's columns: those that anybody sees in any row. */
export function headsOf(
  { question, common, place }: Asked<Grid | Entries>,
  groups: readonly GroupView[],
): readonly HeadView[] {
  const ids = new Set(groups.flatMap(({ elements }) => elements.map(({ id }) => id)))
  return questionsAmong(question.elements).flatMap(({ name, title, isRequired }) => {
    const cell = cellOf(question.elements, name)
    const isShown = groups.length === 0 || groups.some(({ id }) => ids.has(`${id}-${cell}`))
    if (!isShown) return []
    return [{ id: `${common.id}-${cell}`, cell, label: place.wording.plain(title), isRequired }]
  })
}

/** Sorted once: a page of a thousand entries may have as many problems. */
export function problemsByGroup(
  problems: readonly FieldProblem[],
  path: FieldPath,
): (inside: FieldPath) => readonly FieldProblem[] {
  const before = `${pointerOf(path)}/`
  const byPointer = new Map<string, FieldProblem[]>()
  for (const problem of problems) {
    if (!problem.pointer.startsWith(before)) continue
    const step = problem.pointer.slice(before.length).split('/')[0] ?? ''
    const known = byPointer.get(before + step)
    if (known === undefined) byPointer.set(before + step, [problem])
    else known.push(problem)
  }
  return (inside) => byPointer.get(pointerOf(inside)) ?? []
}
