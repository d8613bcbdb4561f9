import { useEffect, useState } from 'react'
import type { Definition } from '../../../core/definition/definition.ts'
import { useDraft } from '../draft/DraftProvider.tsx'

/** The draft as the server understands it, read anew whenever it was saved. */
export function useDraftReading(slug: string): Definition | null {
  const revision = useDraft(({ window }) => window.kept.revision)
  const [definition, setDefinition] = useState<Definition | null>(null)
  useEffect(() => {
    const leave = new AbortController()
    ask(slug, leave.signal)
      .then((read) => {
        if (read !== null) setDefinition(read)
      })
      .catch(() => undefined)
    return () => leave.abort()
  }, [slug, revision])
  return definition
}

async function ask(slug: string, signal: AbortSignal): Promise<Definition | null> {
  const answer = await fetch(`/studio/surveys/${slug}/reading`, { signal })
  return answer.ok ? ((await answer.json()) as { definition: Definition | null }).definition : null
}
