import { variableIn } from '../codebook/codebook.ts'
import { textIn } from '../definition/localized-text.ts'
import { DISCLOSURE } from '../disclosure/rules.ts'
import { DAY_MS } from '../fieldwork/last-days.ts'
import type { PublicFieldwork } from '../fieldwork/public-fieldwork.ts'
import type { CollectorKind } from '../response/collector.ts'
import type { Plan } from '../response/plan.ts'
import { choiceLabel } from '../results/words.ts'
import { printPercent } from '../charts/printed.ts'
import type { Weighting } from '../tally/designs/weighting.ts'
import { doorSentence, printedDay, printedNumber, spokenLanguages } from './method-words.ts'
import { outcomeSentences, peopleWords } from './outcome-sentences.ts'
import type { MethodItemKey, Study } from './study.ts'

/** Of each item what the system counts and knows for certain, whatever its researcher wrote. */
export type MethodKnown = { readonly [item in MethodItemKey]: readonly string[] }

/** What is known of a survey beside questionnaire and study. */
export type MethodSetting = {
  /** Who runs this site; null where it is a demonstration. */
  readonly operator: string | null
  /** Null before anything was published. */
  readonly version: number | null
  /** Through which answers come. */
  readonly doors: readonly CollectorKind[]
  readonly quotas: number
  /** Null while too few have come for their number to be told. */
  readonly fieldwork: PublicFieldwork | null
}

type Asked = Pick<Study, 'recruitment' | 'weighting' | 'published' | 'knownIneligible' | 'method'>

export function methodKnown(
  plan: Plan,
  study: Asked,
  { operator, version, doors, quotas, fieldwork }: MethodSetting,
): MethodKnown {
  const isWritten = (item: MethodItemKey) => study.method.some((each) => each.item === item)
  const { definition } = plan
  return {
    dataCollection: [],
    sponsor: [
      operator === null
        ? 'This copy is a demonstration: nobody is named as asking.'
        : `${operator} runs this site and conducts the survey.`,
      ...(isWritten('sponsor') ? [] : ['Who paid for it: not disclosed.']),
    ],
    instrument:
      version === null || version === 1
        ? []
        : [
            `Version ${printedNumber(version)} of the questionnaire is asked now; earlier answers were given to earlier versions.`,
          ],
    population: [],
    recruitment: [
      ...doorSentence(doors),
      ...(quotas === 0
        ? []
        : [
            `${printedNumber(quotas)} ${quotas === 1 ? 'quota limits' : 'quotas limit'} how many people of a kind are taken.`,
          ]),
      ...(isWritten('recruitment')
        ? []
        : ['Whether people were offered anything for taking part: not disclosed.']),
      ...(fieldwork === null ? [] : outcomeSentences(fieldwork)),
    ],
    mode: isWritten('mode') ? [] : [`Offered in ${spokenLanguages(definition.locales)}.`],
    fieldDates: fieldwork === null ? [] : [datesSentence(fieldwork)],
    sampleSize: [
      ...(fieldwork === null ? [] : [sizeSentence(fieldwork)]),
      precisionSentence(study),
    ],
    weighting: [
      ...(study.weighting.kind === 'raking' ? marginSentences(study.weighting, plan) : []),
      ...(study.weighting.kind === 'none' && study.published.weights.length === 0
        ? []
        : ['Figures on the results page and in the topline are not weighted.']),
      ...(study.published.weights.length === 0
        ? []
        : [
            `Weighted tables can be asked for: ${study.published.weights.map(({ label }) => textIn(label, definition.locale)).join(', ')}; each tells its design effect.`,
          ]),
    ],
    processing: [
      ...(fieldwork === null ? [] : processingSentences(fieldwork)),
      `Percentages are rounded to whole ones, halves upwards, and may not add to 100. Answers of fewer than ${DISCLOSURE.smallestBase} people, or of people who all said the same, are not shown, and bases under ${DISCLOSURE.ordinaryBase} are marked as small. In tables of groups, counts of 1 to ${DISCLOSURE.largestSmallCell} stay hidden, and others from which they could be worked out.`,
    ],
    limitations: [
      ...(fieldwork === null || fieldwork.dispositions.brokeOff === 0
        ? []
        : [brokeOffSentence(fieldwork)]),
      ...(isWritten('limitations')
        ? []
        : ['The figures speak of those who answered.', 'Further limitations: not disclosed.']),
    ],
  }
}

/** Only a list from which people were invited may speak of errors of sampling. */
function precisionSentence({ recruitment }: Pick<Study, 'recruitment'>): string {
  return recruitment === 'closedList'
    ? 'Ranges are those of a simple random sample of the list. Where everybody on it was invited, they tell only how far chance might have moved who answered.'
    : 'Nobody was drawn by chance, so no margin of sampling error can be given. Ranges shown are those of a simple random sample of people like those who answered.'
}

const datesSentence = ({ days: { first, last, asOf } }: PublicFieldwork): string => {
  const [from, to, until] = [first, last, asOf].map((day) => printedDay(day * DAY_MS))
  return `${first === last ? `Answers came on ${from}` : `Answers came from ${from} to ${to}`}, as counted at the end of ${until} (UTC).`
}

function sizeSentence({ dispositions, withdrawn }: PublicFieldwork): string {
  const { complete, removedForQuality } = dispositions
  const left = [
    removedForQuality === 0 ? [] : [`${printedNumber(removedForQuality)} left out after a check`],
    withdrawn === 0 ? [] : [`${printedNumber(withdrawn)} taken back`],
  ].flat()
  return `${peopleWords(complete)} ${complete === 1 ? 'is' : 'are'} counted${left.length === 0 ? '' : `; ${left.join(' and ')} ${removedForQuality + withdrawn === 1 ? 'is' : 'are'} not`}.`
}

const processingSentences = ({ dispositions, withdrawn }: PublicFieldwork): readonly string[] => [
  dispositions.removedForQuality === 0
    ? 'Nobody’s answers have been left out after a check.'
    : `The answers of ${peopleWords(dispositions.removedForQuality)} were left out by hand after a check.`,
  ...(withdrawn === 0 ? [] : [`${peopleWords(withdrawn)} took their answers back.`]),
]

function brokeOffSentence({ dispositions, rates }: PublicFieldwork): string {
  const { brokeOff, consentRefused } = dispositions
  const base = rates.eligibleStarters - consentRefused
  return `${base === 0 ? peopleWords(brokeOff) : printPercent(brokeOff, base)} of those who belonged left before the end: what they would have said is not known.`
}

function marginSentences(
  { margins, bounds }: Extract<Weighting, { readonly kind: 'raking' }>,
  { codebook, definition }: Plan,
): readonly string[] {
  const reader = { codebook, locale: definition.locale }
  const targets = margins.map(({ variable, targets: shares }) => {
    const found = variableIn(codebook, variable)
    const label = found === null ? variable : textIn(found.label, definition.locale)
    const parts = shares.map(
      ({ value, share }) =>
        `${choiceLabel(reader, variable, value)} ${Math.round(1000 * share) / 10}%`,
    )
    return `“${label}”: ${parts.join(', ')}.`
  })
  const trimmed =
    bounds === null
      ? []
      : [`Weights lie between ${bounds.low} and ${bounds.high}; their mean is 1.`]
  return [...targets, ...trimmed]
}
