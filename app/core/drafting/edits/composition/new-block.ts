import type { Block, BlockKind } from '../../../composition/block.ts'
import type { Composable } from '../../../composition/composable.ts'
import { addressPart } from '../../../composition/default-composition.ts'
import { isJsonObject, textOr, type Json, type JsonObject } from '../../../json.ts'
import { unreachable } from '../../../result.ts'
import type { PublicFinding } from '../../../study/drafted-study.ts'
import { freeName } from '../../free-name.ts'
import type { DraftDocument } from '../../step.ts'
import type { PlacedDeed } from '../deed.ts'
import { insertEntry } from '../study/entries.ts'
import { entriesOf, idsIn } from '../study/study-list.ts'

/** Of what a new block may be. */
export type BlockMaterial = {
  readonly page: Composable
  /** Findings that surveys show to everybody. */
  readonly others: readonly PublicFinding[]
}

/** Adds a block of what the page does not show yet, above what stands at its foot. */
export function addBlock(
  document: DraftDocument,
  kind: BlockKind,
  material: BlockMaterial,
): PlacedDeed {
  const parts = partsOf(document, kind, material)
  const [named] = [parts['finding'], parts['variable']].filter((each) => typeof each === 'string')
  const wish = addressPart(typeof named === 'string' && named !== '' ? `${kind}-${named}` : kind)
  const id = freeName(wish, idsIn(document, 'blocks'))
  return insertEntry(document, 'blocks', placeFor(document, kind), { kind, id, ...parts })
}

const AT_THE_FOOT: ReadonlySet<unknown> = new Set<BlockKind>(['fieldwork', 'method'])

function placeFor(document: DraftDocument, kind: BlockKind): number {
  const blocks = entriesOf(document, 'blocks')
  if (AT_THE_FOOT.has(kind)) return blocks.length
  return blocks.findLastIndex((block) => !AT_THE_FOOT.has(kindOf(block))) + 1
}

const kindOf = (block: Json): Json | undefined => (isJsonObject(block) ? block['kind'] : undefined)

function partsOf(
  document: DraftDocument,
  kind: Block['kind'],
  { page, others }: BlockMaterial,
): JsonObject {
  switch (kind) {
    case 'finding': {
      const found = [...idsIn(document, 'findings')]
      return { finding: firstNew(document, { kind, key: 'finding' }, found) }
    }
    case 'question': {
      const found = page.questions.map(({ id }) => id)
      return { variable: firstNew(document, { kind, key: 'variable' }, found) }
    }
    case 'crosstab': {
      const by = page.breaks.find(({ variables }) => variables.length > 0)
      return { variable: by?.variables[0]?.id ?? '', by: by?.id ?? '' }
    }
    case 'comparison': {
      const [first] = others
      const second = others.find(({ survey }) => survey !== first?.survey) ?? first
      return {
        title: '',
        of: { kind: 'finding', sides: [first, second].map(findingSide) },
      }
    }
    case 'text':
      return { title: '', text: '' }
    case 'fieldwork':
    case 'method':
      return {}
    default:
      return unreachable(kind)
  }
}

const findingSide = (found: PublicFinding | undefined): JsonObject => ({
  survey: found?.survey ?? '',
  finding: found?.finding ?? '',
  label: found?.survey ?? '',
})

/** The first that no block of the kind shows yet, or the first of all. */
function firstNew(
  document: DraftDocument,
  { kind, key }: { readonly kind: BlockKind; readonly key: string },
  ids: readonly string[],
): string {
  const shown = new Set(
    entriesOf(document, 'blocks').flatMap((block) =>
      isJsonObject(block) && block['kind'] === kind ? [textOr(block[key], '')] : [],
    ),
  )
  return ids.find((id) => !shown.has(id)) ?? ids[0] ?? ''
}
