import { useEffect, useRef } from 'react'
import { useDraftDocument } from '../draft/DraftProvider.tsx'
import type { CodeEditor } from './code-editor.ts'
import { textOf } from './source-text.ts'
import { useCodeEditor } from './use-code-editor.ts'

const LABEL = 'Questionnaire as JSON'

/** The questionnaire as it is drafted, for who may not change it. */
export function JsonReading() {
  const text = textOf(useDraftDocument().source)
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef<Pick<CodeEditor, 'setText'> | null>(null)
  const code = useCodeEditor()
  useEffect(() => {
    if (code === null || place.current === null) return
    const opened = code.openReading(place.current, { text, label: LABEL })
    shown.current = opened
    return () => {
      shown.current = null
      opened.destroy()
    }
    // What changes later goes into what is open.
  }, [code])
  useEffect(() => shown.current?.setText(text), [text])
  return (
    <div className="json-editor">
      <div ref={place} className="json-code" />
      {code === null && (
        <pre className="json-plain" tabIndex={0} role="region" aria-label={LABEL}>
          {text}
        </pre>
      )}
    </div>
  )
}
