export type Fault = {
  readonly what: string
  readonly file: string
  /** Stands once in the file. */
  readonly right: string
  readonly wrong: string
  /** Where it has to be noticed. */
  readonly tests: readonly string[]
}

const FIGURES = ['tests/oracle', 'tests/core/stats']

/** Mistakes that people make with survey figures; each must turn a test red. */
export const FAULTS: readonly Fault[] = [
  {
    what: 'variances divide by n instead of n − 1',
    file: 'app/core/stats/cells.ts',
    right: '(units / (units - 1)) *',
    wrong: '1 *',
    tests: FIGURES,
  },
  {
    what: 'intervals take z for t',
    file: 'app/core/stats/critical-t.ts',
    right: 'tQuantile((1 + confidence) / 2, df)',
    wrong: 'tQuantile((1 + confidence) / 2, 1e12)',
    tests: FIGURES,
  },
  {
    what: 'overlapping columns are taken for independent',
    file: 'app/core/stats/difference.ts',
    right: ' - 2 * together',
    wrong: '',
    tests: FIGURES,
  },
  {
    what: 'letters are tested on people instead of effective people',
    file: 'app/core/stats/column-tests.ts',
    right: 'const { share: p, effective: n } = left',
    wrong: 'const { share: p, base: n } = left',
    tests: FIGURES,
  },
]

export function withFault({ file, right, wrong }: Fault, source: string): string {
  if (source.split(right).length !== 2) throw new Error(`${file} does not say "${right}" once`)
  return source.replace(right, wrong)
}
