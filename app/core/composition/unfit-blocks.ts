import type { Misfit } from '../problem.ts'
import { unreachable } from '../result.ts'
import type { PublicFinding, PublicVariable } from '../study/drafted-study.ts'
import type { Block, Compared } from './block.ts'
import type { Composable } from './composable.ts'

/** What other surveys show to everybody. */
export type Elsewhere = {
  readonly findings: readonly PublicFinding[]
  readonly variables: readonly PublicVariable[]
}

/** Blocks that name what there is, and yet would show nothing. */
export const unfitBlocks = (
  blocks: readonly Block[],
  page: Composable,
  elsewhere: Elsewhere,
): readonly Misfit[] =>
  blocks.flatMap((block, index) =>
    unfitIn(block, page, elsewhere).map(({ part, ...misfit }) => ({
      pointer: `/results/blocks/${index}/${part}`,
      ...misfit,
    })),
  )

type Unfit = Pick<Misfit, 'code' | 'message'> & { readonly part: string }

function unfitIn(block: Block, page: Composable, elsewhere: Elsewhere): readonly Unfit[] {
  switch (block.kind) {
    case 'question':
      return page.questions.some(({ id }) => id === block.variable)
        ? []
        : [{ part: 'variable', code: 'not_public', message: NO_TABLE }]
    case 'crosstab': {
      const found = page.breaks.find(({ id }) => id === block.by)
      return found === undefined || found.variables.some(({ id }) => id === block.variable)
        ? []
        : [{ part: 'variable', code: 'not_public', message: NO_CROSSTAB }]
    }
    case 'comparison':
      return unknownSides(block.of, elsewhere)
    case 'finding':
    case 'text':
    case 'fieldwork':
    case 'method':
      return []
    default:
      return unreachable(block)
  }
}

const NO_TABLE = 'This has no table for everybody, so the block would be empty'
const NO_CROSSTAB = 'This is not shown by that break, so the block would be empty'

function unknownSides(of: Compared, { findings, variables }: Elsewhere): readonly Unfit[] {
  const unknown =
    of.kind === 'finding'
      ? of.sides.map((side) =>
          findings.every((each) => each.survey !== side.survey || each.finding !== side.finding),
        )
      : of.sides.map((side) =>
          variables.every((each) => each.survey !== side.survey || each.variable !== side.variable),
        )
  return unknown.flatMap((isUnknown, side) =>
    isUnknown
      ? [
          {
            part: `of/sides/${side}/${of.kind}`,
            code: of.kind === 'finding' ? 'unknown_finding' : 'unknown_variable',
            message: 'No survey with public results shows this',
          },
        ]
      : [],
  )
}
