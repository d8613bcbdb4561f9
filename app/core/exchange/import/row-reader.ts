import type { Variable } from '../../codebook/variable.ts'
import { commentKey, type ChoiceValue } from '../../definition/definition.ts'
import { listIn, type Json, type JsonObject } from '../../json.ts'
import type { Plan } from '../../response/plan.ts'
import { cellReading, type CellMisfit } from './cell-reading.ts'
import type { DataField, DataRow } from './data-file.ts'
import type { ImportSlot } from './import-slot.ts'
import type { Mapping } from './mapping.ts'

/** A row as somebody would have sent it, not yet believed. */
export type ReadRow = {
  readonly answers: JsonObject
  readonly locale: string | null
  /** What can't be read at all, by the place of its column. */
  readonly misfits: readonly (CellMisfit & { readonly column: number })[]
}

type Draft = {
  readonly answers: { [name: string]: Json }
  readonly ranks: Map<string, { readonly item: ChoiceValue; readonly place: number }[]>
  locale: string | null
}

/** Compiled once for a file: from its cells to the answers of a submission. */
export function rowReader(
  plan: Plan,
  fields: readonly DataField[],
  mapping: Mapping,
): (row: DataRow) => ReadRow {
  const columns = fields.flatMap((field, column) => {
    const slot = mapping[column] ?? null
    return slot === null
      ? []
      : [{ column, slot, read: cellReading(slot.takes, field), put: putter(slot, plan) }]
  })
  return (row) => {
    const draft: Draft = { answers: {}, ranks: new Map(), locale: null }
    const misfits: (CellMisfit & { readonly column: number })[] = []
    for (const { column, read, put } of columns) {
      const value = read(row[column] ?? null)
      if (!value.ok) misfits.push({ ...value.problem, column })
      else if (value.value !== undefined) put(draft, value.value)
    }
    for (const [question, ranked] of draft.ranks) {
      ranked.sort((a, b) => a.place - b.place)
      if (ranked.every(({ place }, index) => place === index + 1))
        draft.answers[question] = ranked.map(({ item }) => item)
      else
        misfits.push({
          column: columns.find(({ slot }) => isOf(slot, question))?.column ?? 0,
          code: 'not_a_ranking',
          message: 'The places are not 1, 2, 3 and so on, each once',
        })
    }
    return { answers: draft.answers, locale: draft.locale, misfits }
  }
}

const isOf = ({ takes }: ImportSlot, question: string): boolean =>
  takes.kind !== 'language' && takes.variable.question === question

type Put = (draft: Draft, value: Json) => void

function putter({ takes }: ImportSlot, plan: Plan): Put {
  switch (takes.kind) {
    case 'language':
      return (draft, value) => {
        draft.locale = typeof value === 'string' ? value : null
      }
    case 'tick': {
      const { variable, choice } = takes
      return ({ answers }, value) => {
        if (value !== true) return
        const [within, key] = placeOf(answers, variable)
        const chosen = within[key]
        within[key] = [...listIn(chosen), choice.value]
      }
    }
    case 'words': {
      const { question, row, column } = takes.variable
      if (column === null || row === null)
        return ({ answers }, value) => {
          answers[commentKey(question)] = value
        }
      return ({ answers }, value) => {
        inside(inside(answers, question), row)[commentKey(column)] = value
      }
    }
    case 'number':
      if (takes.variable.part === 'rank') return rankPutter(takes.variable, plan)
      return answerPutter(takes.variable)
    case 'coded':
    case 'list':
    case 'date':
    case 'text':
      return answerPutter(takes.variable)
  }
}

function answerPutter(variable: Variable): Put {
  const { part } = variable
  if (part === 'low' || part === 'high')
    return ({ answers }, value) => {
      const ends = answers[variable.question]
      const [low = null, high = null] = listIn(ends)
      answers[variable.question] = part === 'low' ? [value, high] : [low, value]
    }
  return ({ answers }, value) => {
    const [within, key] = placeOf(answers, variable)
    within[key] = value
  }
}

function rankPutter({ question, row }: Variable, { byName }: Plan): Put {
  const asked = byName.get(question)?.question
  const item =
    asked?.kind === 'ranking'
      ? asked.choices.find(({ value }) => String(value) === row)?.value
      : undefined
  return ({ ranks }, value) => {
    if (item === undefined || typeof value !== 'number') return
    const ranked = ranks.get(question) ?? []
    ranked.push({ item, place: value })
    ranks.set(question, ranked)
  }
}

/** Where the answer to a variable stands: the counterpart of `answerReader`. */
function placeOf(
  answers: Draft['answers'],
  { question, row, column }: Variable,
): readonly [within: Draft['answers'], key: string] {
  if (row === null) return [answers, question]
  const rows = inside(answers, question)
  return column === null ? [rows, row] : [inside(rows, row), column]
}

function inside(container: Draft['answers'], key: string): Draft['answers'] {
  const known = container[key]
  if (typeof known === 'object' && known !== null && !Array.isArray(known))
    return known as Draft['answers']
  const made: Draft['answers'] = {}
  container[key] = made
  return made
}
