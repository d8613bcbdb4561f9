import { useEffect, useState } from 'react'

export type PreviewProblem = { readonly pointer: string; readonly message: string }

export type PreviewView = {
  readonly address: string
  readonly revision: number
  readonly shows: 'draft' | 'earlier' | 'live' | 'asFarAsRead'
  readonly problems: readonly PreviewProblem[]
  readonly pages: readonly string[]
  readonly locales: readonly string[]
}

export type Previewing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly preview: PreviewView }
  | { readonly kind: 'refused'; readonly why: string }

/** Asks for a preview whenever the draft that is kept, the start or the language is another. */
export function usePreview(
  slug: string,
  asked: { readonly revision: number; readonly start: string; readonly lang: string },
  again: number,
): Previewing {
  const [state, setState] = useState<Previewing>({ kind: 'loading' })
  const { revision, start, lang } = asked
  useEffect(() => {
    const asking = new AbortController()
    fetch(`/studio/surveys/${slug}/preview`, {
      method: 'POST',
      body: new URLSearchParams({ start, lang }),
      signal: asking.signal,
    })
      .then(async (answer) => {
        const body = (await answer.json()) as PreviewView & { detail?: string; title?: string }
        setState(
          answer.ok
            ? { kind: 'there', preview: body }
            : { kind: 'refused', why: body.detail ?? body.title ?? 'It can’t be shown' },
        )
      })
      .catch(() => {
        if (!asking.signal.aborted)
          setState({ kind: 'refused', why: 'There is no connection to the server' })
      })
    return () => asking.abort()
  }, [slug, revision, start, lang, again])
  return state
}
