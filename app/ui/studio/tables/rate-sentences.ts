import type { OutcomeRates } from '#app/core/fieldwork/outcome-rates.ts'
import { unreachable } from '#app/core/result.ts'
import { printNumber, printWholePercent } from '../../charts/printed.ts'
import type { OutcomesView } from './tables-view.ts'

/** Rates in words. Only a closed list has a response rate; an open link has no rate of those asked. */
export function rateSentences({
  rates,
  note,
}: Pick<OutcomesView, 'rates' | 'note'>): readonly string[] {
  const { started, eligibleStarters, completion, breakOff, screenOut, qualityRemoval } = rates
  return [
    ...told(
      completion,
      `of ${printNumber(eligibleStarters)} who started and belonged completed it`,
    ),
    ...told(breakOff, 'of those who started and belonged broke off'),
    ...told(screenOut, `of ${printNumber(started)} who started were screened out`),
    ...told(qualityRemoval, 'of complete responses were left out after a check'),
    ...askedSentences(rates),
    ...(note === 'moreThanInvited'
      ? ['More people came than were invited, so there is no rate of those invited.']
      : []),
  ]
}

function askedSentences(rates: OutcomeRates): readonly string[] {
  switch (rates.recruitment) {
    case 'open':
      return ['Anybody may follow the link, so nobody knows how many were asked.']
    case 'personalInvitations':
      return told(rates.participation, 'of those invited took part (participation rate)')
    case 'closedList':
      return [
        ...told(rates.participation, 'of those invited took part (participation rate)'),
        ...told(rates.response.rr1, 'of the list completed it (response rate 1 of AAPOR)'),
        ...told(
          rates.response.rr3,
          'with those left out who probably don’t belong (response rate 3 of AAPOR)',
        ),
      ]
    default:
      return unreachable(rates)
  }
}

const told = (rate: number | null, words: string): readonly string[] =>
  rate === null ? [] : [`${printWholePercent(100 * rate)} ${words}.`]
