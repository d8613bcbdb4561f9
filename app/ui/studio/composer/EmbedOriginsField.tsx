import { useState } from 'react'
import {
  EMBED_ORIGINS,
  embedOriginsOf,
  listEmbedOrigins,
} from '../../../core/drafting/edits/composition/compose.ts'
import { Field } from '../findings/fields/Field.tsx'
import { useEditor } from '../findings/StudyEditor.tsx'

/** Which sites may show results within their own pages. */
export function EmbedOriginsField({ slug }: { readonly slug: string }) {
  const { document, perform, problemsIn } = useEditor()
  // A line that was just begun stands as it is typed until somebody leaves the field.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <>
      <Field
        label="Sites that may show results"
        hint="One on each line, such as https://www.example.org. Without one, no site may."
        problems={problemsIn(EMBED_ORIGINS)}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            spellCheck={false}
            value={typed ?? embedOriginsOf(document).join('\n')}
            onBlur={() => setTyped(null)}
            onChange={({ target: { value } }) => {
              setTyped(value)
              const lines = value.split('\n').map((line) => line.trim())
              perform(
                listEmbedOrigins(
                  document,
                  lines.filter((line) => line !== ''),
                ),
              )
            }}
          />
        )}
      </Field>
      <p className="study-hint">
        It counts once this draft is published. They show what everybody may see.{' '}
        <a href={`/studio/surveys/${slug}/results-links#embed`}>Code for their pages</a>
      </p>
    </>
  )
}

export function EmbedOriginsReading() {
  const origins = embedOriginsOf(useEditor().document)
  return origins.length === 0 ? (
    <p>None</p>
  ) : (
    <ul>
      {origins.map((origin) => (
        <li key={origin}>{origin}</li>
      ))}
    </ul>
  )
}
