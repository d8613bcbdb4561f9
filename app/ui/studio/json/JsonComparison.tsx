import { useEffect, useRef } from 'react'
import type { JsonObject } from '../../../core/json.ts'
import { useDraftDocument } from '../draft/DraftProvider.tsx'
import { textOf } from './source-text.ts'
import { useCodeEditor } from './use-code-editor.ts'

export function JsonComparison({ live }: { readonly live: JsonObject | null }) {
  const { source } = useDraftDocument()
  const place = useRef<HTMLDivElement>(null)
  const code = useCodeEditor()
  const [before, after] = [live === null ? null : textOf(live), textOf(source)]
  useEffect(() => {
    if (code === null || place.current === null || before === null || before === after) return
    const opened = code.openComparison(place.current, {
      live: before,
      draft: after,
      label: 'The draft, with what it changes in the live version',
    })
    return () => opened.destroy()
  }, [code, before, after])
  if (before === null) return <p>Nothing is published yet, so there is nothing to compare with.</p>
  if (before === after) return <p>The draft is what is published.</p>
  return (
    <>
      <p className="form-hint">
        What is struck through is live and gone from the draft; what is tinted is new. Nothing can
        be changed here.
      </p>
      {code === null && <p role="status">Loading…</p>}
      <div ref={place} className="json-code" />
    </>
  )
}
