import { useEffect, useState } from 'react'
import type { Check } from '../../../core/drafting/check.ts'
import { useDraft } from '../draft/DraftProvider.tsx'

export type Checked =
  | { readonly state: 'checking' }
  | { readonly state: 'away' }
  | {
      readonly state: 'checked'
      readonly revision: number
      readonly minutes: number | null
      readonly checks: readonly Check[]
    }

const AFTER_MS = 600

/** What is found in the draft as it is kept, looked for anew whenever it was saved. */
export function useChecks(slug: string): Checked {
  const revision = useDraft(({ window }) => window.kept.revision)
  const [checked, setChecked] = useState<Checked>({ state: 'checking' })
  useEffect(() => {
    const leave = new AbortController()
    const timer = setTimeout(() => {
      ask(slug, leave.signal)
        .then(setChecked)
        .catch(() => {
          if (!leave.signal.aborted) setChecked({ state: 'away' })
        })
    }, AFTER_MS)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [slug, revision])
  return checked
}

async function ask(slug: string, signal: AbortSignal): Promise<Checked> {
  const answer = await fetch(`/studio/surveys/${slug}/checks`, { signal })
  if (!answer.ok) return { state: 'away' }
  const found = (await answer.json()) as Omit<Extract<Checked, { state: 'checked' }>, 'state'>
  return { state: 'checked', ...found }
}
