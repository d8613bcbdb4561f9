export type Fault = {
  readonly what: string
  readonly file: string
  /** Stands once in the file. */
  readonly right: string
  readonly wrong: string
  /** Where it has to be noticed. */
  readonly tests: readonly string[]
}

const R = ['tests/oracle/agrees-with-r.test.ts']

/** Mistakes that people make with survey figures; each must turn a test red. */
export const FAULTS: readonly Fault[] = [
  {
    what: 'variances divide by n instead of n − 1',
    file: 'app/core/stats/cells.ts',
    right: '(units / (units - 1)) *',
    wrong: '1 *',
    tests: R,
  },
  {
    what: 'intervals take z for t',
    file: 'app/core/stats/critical-t.ts',
    right: 'tQuantile((1 + confidence) / 2, df)',
    wrong: 'tQuantile((1 + confidence) / 2, 1e12)',
    tests: R,
  },
  {
    what: 'overlapping columns are taken for independent',
    file: 'app/core/stats/difference.ts',
    right: ' - 2 * together',
    wrong: '',
    tests: R,
  },
  {
    what: 'letters are tested on people instead of effective people',
    file: 'app/core/stats/column-tests.ts',
    right: 'const { share: p, effective: n } = left',
    wrong: 'const { share: p, base: n } = left',
    tests: ['tests/core/stats/letters.test.ts'],
  },
  {
    what: "don't-knows are left in the base of a table",
    file: 'app/core/tally/tables/one-way-table.ts',
    right: 'substantive: answered - declined',
    wrong: 'substantive: answered',
    tests: ['tests/properties/columns.test.ts'],
  },
  {
    what: "don't-knows are left in the base of a crosstab",
    file: 'app/core/tally/axes/choice-axis.ts',
    right: "role !== 'declined'",
    wrong: 'role !== undefined',
    tests: ['tests/core/tally/crosstab.test.ts'],
  },
  {
    what: 'those who were not asked are counted as asked',
    file: 'app/core/tally/tables/one-way-table.ts',
    right: ' - inCode(NOT_SHOWN)',
    wrong: '',
    tests: ['tests/properties/columns.test.ts'],
  },
  {
    what: 'rows without weight are kept',
    file: 'app/core/tally/designs/weighted-by.ts',
    right: '!(weight > 0)',
    wrong: '!(weight >= 0)',
    tests: ['tests/properties/crosstab.test.ts'],
  },
  {
    what: 'weights are not squared in the variance',
    file: 'app/core/tally/designs/count-cells.ts',
    right: '(squares[place] ?? 0) + weight * weight',
    wrong: '(squares[place] ?? 0) + weight',
    tests: R,
  },
  {
    what: 'strata are ignored',
    file: 'app/core/tally/designs/count-cells.ts',
    right: 'const of = stratum === null ? 0 : (stratum[row] ?? 0)',
    wrong: 'const of = stratum === null ? 0 : 0',
    tests: R,
  },
  {
    what: 'clusters are ignored',
    file: 'app/core/tally/designs/sampling-plan.ts',
    right: 'if (clusters === null)',
    wrong: 'if (stratum.ok)',
    tests: ['tests/core/tally/sampling-plan.test.ts'],
  },
  {
    what: 'people outside a group are left out of its variance',
    file: 'app/core/tally/designs/count-cells.ts',
    right: '    units[of] = (units[of] ?? 0) + 1\n',
    wrong: '    if ((cellOf[row] ?? -1) >= 0) units[of] = (units[of] ?? 0) + 1\n',
    tests: R,
  },
  {
    what: 'degrees of freedom do not lose the strata',
    file: 'app/core/stats/cells.ts',
    right: 'return units - strata',
    wrong: 'return units - 1',
    tests: R,
  },
  {
    what: 'Benjamini and Hochberg is applied row by row',
    file: 'app/core/stats/adjust-table.ts',
    right: "if (adjustment !== 'benjaminiHochberg') return",
    wrong: 'if (adjustment.length > 0) return',
    tests: ['tests/core/stats/examples.test.ts', 'tests/core/stats/letters.test.ts'],
  },
  {
    what: 'Holm forgets that p-values may not fall',
    file: 'app/core/stats/adjust-p-values.ts',
    right: 'largest = Math.max(largest, Math.min(1, (m - rank) * each))',
    wrong: 'largest = Math.min(1, (m - rank) * each)',
    tests: ['tests/core/stats/examples.test.ts'],
  },
  {
    what: "Rao and Scott's test has the degrees of freedom of the first order",
    file: 'app/core/stats/rao-scott.ts',
    right: 'const df = trace ** 2 / traceOfSquare',
    wrong: 'const df = contrasts.length',
    tests: R,
  },
  {
    what: 'raked weights are not cut off at their bounds',
    file: 'app/core/stats/rake.ts',
    right: 'if (bounds !== null) cutOff(weights, bounds)',
    wrong: '',
    tests: ['tests/core/stats/rake.test.ts'],
  },
  {
    what: 'a withdrawn row is still counted',
    file: 'app/core/tally/columns/columns.ts',
    right: '    this.counted[row] = 0\n',
    wrong: '',
    tests: ['tests/properties/derived.test.ts'],
  },
  {
    what: 'a withdrawn response comes back when it is restored',
    file: 'app/core/tally/columns/columns.ts',
    right: 'if (((this.flags[row] ?? 0) & WITHDRAWN) === 0) this.count(row, 1)',
    wrong: 'this.count(row, 1)',
    tests: ['tests/properties/derived.test.ts'],
  },
  {
    what: 'what was withdrawn stays in a snapshot',
    file: 'app/services/results/columns/snapshots.server.ts',
    right: 'for (const survey of outdated) await erase(survey)',
    wrong: 'void outdated',
    tests: ['tests/services/columns/snapshots.test.ts'],
  },
  {
    what: "a filter takes don't-knows for blanks",
    file: 'app/core/tally/columns/row-scope.ts',
    right: 'return variable.categories[code]?.value\n',
    wrong:
      "return variable.categories[code]?.role === 'declined' ? undefined : variable.categories[code]?.value\n",
    tests: ['tests/properties/columns.test.ts'],
  },
  {
    what: 'derived variables are not worked out for rows that came later',
    file: 'app/core/tally/derived/derived-columns.ts',
    right: 'if (found.rows === columns.rows) return found',
    wrong: 'if (found.rows > 0) return found',
    tests: ['tests/properties/derived.test.ts'],
  },
  {
    what: 'an empty base is printed as 0 percent',
    file: 'app/core/results/present-variable.ts',
    right: 'base === 0 ? null :',
    wrong: 'base === 0 ? 0 :',
    tests: ['tests/core/empty-bases.test.ts'],
  },
  {
    what: 'an empty column of a crosstab has shares of 0',
    file: 'app/core/tally/analysis/crosstab-cell.ts',
    right: 'whole === 0 ? null : part / whole',
    wrong: 'whole === 0 ? 0 : part / whole',
    tests: ['tests/core/empty-bases.test.ts'],
  },
  {
    what: 'complementary suppression is left out',
    file: 'app/core/disclosure/suppress-beside-totals.ts',
    right: 'let hidden: HiddenCells = primary',
    wrong: 'if (k > 0) return primary; let hidden: HiddenCells = primary',
    tests: ['tests/core/disclosure/suppress-beside-totals.test.ts'],
  },
  {
    what: 'tables move by less than a step of ten',
    file: 'app/core/disclosure/may-move.ts',
    right: 'if (grown < DISCLOSURE.step) return false',
    wrong: 'if (grown < 1) return false',
    tests: ['tests/core/may-move.test.ts'],
  },
  {
    what: 'a public base may fall',
    file: 'app/core/disclosure/may-move.ts',
    right: 'now.base.asked < shown.base.asked ||',
    wrong: '',
    tests: ['tests/core/may-move.test.ts'],
  },
  {
    what: 'calibrated errors leave the targets in',
    file: 'app/core/stats/cells.ts',
    right: 'covariance(calibration.joint, left, right)',
    wrong: 'covariance({ ...cells, calibration: undefined }, first, second)',
    tests: ['tests/core/tally/calibrated.test.ts'],
  },
  {
    what: 'an exact interval is given of weighted people',
    file: 'app/services/results/read-method.server.ts',
    right: "interval.value === 'clopperPearson' && !isSimple(selection, study.sample)",
    wrong: "interval.value === 'clopperPearson' && view === 'public'",
    tests: ['tests/services/methods.test.ts'],
  },
  {
    what: 'residuals of a table with hidden counts are published',
    file: 'app/core/results/present-break.ts',
    right: 'column.length < (columns[index]?.counts.length ?? 0)',
    wrong: 'column.length < 1 && index < 0',
    tests: ['tests/services/methods.test.ts'],
  },
]

export function withFault({ file, right, wrong }: Fault, source: string): string {
  if (source.split(right).length !== 2) throw new Error(`${file} does not say "${right}" once`)
  return source.replace(right, wrong)
}
