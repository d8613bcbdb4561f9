import { unaskedIn } from '../codebook/unasked.ts'
import type { Codebook, Measure, Variable } from '../codebook/variable.ts'
import type { MadeVariable } from '../tally/derived/derived.ts'
import { madeOf } from '../tally/derived/made-of.ts'
import type { FileColumn, MissingKind } from './file-column.ts'
import type { LaidOut } from './file-layout.ts'

/** Everything that there is to know of one variable before its answers are counted. */
export type DescribedVariable = {
  readonly id: string
  readonly question: string
  /** The question's words, or the study's for what is derived. */
  readonly wording: string
  /** Of a row or cell of the question, with the question before it. */
  readonly label: string
  readonly measure: Measure
  /** Its columns in files; several where any of several choices may be ticked, or words stand beside. */
  readonly columns: readonly string[]
  readonly values: readonly DescribedValue[]
  /** Numbers of the versions that asked it, ascending; none of what is derived. */
  readonly versions: readonly number[]
  /** Other words of the question in older versions, the newest first. */
  readonly earlier: readonly { readonly versions: readonly number[]; readonly wording: string }[]
  /** Variables on whose answers it depends whether this is asked. */
  readonly askedBy: readonly string[]
  /** How it is made of others; null where it was asked. */
  readonly rule: string | null
}

export type DescribedValue = {
  readonly value: string
  /** Its number in .sav; null where a column holds only ticks. */
  readonly code: number | null
  readonly label: string
  readonly missing: MissingKind | null
  /** The column in which its tick stands. */
  readonly column: string | null
  /** Where not every version that asked the question offered it. */
  readonly versions: readonly number[] | null
  /** Of which answers it is made. */
  readonly rule: string | null
}

export type VersionAsked = {
  readonly number: number
  readonly codebook: Codebook
  /** The words of a question in this version; null where it has none of this name. */
  readonly titleOf: (question: string) => string | null
}

type Described = {
  readonly layout: LaidOut
  readonly derived: readonly MadeVariable[]
  /** Newest first. */
  readonly versions: readonly VersionAsked[]
  readonly askedBy: (variable: string) => readonly string[]
}

export function describeVariables(of: Described): readonly DescribedVariable[] {
  const columnsOf = new Map<Variable, FileColumn[]>()
  of.layout.sources.forEach((source, at) => {
    const column = of.layout.columns[at]
    if (source.kind === 'own' || column === undefined) return
    const known = columnsOf.get(source.variable) ?? []
    known.push(column)
    columnsOf.set(source.variable, known)
  })
  return [...columnsOf].map(([variable, columns]) => {
    const derived = of.derived.find(({ id }) => id === variable.id && isDerived(of, variable))
    const asking = of.versions.filter(
      ({ codebook }) => unaskedIn(codebook, [variable]).length === 0,
    )
    const made = derived === undefined ? null : madeOf(derived)
    const words = wordsIn(asking, variable.question)
    const [first] = columns
    return {
      id: variable.id,
      question: variable.question,
      wording: words[0]?.wording ?? first?.wording ?? variable.label.default,
      label: first === undefined ? variable.id : labelOf(first),
      measure: variable.measure,
      columns: columns.map(({ name }) => name),
      values: valuesOf(variable, columns, asking).map((value) => ({
        ...value,
        rule: made?.values.get(value.value) ?? null,
      })),
      versions: asking.map(({ number }) => number).toSorted((a, b) => a - b),
      earlier: words.slice(1),
      askedBy: of.askedBy(variable.id),
      rule: made?.rule ?? null,
    }
  })
}

const isDerived = ({ versions }: Described, { id }: Variable): boolean =>
  !versions.some(({ codebook }) => codebook.some((asked) => asked.id === id))

/** A column of ticks is labelled by its choice, and worded by its question. */
const labelOf = ({ holds, label, wording }: FileColumn): string =>
  holds.kind === 'tick' ? (wording ?? label) : label

function wordsIn(asking: readonly VersionAsked[], question: string) {
  const words: { wording: string; versions: number[] }[] = []
  for (const { number, titleOf } of asking) {
    const wording = titleOf(question)
    if (wording === null) continue
    const known = words.find((each) => each.wording === wording)
    if (known === undefined) words.push({ wording, versions: [number] })
    else known.versions.unshift(number)
  }
  return words
}

function valuesOf(
  variable: Variable,
  columns: readonly FileColumn[],
  asking: readonly VersionAsked[],
): readonly Omit<DescribedValue, 'rule'>[] {
  return columns.flatMap(({ name, label, holds }): Omit<DescribedValue, 'rule'>[] => {
    if (holds.kind === 'tick')
      return [
        {
          value: holds.value,
          code: null,
          label,
          missing: roleOf(variable, holds.value) === 'declined' ? 'declined' : null,
          column: name,
          versions: offeredIn(variable, holds.value, asking),
        },
      ]
    if (holds.kind !== 'codes') return []
    return holds.codes.map((code) => ({
      ...code,
      column: null,
      versions:
        code.missing === 'skipped' || code.missing === 'notShown'
          ? null
          : offeredIn(variable, code.value, asking),
    }))
  })
}

const roleOf = ({ categories }: Variable, value: string) =>
  categories.find((category) => String(category.value) === value)?.role

function offeredIn(
  variable: Variable,
  value: string,
  asking: readonly VersionAsked[],
): readonly number[] | null {
  const offering = asking.filter(({ codebook }) =>
    codebook.some(
      ({ id, categories }) =>
        id === variable.id && categories.some((category) => String(category.value) === value),
    ),
  )
  return offering.length === asking.length || offering.length === 0
    ? null
    : offering.map(({ number }) => number).toSorted((a, b) => a - b)
}
