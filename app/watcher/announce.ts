const LEAST_PAUSE_MS = 10_000

/** Says into a status region, at most every ten seconds; of several things the last one. */
export function announcer(region: Element | null): (words: string) => void {
  let waiting = ''
  let saidAt = -Infinity
  let timer: number | null = null
  return (words) => {
    if (words === '') return
    waiting = words
    timer ??= window.setTimeout(
      () => {
        timer = null
        saidAt = performance.now()
        if (region !== null) region.textContent = waiting
      },
      Math.max(0, saidAt + LEAST_PAUSE_MS - performance.now()),
    )
  }
}
