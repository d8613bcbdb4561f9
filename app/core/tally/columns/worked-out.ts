/** What was worked out from rows that may change: kept while they stay the same. */
export class WorkedOut {
  private readonly values = new Map<string, unknown>()
  private state = ''

  /** A name stands for one kind of value. The least lately used of too many are let go. */
  get<Value>(name: string, state: string, work: () => Value): Value {
    if (state !== this.state) this.clear()
    this.state = state
    const known = this.values.has(name)
    const value = known ? (this.values.get(name) as Value) : work()
    this.values.delete(name)
    this.values.set(name, value)
    const [oldest] = this.values.keys()
    if (this.values.size > MOST_VALUES && oldest !== undefined) this.values.delete(oldest)
    return value
  }

  clear(): void {
    this.values.clear()
  }
}

/** Each may have a place a row. */
const MOST_VALUES = 16
