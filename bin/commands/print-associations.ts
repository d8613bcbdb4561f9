import type {
  PresentedAssociations,
  PresentedMeasure,
} from '../../app/core/results/presented-associations.ts'
import { say } from './command.ts'

/** As text: a measure a line, with its standard error and its range, or why there is none. */
export function printAssociations(found: PresentedAssociations): void {
  const { rows, columns, filter, base, method, measures } = found
  say(`${rows.id}: ${rows.label} (${rows.measure})`)
  say(`${columns.id}: ${columns.label} (${columns.measure})`)
  if (filter !== null) say(`  where ${filter}`)
  say(`  base ${base.people}, weighting ${method.weighting}, ${method.errors} errors`)
  for (const measure of measures) say(`  ${measure.measure.padEnd(18)} ${wordsOf(measure)}`)
}

function wordsOf(found: PresentedMeasure): string {
  if (found.estimate === null) return `- ${found.reason}`
  const { estimate, se, seBy, intervals, test } = found
  return [
    estimate.toFixed(4),
    ...(se === null ? [] : [`se ${se.toFixed(4)} (${seBy ?? ''})`]),
    ...intervals.map(
      ({ by, ci: [low, high] }) => `${low.toFixed(4)} to ${high.toFixed(4)} (${by})`,
    ),
    ...(test === null || test.p === null ? [] : [`p ${test.p.toPrecision(3)} (${test.by})`]),
  ].join(', ')
}
