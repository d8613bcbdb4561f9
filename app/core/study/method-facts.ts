import { variableIn } from '../codebook/codebook.ts'
import { textIn } from '../definition/localized-text.ts'
import { DISCLOSURE } from '../disclosure/rules.ts'
import type { Plan } from '../response/plan.ts'
import { unreachable } from '../result.ts'
import { printedDay } from './method-words.ts'
import type { MethodItemKey, Study } from './study.ts'

/** When answers could be sent; `openedAt` null: not yet. Milliseconds since 1970. */
export type FieldDates = {
  readonly openedAt: number | null
  readonly state: 'open' | 'notOpen'
}

/** What a survey's own settings tell of its method; null where only people can say it. */
export type MethodFacts = { readonly [item in MethodItemKey]: string | null }

/** What is known of a survey's method without anybody's having written it down. */
export function methodFacts(
  plan: Plan,
  study: Pick<Study, 'recruitment' | 'knownIneligible' | 'weighting'>,
  dates: FieldDates,
): MethodFacts {
  return {
    dataCollection:
      'An online survey that people complete themselves. Rapport collects the answers and publishes the totals.',
    sponsor: null,
    instrument: instrument(plan),
    population: null,
    recruitment: recruitment(study),
    mode: 'Online only, on a phone, tablet or computer. No interviewer is present.',
    fieldDates: fieldDates(dates),
    sampleSize: PRECISION,
    weighting: weighting(plan, study),
    processing: `Every answer is checked against the questionnaire when it arrives. Screened-out and unfinished answers are not counted; withdrawn ones are deleted. Very fast or uniform answers are marked, never refused for that reason. Totals appear once ${DISCLOSURE.firstRelease} people have answered, and then move in steps of at least ${DISCLOSURE.step} new answers.`,
    limitations: null,
  }
}

function instrument({ definition, questions }: Plan): string {
  const { order, locales, screenOut } = definition
  const asked = questions.filter(
    ({ question, pageIndex }) => question.kind !== 'computed' && pageIndex >= 0,
  )
  const routed = asked.filter(({ visibleIf }) => visibleIf.length > 0).length
  const isMixed =
    order.pages === 'random' ||
    [order.shuffledPages, order.shuffledPanels, order.shuffledRows].some(
      ({ length }) => length > 0,
    ) ||
    Object.values(order.choices).includes('random')
  return [
    `${counted(asked.length, 'question')} on ${counted(definition.pages.length, 'page')}, in ${counted(locales.length, 'language')}.`,
    routed === 0
      ? 'Everybody is asked all of them.'
      : `${routed} of them ${routed === 1 ? 'is' : 'are'} asked only where earlier answers call for it.`,
    screenOut === null ? '' : 'Some questions decide who belongs to the people studied.',
    isMixed ? 'Parts of it stand in an order of chance.' : '',
    'The exact wording is part of the published version.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

type Asked = Pick<Study, 'recruitment' | 'knownIneligible'>

function recruitment({ recruitment: kind, knownIneligible }: Asked): string {
  switch (kind) {
    case 'open':
      return 'An open link that anybody may follow and pass on; nobody knows how many were asked. People decide for themselves to take part: a non-probability sample.'
    case 'personalInvitations':
      return 'Personal invitations to people who had not been drawn as a sample. People decide for themselves to take part: a non-probability sample.'
    case 'closedList':
      return `Invitations to everybody on a closed list, or to a sample of it.${knownIneligible === 0 ? '' : ` ${knownIneligible} on it are known not to belong to the people studied.`}`
    default:
      return unreachable(kind)
  }
}

/** What kind of ranges they are is said beside it, whatever a researcher writes. */
const PRECISION =
  'Each percentage stands with its own base and a 95% range (Wilson) from chance alone. Ranges do not cover that those who did not answer may differ.'

function fieldDates({ openedAt, state }: FieldDates): string | null {
  if (openedAt === null) return null
  const since = `Answers are collected since ${printedDay(openedAt)}.`
  return state === 'open' ? since : `${since} No answers are taken just now.`
}

function weighting({ codebook, definition }: Plan, study: Pick<Study, 'weighting'>): string {
  const called = (id: string) => {
    const variable = variableIn(codebook, id)
    return variable === null ? id : `“${textIn(variable.label, definition.locale)}”`
  }
  switch (study.weighting.kind) {
    case 'none':
      return 'Not weighted.'
    case 'variable':
      return `Tables of its researchers are weighted by ${called(study.weighting.variable)}.`
    case 'raking':
      return `Tables of its researchers are weighted to known shares (raking) of ${study.weighting.margins.map(({ variable }) => called(variable)).join(', ')}.`
    default:
      return unreachable(study.weighting)
  }
}
