import type { PresentedScore } from './public-results.ts'
import { unreachable } from '../result.ts'
import { printCoefficient, printPoints } from '../charts/printed.ts'

/** A mean with two decimals; points of a Net Promoter Score or a net, with their sign. */
export function inUnits(of: PresentedScore['of'], value: number): string {
  switch (of) {
    case 'mean':
      return printCoefficient(value)
    case 'nps':
    case 'net':
      return printPoints(value)
    default:
      return unreachable(of)
  }
}
