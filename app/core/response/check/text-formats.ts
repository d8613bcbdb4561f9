import type { TextInput } from '../../definition/definition.ts'
import type { AnswerProblemCode } from '../../problem.ts'
import { readUrl } from '../../read-url.ts'

type Format = {
  readonly fits: (text: string) => boolean
  readonly code: AnswerProblemCode
  readonly message: string
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/

function isDate(text: string): boolean {
  const match = DATE.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  // Years below 100 are read as 19xx by the calendar, and are no dates that anybody means.
  return (
    year >= 100 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  )
}

const isTime = (text: string) => TIME.test(text)

function isDateTime(text: string): boolean {
  const [date = '', time = '', ...more] = text.split(/[T ]/)
  return more.length === 0 && isDate(date) && isTime(time.replace(/\.\d{1,3}$/, ''))
}

const isMonth = (text: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)

/** ISO weeks; a year has 53 of them when it begins or ends on a Thursday. */
function isWeek(text: string): boolean {
  const match = /^(\d{4})-W(\d{2})$/.exec(text)
  if (match === null) return false
  const [year, week] = [Number(match[1]), Number(match[2])]
  const dayOf = (month: number, day: number) => new Date(Date.UTC(year, month, day)).getUTCDay()
  const weeks = dayOf(0, 1) === 4 || dayOf(11, 31) === 4 ? 53 : 52
  return week >= 1 && week <= weeks
}

export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  return (
    at > 0 &&
    text.length <= 254 &&
    /^[^\s@<>()[\],;:"\\]+$/.test(text.slice(0, at)) &&
    /^[^\s@.<>()[\],;:"\\/]+(?:\.[^\s@.<>()[\],;:"\\/]+)+$/.test(text.slice(at + 1))
  )
}

const isWebAddress = (text: string) =>
  /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && readUrl(text) !== null

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text)

/** What browsers' own fields for these types give. */
export const FORMATS: { readonly [input in TextInput]: Format | null } = {
  text: null,
  tel: null,
  password: null,
  email: { fits: isEmail, code: 'not_an_email', message: 'This is not an e-mail address' },
  url: {
    fits: isWebAddress,
    code: 'not_a_url',
    message: 'A web address begins with https:// or http://',
  },
  color: { fits: isColour, code: 'not_a_colour', message: 'A colour is written #1a2b3c' },
  date: { fits: isDate, code: 'not_a_date', message: 'A date is written 2026-05-31' },
  'datetime-local': {
    fits: isDateTime,
    code: 'not_a_date',
    message: 'Date and time are written 2026-05-31T14:30',
  },
  time: { fits: isTime, code: 'not_a_time', message: 'A time is written 14:30' },
  month: { fits: isMonth, code: 'not_a_date', message: 'A month is written 2026-05' },
  week: { fits: isWeek, code: 'not_a_date', message: 'A week is written 2026-W22' },
}

export const isCalendarText = (text: string, pattern: string): boolean => {
  const hasDay = /d/i.test(pattern.replace(/[Mm]{2}/g, ''))
  const hasYear = /y/.test(pattern)
  const hasTime = /H|h/.test(pattern)
  if (!hasYear) return isTime(text)
  if (!hasDay) return isMonth(text)
  return hasTime ? isDateTime(text) : isDate(text)
}
