import type { DraftStore } from './draft-store.ts'

const READING = 'You may read this survey and not change it'

/** A draft that is looked at: what others do comes in, and nothing goes out. */
export const forReading = (store: DraftStore): DraftStore => ({
  ...store,
  perform: () => {
    store.say(READING)
    return false
  },
  undo: () => Promise.resolve(),
  redo: () => Promise.resolve(),
})
