import type { FindingRule } from '../../../findings/finding.ts'
import type { Json, JsonObject } from '../../../json.ts'
import { unreachable } from '../../../result.ts'
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
export function firstRule(kind: FindingKind, { variables, rankings }: Codes): JsonObject {
  const [single, other] = variables.filter(suits('single'))
  const choice = variables.find(suits('choice'))
  const scored = variables.find(suits('scale')) ?? single
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
    case 'association':
      return { kind, x: ordered(single), y: ordered(other), favourable: lastValue(other) }
    case 'nominalAssociation':
      return { kind, rows: idOf(single), columns: idOf(other) }
    case 'ranking': {
      const [ranking] = rankings
      const items = ranking?.items.map(({ value }) => value) ?? []
      return { kind, question: ranking?.id ?? '', items }
    }
    case 'multiple':
      return { kind, variable: idOf(variables.find(suits('multiple'))), top: 5 }
    case 'drivers': {
      const [outcome, driver] = variables.filter(suits('ordered'))
      return { kind, outcome: scaled(outcome), drivers: [scaled(driver)] }
    }
    case 'sideBySide':
      return { kind, sides: [NO_SIDE, NO_SIDE] }
    default:
      return unreachable(kind)
  }
}

const NO_SIDE = { survey: '', finding: '', label: '' }

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
