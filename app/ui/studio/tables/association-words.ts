import type {
  CrosstabMethod,
  PresentedAssociationTest,
  PresentedGroup,
} from '#app/core/results/presented-crosstab.ts'
import type { MeanDifference } from '#app/core/tally/analysis/crosstab.ts'
import { unreachable } from '#app/core/result.ts'
import { printCoefficient } from '../../charts/printed.ts'

/** Whether rows and columns go together, by the test that was asked for or fits. */
export function associationWords(
  { association, columns }: Pick<PresentedGroup, 'association' | 'columns'>,
  test: CrosstabMethod['test'],
): string {
  if (columns.length === 0)
    return 'no columns, because nobody answered or the numbers are too many; bands make some'
  if (association === null)
    return 'no test, because answers overlap, too few people answered, or the table is too large'
  switch (test) {
    case 'chiSquare':
      return chiSquareWords(association)
    case 'raoScott':
      return fWords('Rao–Scott', association.raoScott)
    case 'wald':
      return fWords('Adjusted Wald', association.wald)
    default:
      return unreachable(test)
  }
}

/** How the means of a group of two columns differ. */
export function meanDifferenceWords({ test, difference, t, df, p }: MeanDifference): string {
  const name = test === 'welch' ? 'Welch’s ' : ''
  const tested =
    t === null || df === null
      ? 'not tested, because nothing varies or too few people answered'
      : `${name}t(${df.toFixed(1)}) = ${printCoefficient(t)}, ${printP(p)}`
  return `means differ by ${printCoefficient(difference)}, ${tested}`
}

type F = {
  readonly f: number
  readonly df: number
  readonly denominatorDf: number
  readonly p: number | null
}

const fWords = (name: string, test: F | null): string =>
  test === null
    ? `no ${name} test, because too little varies`
    : `${name} F(${test.df.toFixed(2)}, ${test.denominatorDf.toFixed(1)}) = ${printCoefficient(test.f)}, ${printP(test.p)}`

function chiSquareWords({ chiSquare }: PresentedAssociationTest): string {
  const strength =
    chiSquare.cramersV === null ? '' : `, Cramér’s V ${printCoefficient(chiSquare.cramersV)}`
  const sparse =
    chiSquare.sparseCells === 0
      ? ''
      : `; read it with care, ${chiSquare.sparseCells === 1 ? 'one cell expects' : `${chiSquare.sparseCells} cells expect`} fewer than 5 people`
  return `chi-square(${chiSquare.df}) = ${printCoefficient(chiSquare.statistic)}, ${printP(chiSquare.p)}${strength}${sparse}`
}

const printP = (p: number | null): string =>
  p === null ? 'no p-value' : p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`
