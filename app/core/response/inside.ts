import type { Entries, Grid, Row } from '../definition/definition.ts'
import { startingEntry } from './starting-values.ts'
import { isJsonObject, listIn, type Json, type JsonObject } from '../json.ts'
import type { Context } from './check/checked.ts'
import { meet, type Group, type Met } from './check/group.ts'
import { shownRows } from './check/rows.ts'
import { mostOnPage } from './form/most-on-page.ts'
import { pathUnder, type FieldPath } from './form/field-names.ts'
import type { PlannedQuestion } from './planned-question.ts'

/** One row or entry as it stands on a page. */
export type Inside = {
  /** Its place: of a row among all rows, also those that are not shown. */
  readonly index: number
  readonly path: FieldPath
  /** As it was typed. */
  readonly raw: JsonObject
  readonly met: Met
}

type Asked<Kind> = {
  readonly question: Kind
  readonly group: Group
  readonly path: FieldPath
  readonly value: Json | undefined
  readonly context: Context
}

export function rowsIn({
  question,
  group,
  path,
  value,
  context,
}: Asked<Grid>): readonly (Inside & { readonly row: Row })[] {
  const given = isJsonObject(value) ? value : {}
  const shown = new Set(shownRows(question.rows, question.rules, context))
  return question.rows.flatMap((row, index) => {
    if (!shown.has(row)) return []
    const cells = Object.hasOwn(given, row.value) ? given[row.value] : undefined
    const raw = isJsonObject(cells) ? cells : {}
    const met = meet(group, raw, context, { index, name: row.value })
    return [{ row, index, path: pathUnder(path, row.value), raw, met }]
  })
}

export const entriesIn = ({
  question,
  group,
  path,
  value,
  context,
}: Asked<Entries>): readonly Inside[] =>
  entriesOnPage(question, value).map((entry, index) => {
    const raw = isJsonObject(entry) ? entry : {}
    const met = meet(group, raw, context, { index, name: String(index + 1) })
    return { index, path: pathUnder(path, index), raw, met }
  })

/** Before anything was answered, as many blank ones as the survey says; never less than it needs. */
function entriesOnPage(question: Entries, value: Json | undefined): readonly Json[] {
  const { initialEntries, minEntries } = question
  const given = listIn(value)
  const most = mostOnPage(question)
  const wanted = Math.min(Array.isArray(value) ? minEntries : initialEntries, most)
  const blank = startingEntry(question)
  return [...given, ...Array.from({ length: Math.max(0, wanted - given.length) }, () => blank)]
}

/**
 * Rows and questions inside others that stand there because a rule holds. Whoever has not seen one
 * of them was not asked.
 */
export function conditionalIn(
  questions: readonly PlannedQuestion[],
  shown: JsonObject,
  pathOf: (name: string) => FieldPath,
  context: Context,
): readonly FieldPath[] {
  return questions.flatMap(({ question, inside: group }): readonly FieldPath[] => {
    if (group === null || (question.kind !== 'grid' && question.kind !== 'entries')) return []
    const path = pathOf(question.name)
    const value = Object.hasOwn(shown, question.name) ? shown[question.name] : undefined
    if (question.kind === 'entries')
      return entriesIn({ question, group, path, value, context }).flatMap((entry) =>
        conditionalWithin(group, entry),
      )
    return rowsIn({ question, group, path, value, context }).flatMap((row) => [
      ...(question.rules === null ? [] : [row.path]),
      ...conditionalWithin(group, row),
    ])
  })
}

function conditionalWithin({ questions }: Group, { path, raw, met }: Inside): readonly FieldPath[] {
  const hidden = new Set(met.notShown)
  const pathOf = (name: string) => pathUnder(path, name)
  const shown = questions.filter(({ question }) => !hidden.has(question.name))
  return [
    ...shown
      .filter(({ question, visibleIf }) => visibleIf.length > 0 && question.kind !== 'computed')
      .map(({ question }) => pathOf(question.name)),
    ...conditionalIn(shown, raw, pathOf, met.context),
  ]
}
