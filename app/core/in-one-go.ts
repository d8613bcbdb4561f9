/** What steps come to, where nobody else waits for a turn between them. */
export function inOneGo<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
