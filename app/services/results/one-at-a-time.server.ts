/**
 * One run in flight; whoever asks meanwhile shares one more, which begins after it and so sees
 * everything that came before the question.
 */
export function oneAtATime<Input, Value>(
  run: (input: Input) => Promise<Value>,
): (input: Input) => Promise<Value> {
  let running: Promise<unknown> = Promise.resolve()
  let queued: Promise<Value> | null = null
  return (input) => {
    if (queued !== null) return queued
    queued = running
      .catch(() => null)
      .then(() => {
        queued = null
        const begun = run(input)
        running = begun
        return begun
      })
    return queued
  }
}
