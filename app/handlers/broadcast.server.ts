import { takeTurns } from '../services/results/take-turns.server.ts'
import { threadSeconds } from './processor-time.server.ts'

/** How long one slice took by the clock, and for how much of it its thread had a processor. */
export type Slice = { readonly seconds: number; readonly threadSeconds: number }

export type Broadcast<Receiver> = {
  /** They are to be served; whoever waits already keeps its place and gets what is newest then. */
  readonly enqueue: (receivers: Iterable<Receiver>) => void
  readonly remove: (receiver: Receiver) => void
}

/** Serves many in slices, between which everybody else has their turn. */
export function createBroadcast<Receiver>(options: {
  readonly deliver: (receiver: Receiver) => void
  readonly observeSlice: (slice: Slice) => void
  readonly onError: (error: unknown) => void
  readonly sliceMs?: number
}): Broadcast<Receiver> {
  const waiting = new Set<Receiver>()
  let state: 'idle' | 'running' = 'idle'

  async function run(): Promise<void> {
    const turn = takeTurns(options.sliceMs)
    while (waiting.size > 0) {
      await turn.next()
      const before = threadSeconds()
      for (const receiver of waiting) {
        waiting.delete(receiver)
        options.deliver(receiver)
        if (turn.isOver()) break
      }
      options.observeSlice({
        seconds: turn.seconds(),
        threadSeconds: threadSeconds() - before,
      })
    }
  }

  return {
    enqueue: (receivers) => {
      for (const receiver of receivers) waiting.add(receiver)
      if (state === 'running' || waiting.size === 0) return
      state = 'running'
      run()
        .catch(options.onError)
        .finally(() => {
          state = 'idle'
        })
    },
    remove: (receiver) => {
      waiting.delete(receiver)
    },
  }
}
