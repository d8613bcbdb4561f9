import { printPercent, printWholePercent } from '../charts/printed.ts'
import type { PublicFieldwork } from '../fieldwork/public-fieldwork.ts'
import { printedNumber } from './method-words.ts'

/**
 * What became of everybody who began, and the rates that may be told of it, by AAPOR's names. An
 * open link has no rate of those asked, and people who were invited without being drawn have a
 * participation rate, never a response rate.
 */
export function outcomeSentences(fieldwork: PublicFieldwork): readonly string[] {
  const { dispositions, rates } = fieldwork
  const { complete, screenedOut, quotaFull, brokeOff, consentRefused, removedForQuality } =
    dispositions
  const became = [
    [complete, 'complete'],
    [brokeOff, 'left before the end (break-offs)'],
    [screenedOut, 'did not belong (screened out)'],
    [quotaFull, 'came when there were enough like them (over quota)'],
    [consentRefused, 'took their answers back (refusals)'],
    [removedForQuality, 'left out after a check'],
  ] as const
  const parts = became.filter(([count]) => count > 0).map(([n, so]) => `${printedNumber(n)} ${so}`)
  return [
    `${peopleWords(rates.started)} began: ${parts.join(', ')}.`,
    ...rate('Completion rate', complete, rates.eligibleStarters, 'of those who began and belonged'),
    ...rate(
      'Break-off rate',
      brokeOff,
      rates.eligibleStarters - consentRefused,
      'of those who began and belonged',
    ),
    ...askedSentences(fieldwork),
  ]
}

function askedSentences({ rates, note }: PublicFieldwork): readonly string[] {
  if (note === 'moreThanInvited')
    return ['More people came than were invited, so no rate of those invited can be given.']
  switch (rates.recruitment) {
    case 'open':
      return ['Nobody knows how many were asked, so no response rate can be given.']
    case 'personalInvitations':
      return share('Participation rate', rates.participation, 'of those invited')
    case 'closedList': {
      const { response } = rates
      const e = response.e === null ? '' : `, with e = ${response.e.toFixed(2)}`
      return [
        ...share(
          'Response rate (AAPOR RR1)',
          response.rr1,
          'of the list, less those known not to belong',
        ),
        ...share('Response rate (AAPOR RR3)', response.rr3, `of those estimated to belong${e}`),
        ...share('Cooperation rate (AAPOR COOP1)', response.coop1, 'of those reached who belong'),
        ...share(
          'Refusal rate (AAPOR REF1)',
          response.ref1,
          'of the list, less those known not to belong',
        ),
      ]
    }
  }
}

const rate = (name: string, count: number, base: number, of: string): readonly string[] =>
  base === 0 ? [] : [`${name}: ${printPercent(count, base)} ${of}.`]

const share = (name: string, value: number | null, of: string): readonly string[] =>
  value === null ? [] : [`${name}: ${printWholePercent(100 * value)} ${of}.`]

export const peopleWords = (count: number): string =>
  `${printedNumber(count)} ${count === 1 ? 'person' : 'people'}`
