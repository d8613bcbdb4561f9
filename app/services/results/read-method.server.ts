import { problem, type Problem } from '../../core/problem.ts'
import type { Residuals } from '../../core/results/present-crosstab.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { IntervalMethod } from '../../core/stats/share-interval.ts'
import type { Study } from '../../core/study/study.ts'
import type { IndependenceTest, MeansTest } from '../../core/tally/analysis/crosstab.ts'
import type { StandardErrors } from '../../core/tally/designs/weighting.ts'
import { badParameter, type Selection, type View } from './read-selection.server.ts'
import { isSimple } from './select-rows.server.ts'

/** By which statistics, in the words of the address; null where nothing was said. */
export type AskedMethod = {
  readonly interval: string | null
  readonly test: string | null
  readonly residuals: string | null
  readonly means: string | null
  readonly errors: string | null
}

export type Method = {
  readonly interval: IntervalMethod
  readonly independence: IndependenceTest
  readonly residuals: Residuals
  readonly means: MeansTest
}

export const NO_METHOD: AskedMethod = {
  interval: null,
  test: null,
  residuals: null,
  means: null,
  errors: null,
}

const INTERVALS: readonly IntervalMethod[] = ['wilson', 'clopperPearson', 'logit', 'kornGraubard']
const TESTS: readonly IndependenceTest[] = ['chiSquare', 'raoScott', 'wald']
const MEANS: readonly MeansTest[] = ['linearised', 'welch']
const ERRORS: readonly StandardErrors[] = ['asGiven', 'calibrated']

type Reading = { readonly study: Study; readonly view: View }

/** How the shares of what is selected are to be estimated; `selection` comes back with its errors. */
export function readIntervals(
  { study, view }: Reading,
  selection: Selection,
  asked: Pick<AskedMethod, 'interval' | 'errors'>,
): Result<{ readonly selection: Selection; readonly interval: IntervalMethod }, Problem> {
  const interval = oneOf('interval', INTERVALS, asked.interval ?? 'wilson')
  if (!interval.ok) return interval
  const errors = oneOf('errors', ERRORS, asked.errors ?? 'asGiven')
  if (!errors.ok) return errors
  const { weighting } = selection
  if (view === 'public') {
    if (asked.errors !== null) return refuse(problem('not_published', 'errors: needs an API key'))
    if (weighting.kind !== 'none' && interval.value !== 'wilson')
      return refuse(
        problem('not_published', 'interval: weighted tables are released with Wilson’s'),
      )
  }
  if (interval.value === 'clopperPearson' && !isSimple(selection, study.sample))
    return refuse(
      badParameter(
        'interval',
        'not_suitable',
        'Clopper and Pearson’s is for people who all count alike and were drawn singly; here kornGraubard fits',
      ),
    )
  if (errors.value === 'asGiven') return ok({ selection, interval: interval.value })
  return weighting.kind === 'raking'
    ? ok({
        selection: { ...selection, weighting: { ...weighting, errors: errors.value } },
        interval: interval.value,
      })
    : refuse(badParameter('errors', 'not_suitable', 'Only raked weights can be calibrated'))
}

/** The tests of a crosstab, too. What fits only a simple sample is refused of others. */
export function readMethod(
  reading: Reading,
  asking: Selection,
  asked: AskedMethod,
): Result<{ readonly selection: Selection; readonly method: Method }, Problem> {
  const intervals = readIntervals(reading, asking, asked)
  if (!intervals.ok) return intervals
  const { selection, interval } = intervals.value
  const simple = isSimple(selection, reading.study.sample)
  const test = oneOf('test', TESTS, asked.test ?? (simple ? 'chiSquare' : 'raoScott'))
  if (!test.ok) return test
  const means = oneOf('means', MEANS, asked.means ?? 'linearised')
  if (!means.ok) return means
  const residuals = oneOf('residuals', ['none', 'adjusted'] as const, asked.residuals ?? 'none')
  if (!residuals.ok) return residuals
  // Released tables hold counts alone, of which these make all that is shown.
  if (reading.view === 'public' && (test.value !== 'chiSquare' || means.value !== 'linearised'))
    return refuse(problem('not_published', 'test and means: need an API key'))
  if (!simple) {
    const unfit =
      asked.test === 'chiSquare'
        ? unfitFor('test', 'raoScott or wald')
        : residuals.value === 'adjusted'
          ? unfitFor('residuals', 'none')
          : means.value === 'welch'
            ? unfitFor('means', 'linearised')
            : null
    if (unfit !== null) return refuse(unfit)
  }
  return ok({
    selection,
    method: {
      interval,
      independence: test.value,
      residuals: residuals.value === 'adjusted' ? 'shown' : 'none',
      means: means.value,
    },
  })
}

const unfitFor = (name: string, fitting: string): Problem =>
  badParameter(
    name,
    'not_suitable',
    `this is for people who all count alike and were drawn singly; here ${fitting} fits`,
  )

function oneOf<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  said: string,
): Result<Choice, Problem> {
  const found = choices.find((choice) => choice === said)
  return found === undefined
    ? refuse(badParameter(name, 'not_a_choice', choices.join(', ')))
    : ok(found)
}
