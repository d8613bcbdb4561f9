import { parseArgs } from 'node:util'
import { roundHalfUpPercent } from '../../app/core/stats/round-half-up-percent.ts'
import type { Problem } from '../../app/core/problem.ts'
import type { ResponseSource } from '../../app/core/response/answer.ts'
import type { PresentedVariable } from '../../app/core/results/public-results.ts'
import type { Result } from '../../app/core/result.ts'
import { getAssociations } from '../../app/services/results/get-associations.server.ts'
import { getCrosstab } from '../../app/services/results/get-crosstab.server.ts'
import { getResults } from '../../app/services/results/get-results.server.ts'
import { readIntervals } from '../../app/services/results/read-method.server.ts'
import { readSelection } from '../../app/services/results/read-selection.server.ts'
import { say, surveyNamed, UsageError, withShell, type Command } from './command.ts'
import { printAssociations } from './print-associations.ts'
import { printCrosstab } from './print-crosstab.ts'

const SOURCES: readonly ResponseSource[] = ['live', 'reconstruction', 'practice', 'import']

export const tallies: Command = {
  usage:
    'tallies SLUG [--source live|reconstruction|practice|import] [--filter EXPRESSION] [--weight VARIABLE] [--flagged kept|leftOut] [--interval wilson|clopperPearson|logit|kornGraubard] [--errors asGiven|calibrated] [--rows VARIABLE --columns GROUPS [--association] [--letters METHOD] [--level P] [--test chiSquare|raoScott|wald] [--means linearised|welch] [--residuals adjusted]]',
  purpose: 'every one-way table, one crosstab, or how two variables go together, exact and now',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        source: { type: 'string', default: 'live' },
        filter: { type: 'string' },
        weight: { type: 'string' },
        flagged: { type: 'string' },
        rows: { type: 'string' },
        columns: { type: 'string' },
        letters: { type: 'string' },
        level: { type: 'string' },
        interval: { type: 'string' },
        errors: { type: 'string' },
        test: { type: 'string' },
        means: { type: 'string' },
        residuals: { type: 'string' },
        association: { type: 'boolean', default: false },
      },
    })
    const source = SOURCES.find((name) => name === values.source)
    if (source === undefined) throw new UsageError(`There is no source ${values.source}`)
    const asked = {
      filter: values.filter ?? null,
      weight: values.weight ?? null,
      flagged: values.flagged ?? null,
      rows: values.rows ?? null,
      columns: values.columns ?? null,
      letters: values.letters ?? null,
      level: values.level ?? null,
    }
    const method = {
      interval: values.interval ?? null,
      errors: values.errors ?? null,
      test: values.test ?? null,
      means: values.means ?? null,
      residuals: values.residuals ?? null,
    }
    return withShell(async (shell, board) => {
      const survey = surveyNamed(shell, positionals[0])
      const query = { survey, source, release: null, locale: 'en', view: 'owner' } as const
      if (values.association) {
        printAssociations(orUsage(await getAssociations(board, { ...query, asked })).value)
        return 0
      }
      if (asked.rows !== null || asked.columns !== null) {
        printCrosstab(orUsage(await getCrosstab(shell, board, { ...query, asked, method })).value)
        return 0
      }
      const { codebook } = (await board.current(survey)).columns.of(source)
      const reading = { study: survey.study, codebook, view: 'owner' } as const
      const selection = orUsage(readSelection(reading, asked))
      const chosen = orUsage(readIntervals(reading, selection, method))
      const results = orUsage(await getResults(shell, board, { ...query, ...chosen }))
      const { errors } = method
      say(
        `${survey.slug}, ${source}: ${results.responses} responses, ${chosen.interval} intervals${errors === null ? '' : `, errors ${errors}`}`,
      )
      for (const variable of results.variables) printVariable(variable)
      return 0
    })
  },
}

function orUsage<Value>(result: Result<Value, Problem>): Value {
  if (result.ok) return result.value
  throw new UsageError(result.problem.detail)
}

function printVariable({ id, label, base, values, weighted }: PresentedVariable): void {
  if (base === null) return
  say(`\n${id}: ${label}`)
  const weights = weighted === undefined ? '' : `, weighted ${weighted.base.toFixed(1)}`
  say(`  asked ${base.asked}, answered ${base.answered}, substantive ${base.substantive}${weights}`)
  for (const { label: answer, role, count, percent, ci } of values) {
    const rounded =
      weighted === undefined && count !== null && role !== 'declined'
        ? roundHalfUpPercent(count, base.substantive)
        : percent === null
          ? null
          : Math.round(percent)
    const share = rounded === null ? '' : `${rounded}%`
    const range = ci === null ? '' : `${ci[0].toFixed(1)} to ${ci[1].toFixed(1)}`
    say(
      `  ${String(count ?? '').padStart(7)} ${share.padStart(5)} ${range.padStart(13)}  ${answer}`,
    )
  }
}
