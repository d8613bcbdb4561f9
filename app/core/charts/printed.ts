import { calendarDay } from '../presentation/calendar-day.ts'
import { roundHalfUpPercent } from '../stats/round-half-up-percent.ts'

/** How numbers and instants are printed: alike on server and client, whatever their time zone. */

export type Range = readonly [number, number]

export const NO_VALUE = '–'

export const printNumber = (value: number) => value.toLocaleString('en')

export function printPercent(count: number, base: number): string {
  const percent = roundHalfUpPercent(count, base)
  return percent === null ? NO_VALUE : `${printNumber(percent)}%`
}

/** Of a percentage that is worked out already. A half goes up, though the float lie just below. */
export const printWholePercent = (percent: number | null): string =>
  percent === null ? NO_VALUE : `${printNumber(Math.floor(percent + 0.5 + 1e-9))}%`

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
