import type { JsonObject } from '../../../json.ts'
import { unreachable } from '../../../result.ts'
import { suits, type StudyVariable, type Use } from '../../../study/study-variable.ts'
import type { DerivedVariable } from '../../../tally/derived/derived.ts'
import { freeName } from '../../free-name.ts'
import type { DraftDocument } from '../../step.ts'
import type { PlacedDeed } from '../deed.ts'
import { addEntry } from './entries.ts'
import { placesLast, type Codes } from './new-finding.ts'
import { idsIn } from './study-list.ts'

export type DerivedKind = DerivedVariable['kind']

/** Of what a derived variable may be made. */
export const SOURCE_OF = {
  recode: 'single',
  band: 'number',
  net: 'choice',
} as const satisfies { readonly [kind in Exclude<DerivedKind, 'compute'>]: Use }

/** Adds a derived variable of a kind, made of the first variable that suits it. */
export function addDerived(
  document: DraftDocument,
  kind: DerivedKind,
  codes: Pick<Codes, 'variables' | 'rankings'>,
): PlacedDeed {
  const taken = new Set([
    ...idsIn(document, 'derived'),
    ...codes.variables.flatMap(({ id, question }) => [id, question]),
  ])
  return addEntry(document, 'derived', {
    id: freeName(kind, taken),
    label: '',
    kind,
    ...partsOf(kind, placesLast(codes)),
  })
}

function partsOf(kind: DerivedKind, variables: readonly StudyVariable[]): JsonObject {
  const source = kind === 'compute' ? null : variables.find(suits(SOURCE_OF[kind]))
  const of = source?.id ?? ''
  const [first] = source?.categories ?? []
  const values = first === undefined ? [] : [first.value]
  switch (kind) {
    case 'recode':
      return { of, categories: [{ value: 'group1', label: first?.label ?? '', from: values }] }
    case 'net':
      return { of, nets: [{ value: 'net1', label: first?.label ?? '', anyOf: values }] }
    case 'band':
      return { of, bands: [{ value: 'band1', label: 'All', from: null, below: null }] }
    case 'compute': {
      const number = variables.find(suits('number'))
      return { by: number === undefined ? '' : `{${number.id.split('/').join('.')}}` }
    }
    default:
      return unreachable(kind)
  }
}
