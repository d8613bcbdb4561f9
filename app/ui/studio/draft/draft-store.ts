import {
  mergePending,
  onceMore,
  openWindow,
  withNews,
  withoutConflict,
  withStep,
  type DraftNews,
  type DraftWindow,
  type EditConflict,
} from '../../../core/drafting/draft-window.ts'
import type { Operation } from '../../../core/drafting/operation.ts'
import type { Step } from '../../../core/drafting/step.ts'
import type { DraftAnswer, DraftTransport } from './draft-transport.ts'

/** How saving goes, as the page says it. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Not kept yet: no connection or a busy server; tried again by itself. */
  | { readonly state: 'waiting'; readonly why: string; readonly signedOut?: true }
  /** Nothing more is sent: the page has to be loaded anew. */
  | { readonly state: 'stuck'; readonly why: string }

export type DraftView = {
  readonly window: DraftWindow
  readonly saving: Saving
  /** What is said once, such as "Undone: Delete question 5". */
  readonly said: { readonly text: string; readonly at: number } | null
}

/** What a screen does: named as undo names it, with the changes it makes. */
export type Deed = {
  readonly name: string
  readonly operations: readonly Operation[]
  /** Deeds in a row under one key, as typing makes them, are one. */
  readonly mergeKey?: string
}

export type DraftStore = {
  readonly view: () => DraftView
  readonly subscribe: (listener: () => void) => () => void
  /** Does it at once, and saves it by itself. False: it does not fit what is there now. */
  readonly perform: (deed: Deed) => boolean
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** Sends what waits; resolves when nothing does. */
  readonly flush: () => Promise<void>
  /** Asks what others did. */
  readonly refresh: () => Promise<void>
  readonly settle: (conflict: EditConflict, choice: 'mine' | 'kept') => void
  readonly say: (text: string) => void
}

const SEND_AFTER_MS = 400
const TRY_AGAIN_AFTER_MS = 3000
/** What the server takes of a step's name, and at once. */
const LONGEST_NAME = 200
const MOST_AT_ONCE = { steps: 100, characters: 500_000 }

export function createDraftStore(
  draft: Parameters<typeof openWindow>[0],
  transport: DraftTransport,
  device: {
    readonly newId: () => string
    readonly now: () => number
    readonly after: (ms: number, run: () => void) => () => void
  },
): DraftStore {
  let view: DraftView = { window: openWindow(draft), saving: { state: 'saved' }, said: null }
  const listeners = new Set<() => void>()
  let sending: Promise<void> | null = null
  let cancelTimer: (() => void) | null = null
  /** Whether it arrived or not: a step that was ever sent stays as it is. */
  const everSent = new Set<string>()

  function set(change: Partial<DraftView>): void {
    view = { ...view, ...change }
    listeners.forEach((listener) => listener())
  }

  function sendSoon(ms: number): void {
    cancelTimer?.()
    cancelTimer = device.after(ms, () => void flush())
  }

  function perform({ name, operations, mergeKey }: Deed): boolean {
    if (operations.length === 0) return true
    const step: Step = {
      id: device.newId(),
      name: name.slice(0, LONGEST_NAME),
      operations,
      mergeKey: mergeKey ?? null,
    }
    const next = withStep(view.window, step)
    if (next === null) return false
    const isSent = ({ id }: Step) => everSent.has(id)
    const pending = [
      ...next.pending.filter(isSent),
      ...mergePending(next.pending.filter((each) => !isSent(each))),
    ]
    // What was undone can't be done again once something else was done.
    const undoState = { ...next.undoState, redo: null }
    set({
      window: { ...next, pending, undoState },
      ...(view.saving.state === 'saved' ? { saving: { state: 'saving' } } : {}),
    })
    if (view.saving.state === 'saving') sendSoon(SEND_AFTER_MS)
    return true
  }

  /** False: these news don't fit; the page is out of step. */
  function takeNews(news: DraftNews): boolean {
    const window = withNews(view.window, news)
    if (window === null) return false
    set({ window })
    return true
  }

  async function sendAll(): Promise<void> {
    const hasWaited = view.saving.state === 'waiting'
    while (view.window.pending.length > 0) {
      const sent = asMuchAsGoes(view.window.pending)
      sent.forEach(({ id }) => everSent.add(id))
      set({ saving: { state: 'saving' } })
      const answer = await transport.take(view.window.kept.revision, sent)
      if (!(await settleAnswer(answer, sent))) return
    }
    // What could not be done meanwhile can be done again.
    set({ saving: { state: 'saved' }, ...(hasWaited ? { said: null } : {}) })
  }

  /** Whether sending may go on. */
  async function settleAnswer(answer: DraftAnswer, sent: readonly Step[]): Promise<boolean> {
    switch (answer.kind) {
      case 'news':
        return takeNews(answer.news) || stuck('This window is out of step with the draft.')
      case 'clash': {
        const since = await transport.since(view.window.kept.revision)
        if (since.kind !== 'news') return settleAnswer(since, sent)
        if (!takeNews(since.news)) return stuck('This window is out of step with the draft.')
        // Refused, yet not in conflict here: going on would ask the same for ever. The conflict may
        // have been known before the refusal, from news that came while it was on its way.
        const { pending } = view.window
        const isStill = sent.every(({ id }) => pending.some((each) => each.id === id))
        return !isStill || stuck('A change could not be saved.')
      }
      case 'away':
        set({ saving: { state: 'waiting', why: answer.why } })
        sendSoon(TRY_AGAIN_AFTER_MS)
        return false
      case 'signedOut':
        set({ saving: { state: 'waiting', why: answer.why, signedOut: true } })
        sendSoon(TRY_AGAIN_AFTER_MS)
        return false
      case 'refused':
        return stuck(answer.why)
    }
  }

  function stuck(why: string): false {
    set({ saving: { state: 'stuck', why } })
    return false
  }

  function flush(): Promise<void> {
    cancelTimer?.()
    if (view.saving.state === 'stuck') return Promise.resolve()
    sending ??= sendAll().finally(() => {
      sending = null
    })
    return sending
  }

  async function takeBack(verb: 'undo' | 'redo'): Promise<void> {
    await flush()
    if (view.window.pending.length > 0) {
      if ('why' in view.saving) say(`Nothing can be undone now: ${view.saving.why}`)
      return
    }
    const { undo, redo } = view.window.undoState
    const name = verb === 'undo' ? undo?.name : redo?.name
    if (name === undefined) return
    const answer = await transport.takeBack(verb, device.newId(), view.window.kept.revision)
    if (answer.kind === 'news') {
      if (!takeNews(answer.news)) stuck('This window is out of step with the draft.')
      else say(verb === 'undo' ? `Undone: ${name}` : `Done again: ${name}`)
    } else say(answer.why)
  }

  /** One after the other: a second press means the step before. */
  let back: Promise<void> = Promise.resolve()
  const inTurn = (verb: 'undo' | 'redo') => {
    back = back.then(() => takeBack(verb))
    return back
  }

  const say = (text: string) => set({ said: { text, at: device.now() } })

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    perform,
    undo: () => inTurn('undo'),
    redo: () => inTurn('redo'),
    flush,
    refresh: async () => {
      if (sending !== null || view.saving.state === 'stuck') return
      const answer = await transport.since(view.window.kept.revision)
      if (answer.kind === 'news' && answer.news.revision > view.window.kept.revision) {
        if (!takeNews(answer.news)) stuck('This window is out of step with the draft.')
      } else if (answer.kind === 'refused') stuck(answer.why)
    },
    settle: (conflict, choice) => {
      const mine = choice === 'mine' ? onceMore(conflict) : null
      if (mine !== null && !perform({ name: conflict.step.name, operations: [mine] }))
        say('There is no place for it any more')
      else set({ window: withoutConflict(view.window, conflict.step) })
    },
    say,
  }
}

/** The first of what waits, at least one. */
function asMuchAsGoes(pending: readonly Step[]): readonly Step[] {
  let characters = 0
  const until = pending.slice(0, MOST_AT_ONCE.steps).findIndex((step, at) => {
    characters += JSON.stringify(step).length
    return at > 0 && characters > MOST_AT_ONCE.characters
  })
  return pending.slice(0, until === -1 ? MOST_AT_ONCE.steps : until)
}
