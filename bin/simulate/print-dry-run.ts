import type { Plan } from '../../app/core/response/plan.ts'
import { textIn } from '../../app/core/definition/localized-text.ts'
import type { DryRun, Spread } from '../../app/core/study/dry-run.ts'
import { grouped } from './progress.ts'

/** What a researcher wants to know before publishing. */
export function linesOfDryRun(run: DryRun, plan: Plan): readonly string[] {
  const { respondents, pages, minutes, questions } = run
  const unreached = questions.filter(({ reached }) => reached === 0)
  return [
    `${grouped(respondents)} invented respondents; nothing was stored.`,
    `Completed ${grouped(run.completed)}, screened out ${grouped(run.screenedOut)}, stuck ${grouped(run.stuck)}.`,
    ...(pages === null ? [] : [`Pages met by those who completed: ${spread(pages)}.`]),
    ...(minutes === null ? [] : [`Minutes to answer: ${spread(minutes)}.`]),
    '',
    'Reached by',
    ...questions.map(
      ({ name, page, reached }) =>
        `${counted(reached, respondents)}  ${name}${titleOf(plan, name)}, page ${page}`,
    ),
    ...section(
      'Reached by nobody',
      unreached.map(({ name }) => `  ${name}`),
    ),
    ...section(
      'Screened out',
      run.screenOuts.map(
        ({ people, page, rule }) =>
          `${counted(people, respondents)}  on page ${page}, because ${rule}`,
      ),
    ),
    ...section(
      'Stuck: no answer was found that it takes',
      run.stuckAt.map(
        ({ people, question, code }) => `${counted(people, respondents)}  ${question} (${code})`,
      ),
    ),
    ...section(
      'Never offered',
      run.neverOffered.map(
        ({ question, what, values }) => `  ${question}, ${what}: ${values.join(', ')}`,
      ),
    ),
  ]
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines]

const counted = (people: number, of: number): string =>
  `${grouped(people).padStart(9)} ${`${Math.round((100 * people) / Math.max(of, 1))}%`.padStart(5)}`

const spread = ({ least, median, most }: Spread): string =>
  `median ${figure(median)}, from ${figure(least)} to ${figure(most)}`

const figure = (value: number): string => String(Number(value.toFixed(1)))

const LONGEST_TITLE = 60

function titleOf({ byName, definition }: Plan, name: string): string {
  const title = byName.get(name)?.question.title ?? null
  if (title === null) return ''
  const text = textIn(title, definition.locale).replace(/\s+/g, ' ').trim()
  const short = text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1)}…` : text
  return short === '' || short === name ? '' : ` “${short}”`
}
