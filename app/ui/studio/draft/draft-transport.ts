import type { DraftNews } from '../../../core/drafting/draft-window.ts'
import type { Step } from '../../../core/drafting/step.ts'

export type DraftAnswer =
  | { readonly kind: 'news'; readonly news: DraftNews }
  /** Somebody else has changed the same place. */
  | { readonly kind: 'clash'; readonly why: string }
  /** Worth trying again. */
  | { readonly kind: 'away'; readonly why: string }
  /** Worth trying again once somebody has signed in, in any window of this browser. */
  | { readonly kind: 'signedOut'; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string }

export type DraftTransport = {
  readonly take: (revision: number, steps: readonly Step[]) => Promise<DraftAnswer>
  readonly takeBack: (verb: 'undo' | 'redo', id: string, revision: number) => Promise<DraftAnswer>
  readonly since: (revision: number) => Promise<DraftAnswer>
}

/** Speaks with the server that this page came from. */
export function httpTransport(slug: string): DraftTransport {
  const address = `/api/v1/surveys/${slug}/draft/steps`
  const post = (body: unknown) =>
    ask(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    take: (revision, steps) => post({ verb: 'take', revision, steps }),
    takeBack: (verb, id, revision) => post({ verb, id, revision }),
    since: (revision) => ask(`${address}?since=${revision}`, {}),
  }
}

type Refusal = { readonly code?: string; readonly title?: string; readonly detail?: string }

async function ask(address: string, init: RequestInit): Promise<DraftAnswer> {
  try {
    const answer = await fetch(address, init)
    if (answer.ok) return { kind: 'news', news: (await answer.json()) as DraftNews }
    const refusal = (await answer.json()) as Refusal
    const why = refusal.detail ?? refusal.title ?? `The server answered ${answer.status}.`
    if (refusal.code === 'edits_clash' || refusal.code === 'step_misfits')
      return { kind: 'clash', why }
    if (answer.status === 401) return { kind: 'signedOut', why: 'You are signed out.' }
    return { kind: answer.status >= 500 || answer.status === 429 ? 'away' : 'refused', why }
  } catch {
    return { kind: 'away', why: 'There is no connection to the server.' }
  }
}
