/** Work stops for others after this long; a slice is a little longer than that. */
const SLICE_MS = 2

export type Turn = {
  /** Of the slice so far. */
  readonly seconds: () => number
  /** Has this slice gone on for long enough? */
  readonly isOver: () => boolean
  /** Lets everybody else have their turn first. */
  readonly next: () => Promise<void>
}

/** Work in slices that never hold the event loop for long, however fast the machine is. */
export function takeTurns(sliceMs = SLICE_MS): Turn {
  let started = performance.now()
  return {
    seconds: () => (performance.now() - started) / 1000,
    isOver: () => performance.now() - started >= sliceMs,
    next: async () => {
      await new Promise((resolve) => setImmediate(resolve))
      started = performance.now()
    },
  }
}
