import type { Compared } from '../../../composition/block.ts'
import type { PublicFinding, PublicVariable } from '../../../study/drafted-study.ts'
import { isJsonObject, textOr, type JsonObject } from '../../../json.ts'
import { valueAt } from '../../operation.ts'
import type { Pointer } from '../../pointer.ts'
import { asJson, type DraftDocument } from '../../step.ts'
import type { Deed } from '../deed.ts'
import { setInStudy } from '../study/set-in-study.ts'

/** What two surveys are compared in. */
export type ComparedKind = Compared['kind']

/** Compares findings instead of questions, or the other way; the sides keep their names. */
export function compareBy(
  document: DraftDocument,
  block: Pointer,
  kind: ComparedKind,
  known: {
    readonly findings: readonly PublicFinding[]
    readonly variables: readonly PublicVariable[]
  },
): Deed {
  const sides = sidesOf(document, block).map((side) => {
    const survey = textOr(side['survey'], '')
    const found =
      kind === 'finding'
        ? known.findings.find((each) => each.survey === survey)?.finding
        : known.variables.find((each) => each.survey === survey)?.variable
    return { survey, [kind]: found ?? '', label: side['label'] ?? '' }
  })
  return setInStudy(document, 'what is compared', [[`${block}/of`, { kind, sides }]])
}

/** One side as it is picked. Its name follows while nobody gave it another. */
export function pickSide(
  document: DraftDocument,
  block: Pointer,
  side: 0 | 1,
  picked: { readonly kind: ComparedKind; readonly survey: string; readonly id: string },
): Deed {
  const before = sidesOf(document, block)[side] ?? {}
  const isUnnamed = before['label'] === '' || before['label'] === before['survey']
  const at = `${block}/of/sides/${side}`
  return setInStudy(document, 'a side of the comparison', [
    [`${at}/survey`, picked.survey],
    [`${at}/${picked.kind}`, picked.id],
    ...(isUnnamed ? [[`${at}/label`, picked.survey] as const] : []),
  ])
}

export function sidesOf(document: DraftDocument, block: Pointer): readonly JsonObject[] {
  const sides = valueAt(asJson(document), `${block}/of/sides`)
  return Array.isArray(sides) ? (sides as readonly unknown[]).filter(isSide) : []
}

const isSide = (side: unknown): side is JsonObject => isJsonObject(side)
