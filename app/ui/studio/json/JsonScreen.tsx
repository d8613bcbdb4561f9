import { useState } from 'react'
import type { JsonObject } from '../../../core/json.ts'
import { JsonEditor } from './JsonEditor.tsx'
import { JsonComparison } from './JsonComparison.tsx'

/** The questionnaire as SurveyJS writes it, and what it has changed against the live version. */
export function JsonScreen({
  slug,
  live,
}: {
  readonly slug: string
  readonly live: JsonObject | null
}) {
  const [view, setView] = useState<'editor' | 'comparison'>('editor')
  return (
    <div className="json">
      <div className="json-views" role="group" aria-label="View">
        {(
          [
            ['editor', 'Edit'],
            ['comparison', 'Compare with the live version'],
          ] as const
        ).map(([key, words]) => (
          <button
            key={key}
            type="button"
            className="tool-button"
            aria-pressed={view === key}
            onClick={() => setView(key)}
          >
            {words}
          </button>
        ))}
      </div>
      {view === 'editor' ? <JsonEditor slug={slug} /> : <JsonComparison live={live} />}
    </div>
  )
}
