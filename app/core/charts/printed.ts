import { calendarDay } from '../presentation/calendar-day.ts'
import { roundHalfUpPercent } from '../stats/round-half-up-percent.ts'

/** How numbers and instants are printed: alike on server and client, whatever their time zone. */

export type Range = readonly [number, number]

export const NO_VALUE = '–'

export const printNumber = (value: number) => value.toLocaleString('en')

export function printPercent(count: number, base: number): string {
  const percent = roundHalfUpPercent(count, base)
  if (percent === null) return NO_VALUE
  return inWhole(percent, count <= 0 ? 'none' : count >= base ? 'all' : 'some', WORDS)
}

/** Of a percentage that is worked out already. A half goes up, though the float lie just below. */
export const printWholePercent = (percent: number | null): string => wholePercent(percent, WORDS)

/** In signs, where words have no room. */
export const printShortPercent = (percent: number | null): string => wholePercent(percent, SIGNS)

const wholePercent = (percent: number | null, wording: Wording): string =>
  percent === null
    ? NO_VALUE
    : inWhole(
        Math.floor(percent + 0.5 + 1e-9),
        percent < 1e-9 ? 'none' : percent > 100 - 1e-9 ? 'all' : 'some',
        wording,
      )

type Wording = { readonly few: string; readonly most: string }

/** In words, since they are read aloud as well. */
const WORDS: Wording = { few: 'under 1%', most: 'over 99%' }

/** Kept from being mirrored where words are read from the right. */
const SIGNS: Wording = { few: '\u2066<1%\u2069', most: '\u2066>99%\u2069' }

/** Some people are never printed as nobody, nor as everybody. */
const inWhole = (whole: number, who: 'none' | 'some' | 'all', { few, most }: Wording): string =>
  who === 'some' && whole === 0
    ? few
    : who === 'some' && whole === 100
      ? most
      : `${printNumber(whole)}%`

export const printRange = ([lower, upper]: Range) =>
  `${printNumber(Math.round(lower))}% to ${printNumber(Math.round(upper))}%`

export const printMean = (mean: number) => mean.toFixed(1)

/** To a tenth where it is no whole number, as sums of weights are. */
export const printWeighted = (value: number): string => printNumber(Math.round(10 * value) / 10)

/** Points with their sign, which tells at once on which side of nought they are. */
export function printPoints(points: number): string {
  const rounded = Math.round(points)
  return rounded > 0 ? `+${rounded}` : rounded === 0 ? '0' : `−${-rounded}`
}

export const printCoefficient = (value: number) => value.toFixed(2).replace('-', '−')

/** `19 May 2026` */
export function printDay(instant: number): string {
  const { day, month, year } = calendarDay(instant)
  return `${day} ${month} ${year}`
}

/** `19 May 2026, 14:05 UTC` */
export function printInstant(instant: number): string {
  const date = new Date(instant)
  return `${printDay(instant)}, ${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())} UTC`
}

const pad = (value: number) => String(value).padStart(2, '0')

/** A mean place in a ranking. */
export const printPlace = (rank: number | null) => (rank === null ? NO_VALUE : rank.toFixed(1))
