import { useEffect, useState } from 'react'
import type { DraftedStudy } from '../../../core/study/drafted-study.ts'
import { useDraftView } from '../draft/DraftProvider.tsx'

/** What the server knows of the draft as it is kept. */
export type Known =
  | { readonly state: 'loading' }
  | { readonly state: 'away' }
  /** The questionnaire can't be read, so nothing is known of it. */
  | { readonly state: 'broken'; readonly why: string }
  /** `isBehind`: something was changed since. */
  | { readonly state: 'known'; readonly study: DraftedStudy; readonly isBehind: boolean }

const AFTER_MS = 300

/** Asked for anew whenever the draft was saved. */
export function useDraftedStudy(slug: string): Known {
  const { kept, pending } = useDraftView().window
  const [answer, setAnswer] = useState<Answer>({ state: 'loading' })
  useEffect(() => {
    const leave = new AbortController()
    const timer = setTimeout(() => {
      ask(slug, leave.signal)
        .then(setAnswer)
        .catch(() => {
          if (!leave.signal.aborted) setAnswer({ state: 'away' })
        })
    }, AFTER_MS)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [slug, kept.revision])
  return answer.state === 'known'
    ? { ...answer, isBehind: pending.length > 0 || answer.study.revision < kept.revision }
    : answer
}

type Answer =
  | Exclude<Known, { readonly state: 'known' }>
  | { readonly state: 'known'; readonly study: DraftedStudy }

async function ask(slug: string, signal: AbortSignal): Promise<Answer> {
  const reply = await fetch(`/studio/surveys/${slug}/study`, { signal })
  if (reply.ok) return { state: 'known', study: (await reply.json()) as DraftedStudy }
  if (reply.status !== 422) return { state: 'away' }
  const { detail } = (await reply.json()) as { readonly detail: string }
  return { state: 'broken', why: detail }
}
