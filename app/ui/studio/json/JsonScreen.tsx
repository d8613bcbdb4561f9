import { useState } from 'react'
import type { JsonObject } from '../../../core/json.ts'
import { useMay } from '../draft/DraftProvider.tsx'
import { JsonComparison } from './JsonComparison.tsx'
import { JsonEditor } from './JsonEditor.tsx'
import { JsonReading } from './JsonReading.tsx'

/** The questionnaire as SurveyJS writes it, and what it has changed against the live version. */
export function JsonScreen({
  slug,
  live,
}: {
  readonly slug: string
  readonly live: JsonObject | null
}) {
  const [view, setView] = useState<'text' | 'comparison'>('text')
  const mayEdit = useMay('draft.edit')
  return (
    <div className="json">
      <div className="json-views" role="group" aria-label="View">
        {(
          [
            ['text', mayEdit ? 'Edit' : 'Read'],
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
      {view === 'comparison' ? (
        <JsonComparison live={live} />
      ) : mayEdit ? (
        <JsonEditor slug={slug} />
      ) : (
        <JsonReading />
      )}
    </div>
  )
}
