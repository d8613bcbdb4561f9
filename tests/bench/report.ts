import { loadavg } from 'node:os'

export type Report = {
  readonly say: (line?: string) => void
  /** What to print of something that has to hold; where it doesn't, the run fails at its end. */
  readonly verdict: (holds: boolean, fault: string) => string
  readonly faults: readonly string[]
}

export function createReport(): Report {
  const faults: string[] = []
  return {
    say: (line = '') => process.stdout.write(`${line}\n`),
    verdict: (holds, fault) => {
      if (!holds) faults.push(fault)
      return holds ? 'yes' : `NO: ${fault}`
    },
    faults,
  }
}

export const loadNow = (): string =>
  `Load average before: ${(loadavg()[0] ?? 0).toFixed(1)}; near 0 on an idle machine.`
