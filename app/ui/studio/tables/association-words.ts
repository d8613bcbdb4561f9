import type { PresentedGroup } from '#app/core/results/presented-crosstab.ts'
import { printCoefficient } from '../../charts/printed.ts'

/** Whether rows and columns go together; weighted tables are judged by Rao and Scott. */
export function associationWords(
  { association, test }: Pick<PresentedGroup, 'association' | 'test'>,
  weighting: string,
): string {
  if (association === null)
    return 'no test, because answers overlap, too few people answered, or the table is too large'
  const { chiSquare, raoScott } = association
  if (raoScott !== null && (weighting !== 'none' || test === 't'))
    return `Rao–Scott F(${raoScott.df.toFixed(2)}, ${raoScott.denominatorDf.toFixed(1)}) = ${printCoefficient(raoScott.f)}, ${printP(raoScott.p)}`
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
