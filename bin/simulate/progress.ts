import type { Sent } from './send-invented.ts'

const BETWEEN_MS = 1000

/** Says once a second how far something is; what takes less than a second says nothing. */
export function createProgress(total: number, say: (line: string) => void) {
  const started = performance.now()
  let said = started
  return {
    reached: (done: number): void => {
      const now = performance.now()
      if (now - said < BETWEEN_MS || done === 0) return
      said = now
      const rate = (done / (now - started)) * 1000
      const pace = `${grouped(Math.round(rate))} a second`
      say(`${grouped(done)} of ${grouped(total)}, ${pace}, ${inWords((total - done) / rate)} to go`)
    },
  }
}

export function sentLines({ end, stored, screenedOut, refused }: Sent, n: number): string[] {
  const others = screenedOut > 0 ? `, ${grouped(screenedOut)} screened out` : ''
  return [
    ...(end === 'interrupted' ? ['Stopped.'] : []),
    `${grouped(stored)} of ${grouped(n)} stored${others}`,
    ...refused.map(({ code, why, people }) => `${grouped(people)} refused, ${code}: ${why}`),
  ]
}

export const grouped = (count: number): string => count.toLocaleString('en')

function inWords(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 90 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
