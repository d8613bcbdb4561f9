import type { Sent } from './client.ts'
import { median } from './statistics.ts'
import type { Rounds } from './throughput.ts'

const COLUMNS = ['connections', 'server', 'requests/s (min–max)', 'p99 ms', 'client core'] as const

export function throughputTable(rounds: readonly Rounds[]): string {
  const rows = rounds.map(({ connections, contestant, sent }) => {
    const rates = sent.map(rate)
    return [
      String(connections),
      contestant.name,
      `${whole(median(rates))} (${whole(Math.min(...rates))}–${whole(Math.max(...rates))})`,
      median(sent.map(({ p99 }) => p99)).toFixed(1),
      `${whole(median(sent.map(({ busy }) => busy)) * 100)}%`,
    ]
  })
  return aligned([COLUMNS, ...rows])
}

/** One line for each number of connections. */
export function ratios(rounds: readonly Rounds[]): string {
  const medianOf = (connections: number, name: string) =>
    median(
      rounds
        .filter((one) => one.connections === connections && one.contestant.name === name)
        .flatMap(({ sent }) => sent.map(rate)),
    )
  return [...new Set(rounds.map(({ connections }) => connections))]
    .map((connections) => {
      const ratio = medianOf(connections, 'Rapport') / medianOf(connections, 'bare')
      return `Rapport / bare at ${connections} connections: ${ratio.toFixed(2)}`
    })
    .join('\n')
}

export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}

const rate = ({ acknowledged, seconds }: Sent) => acknowledged / seconds

const whole = (value: number) => String(Math.round(value))
