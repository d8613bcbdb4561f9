import type { MeasureName } from '#app/core/tally/analysis/associations.ts'
import type {
  PresentedAssociations,
  PresentedInterval,
  PresentedMeasure,
} from '#app/core/results/presented-associations.ts'

/** What each measure is called, and what it says. */
export const MEASURE_WORDS: {
  readonly [Name in MeasureName]: { readonly name: string; readonly means: string }
} = {
  spearman: {
    name: 'Spearman’s rho',
    means: 'how nearly people stand in the same order by both answers',
  },
  tauB: {
    name: 'Kendall’s tau-b',
    means: 'pairs of people in the same order, less pairs in the opposite one, ties allowed for',
  },
  tauC: { name: 'Stuart’s tau-c', means: 'the same, for tables that are not square' },
  gamma: { name: 'Gamma', means: 'the same, of pairs that differ in both answers only' },
  somersD: {
    name: 'Somers’ d',
    means: 'the same, of pairs that differ in the rows: how far these tell the columns',
  },
  polychoric: {
    name: 'Polychoric correlation',
    means: 'of what may lie behind the answers, if that is normal',
  },
  pearson: { name: 'Pearson’s r', means: 'how nearly the numbers lie on a straight line' },
  cramersV: { name: 'Cramér’s V', means: 'how far from independent, whatever the order' },
  correctedCramersV: {
    name: 'Cramér’s V, corrected',
    means: 'the same, less what chance gives it in small tables',
  },
}

type Reason = NonNullable<PresentedMeasure['reason']>

export const REASON_WORDS: { readonly [Name in Reason]: string } = {
  tooFewPeople: 'too few people',
  doesNotVary: 'everybody gave the same answer to one of the two',
  allPairsTied: 'every two people gave the same answer to one of the two',
  simpleSamplesOnly: 'only known without weights, strata and clusters',
  tooManyAnswers: 'too many different answers',
  singleUnit: 'a stratum has one sampling unit only',
  noVariance: 'one answer leaves nothing of the other open',
  noMaximum: 'no correlation fits best',
  constructed: 'rebuilt rows tell nothing of it',
}

const INTERVAL_WORDS: { readonly [By in PresentedInterval['by']]: string } = {
  bonettWright: 'by Bonett and Wright',
  fieller: 'by Fieller, Hartley and Pearson',
  normal: 'estimate ± z standard errors',
  t: 'by Student’s t with linearised errors',
}

const RISING =
  'They rise together: who gave an answer further down the one list tends to give one further down the other.'
const FALLING =
  'They run against each other: who gave an answer further down the one list tends to give one further up the other.'

/** In which direction both go together, as far as chance lets that be told. */
export function directionSentence({ measures }: PresentedAssociations): string {
  const told = measures.find(({ measure }) => measure === 'gamma')
  if (told?.reason === null && told.se === 0) return told.estimate > 0 ? RISING : FALLING
  const interval = told?.reason === null ? told.ci : null
  if (interval === null) return 'In which direction they go together can’t be told.'
  const [lower, upper] = interval
  if (lower > 0) return RISING
  if (upper < 0) return FALLING
  return 'Chance alone may make them go together like this, in either direction.'
}

/** How the measures and their ranges were made. */
export function associationMethod({ base, method, measures }: PresentedAssociations): string {
  const used = new Map(
    measures.flatMap((found) =>
      found.reason === null
        ? found.intervals.slice(0, 1).map(({ by }) => [by, [] as string[]] as const)
        : [],
    ),
  )
  for (const found of measures)
    if (found.reason === null && found.intervals[0] !== undefined)
      used.get(found.intervals[0].by)?.push(MEASURE_WORDS[found.measure].name)
  const ranges = [...used].map(([by, names]) => `${names.join(', ')}: ${INTERVAL_WORDS[by]}`)
  const errors =
    method.errors === 'classical'
      ? 'Standard errors are asymptotic (ASE1), of the polychoric correlation from its likelihood.'
      : 'Standard errors are linearised, by the design of the sample.'
  const people = base.people === 1 ? '1 person' : `${base.people.toLocaleString('en')} people`
  return `Of ${people} with an answer that counts to both, in the order of the questionnaire. ${errors}${ranges.length === 0 ? '' : ` 95% ranges: ${ranges.join('; ')}.`}`
}
