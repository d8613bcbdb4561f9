import type { DraftStore } from './draft-store.ts'
import { followedLink, screenOfDraft } from './followed-link.ts'

/**
 * Keeps links from taking away what is not saved: one that leaves the draft waits until it is, and
 * while nothing can be saved no other screen can be loaded either.
 */
export function holdLinks(store: DraftStore): () => void {
  let isLetGo = false
  async function hold(event: MouseEvent): Promise<void> {
    const link = isLetGo ? null : followedLink(event)
    const { saving, window: draft } = store.view()
    if (link === null || draft.pending.length === 0) return
    const isLeaving = screenOfDraft(link) === null
    if (isLeaving ? saving.state !== 'saving' : !('why' in saving)) return
    event.preventDefault()
    event.stopPropagation()
    if ('why' in saving) return store.say(`Other screens can’t be opened now: ${saving.why}`)
    await store.flush()
    isLetGo = true
    link.click()
    isLetGo = false
  }
  const onClick = (event: MouseEvent) => void hold(event)
  addEventListener('click', onClick, { capture: true })
  return () => removeEventListener('click', onClick, { capture: true })
}
