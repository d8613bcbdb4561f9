import type { Units } from './drawing.ts'
import type { Share } from './chart.ts'
import { NO_VALUE, printNumber, printShortPercent, printWholePercent } from './printed.ts'

export const HIDDEN = 'hidden'

/** A share in both units; of what is hidden, that it is. */
export const unitsOf = (share: Share): Units => inUnits(share, printWholePercent)

/** The same where there is little room. */
export const briefUnitsOf = (share: Share): Units => inUnits(share, printShortPercent)

const inUnits = (share: Share, print: typeof printWholePercent): Units =>
  isHidden(share)
    ? { kind: 'units', percent: HIDDEN, people: HIDDEN }
    : {
        kind: 'units',
        percent: print(share.percent),
        people: share.count === null ? NO_VALUE : printNumber(share.count),
      }

/** Weighted tables tell shares without counts. */
export const isHidden = ({ count, percent }: Share) => count === null && percent === null

/** Whatever its reader chooses, there is room for it. */
export const wordsOf = ({ percent, people }: Units): readonly string[] => [percent, people]
