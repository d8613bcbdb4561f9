import { judge } from './judge.ts'

// npm run test:oracle -- DIR: holds the engine against R's answers in a folder of cases.
const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('usage: npm run test:oracle -- DIR\n')
  process.exit(2)
}

const MOST_SHOWN = 5
const totals = { agreed: 0, disagreed: 0, notSupported: 0 }
for (const { verdict, differences, setAside, ...about } of judge(folder)) {
  totals[verdict] += 1
  process.stdout.write(`${verdict.padEnd(12)} ${about.case} ${about.analysis} (${about.kind})\n`)
  for (const { at, expected, actual } of differences.slice(0, MOST_SHOWN))
    process.stdout.write(
      `             ${at}: R says ${JSON.stringify(expected)}, not ${JSON.stringify(actual)}\n`,
    )
  for (const at of setAside)
    process.stdout.write(`             ${at}: R divides two rounding errors; that must be null\n`)
  if (differences.length > MOST_SHOWN)
    process.stdout.write(`             and ${differences.length - MOST_SHOWN} more\n`)
}
process.stdout.write(
  `\nagreed ${totals.agreed}, disagreed ${totals.disagreed}, not supported ${totals.notSupported}\n`,
)
process.exitCode = totals.disagreed + totals.notSupported === 0 ? 0 : 1
