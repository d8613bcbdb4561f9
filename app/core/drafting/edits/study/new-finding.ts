import type { FindingRule } from '../../../findings/finding.ts'
import type { Json, JsonObject } from '../../../json.ts'
import { unreachable } from '../../../result.ts'
import type { PublicFinding } from '../../../study/drafted-study.ts'
import { suits, type StudyRanking, type StudyVariable } from '../../../study/study-variable.ts'
import type { DraftDocument } from '../../step.ts'
import type { PlacedDeed } from '../deed.ts'
import { addEntry } from './entries.ts'
import { conditionOf } from '../../../study/answered-any.ts'
import { idsIn } from './study-list.ts'

export type FindingKind = FindingRule['kind']

export type Codes = {
  readonly variables: readonly StudyVariable[]
  readonly rankings: readonly StudyRanking[]
  readonly others: readonly PublicFinding[]
}

/** Adds a finding of a kind over the first variables that suit it, so that it counts at once. */
export const addFinding = (document: DraftDocument, kind: FindingKind, codes: Codes): PlacedDeed =>
  addEntry(document, 'findings', {
    id: freeId(document),
    title: '',
    published: { figure: '', statement: '', ruleProvenance: 'ours' },
    rule: firstRule(kind, codes),
  })

function freeId(document: DraftDocument): string {
  const taken = idsIn(document, 'findings')
  let number = taken.size + 1
  while (taken.has(`F${number}`)) number += 1
  return `F${number}`
}

/** A rule of a kind over what suits it first; fields that nothing suits are left empty. */
export function firstRule(kind: FindingKind, { variables, rankings, others }: Codes): JsonObject {
  const [single, other] = variables.filter(suits('single'))
  const choice = variables.find(suits('choice'))
  const ladder = numbersFirst(placesLast({ variables, rankings }).filter(suits('ordered')))
  const [scored] = ladder
  switch (kind) {
    case 'share':
      return { kind, variable: idOf(choice), values: firstValue(choice), percentOf: 'substantive' }
    case 'score':
      return { kind, variable: idOf(scored), scoring: scoringFor(scored) }
    case 'groups':
      return {
        kind,
        variable: idOf(choice),
        values: firstValue(choice),
        groups: groupsOf(variables.find((one) => suits('single')(one) && one !== choice)),
      }
    case 'difference':
      return {
        kind,
        variable: idOf(scored),
        scoring: scoringFor(scored),
        groups: groupsOf(variables.find((one) => suits('single')(one) && one !== scored)),
      }
    case 'association': {
      const [x, y] = numbersFirst(variables.filter(suits('single')))
      return { kind, x: ordered(x), y: ordered(y), favourable: lastValue(y) }
    }
    case 'nominalAssociation':
      return { kind, rows: idOf(single), columns: idOf(other) }
    case 'ranking': {
      const [ranking] = rankings
      const items = ranking?.items.map(({ value }) => value) ?? []
      return { kind, question: ranking?.id ?? '', items }
    }
    case 'multiple':
      return { kind, variable: idOf(variables.find(suits('multiple'))), top: 5 }
    case 'drivers':
      return { kind, outcome: scaled(scored), drivers: [scaled(ladder[1])] }
    case 'sideBySide': {
      const [first, second = first] = others
      return { kind, sides: [sideOf(first), sideOf(second)] }
    }
    default:
      return unreachable(kind)
  }
}

/** Places in a ranking are numbers too, but seldom what somebody means by one. */
export function placesLast({
  variables,
  rankings,
}: Pick<Codes, 'variables' | 'rankings'>): readonly StudyVariable[] {
  const isPlace = ({ question }: StudyVariable) => rankings.some(({ id }) => id === question)
  return [...variables.filter((one) => !isPlace(one)), ...variables.filter(isPlace)]
}

const numbersFirst = (variables: readonly StudyVariable[]): readonly StudyVariable[] => [
  ...variables.filter(suits('scale')),
  ...variables.filter((variable) => !suits('scale')(variable)),
]

const sideOf = (found: PublicFinding | undefined): JsonObject => ({
  survey: found?.survey ?? '',
  finding: found?.finding ?? '',
  label: found?.survey ?? '',
})

const idOf = (variable: StudyVariable | undefined): string => variable?.id ?? ''

const valuesOf = (variable: StudyVariable | undefined) =>
  variable?.categories.filter(({ role }) => role === 'substantive').map(({ value }) => value) ?? []

const firstValue = (variable: StudyVariable | undefined): Json => valuesOf(variable).slice(0, 1)
const lastValue = (variable: StudyVariable | undefined): Json => valuesOf(variable).slice(-1)

const ordered = (variable: StudyVariable | undefined): JsonObject => ({
  variable: idOf(variable),
  order: valuesOf(variable),
})

/** Numbers have an order of their own. */
export const scaled = (variable: StudyVariable | undefined): JsonObject => {
  const values = valuesOf(variable)
  const areNumbers = values.every((value) => typeof value === 'number')
  return areNumbers ? { variable: idOf(variable) } : ordered(variable)
}

/** A mean of numbers, or of answers worth 1, 2, 3 … in their order. */
export function scoringFor(variable: StudyVariable | undefined): JsonObject {
  const values = valuesOf(variable)
  return values.every((value) => typeof value === 'number')
    ? { of: 'mean' }
    : { of: 'mean', scores: values.map((value, index) => ({ value, score: index + 1 })) }
}

function groupsOf(variable: StudyVariable | undefined): Json {
  const [first, second] = variable?.categories ?? []
  return [first, second].map((category) => ({
    label: category?.label ?? '',
    where:
      variable === undefined || category === undefined
        ? ''
        : (conditionOf({ variable: variable.id, values: [category.value] }) ?? ''),
  }))
}
