import { useEffect, useState } from 'react'

export type DraftProblem = {
  /** Into the source. */
  readonly pointer: string
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** What reading the draft finds wrong with it, as soon as it is kept. */
export function useDraftProblems(slug: string, revision: number): readonly DraftProblem[] {
  const [problems, setProblems] = useState<readonly DraftProblem[]>([])
  useEffect(() => {
    const asked = new AbortController()
    fetch(`/api/v1/surveys/${slug}/draft`, { signal: asked.signal })
      .then(async (answer) => {
        if (!answer.ok) return
        const { problems: found } = (await answer.json()) as { problems: readonly DraftProblem[] }
        setProblems(found)
      })
      // The next change asks again.
      .catch(() => undefined)
    return () => asked.abort()
  }, [slug, revision])
  return problems
}
