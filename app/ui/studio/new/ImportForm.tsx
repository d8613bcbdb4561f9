import { useEffect, useRef, useState, type DragEvent } from 'react'
import { LabelledControl } from '../../layout/LabelledControl.tsx'
import { CheckedSource } from './CheckedSource.tsx'
import type { NewSurveyTried } from './new-survey-view.ts'

type Props = { readonly tried: NewSurveyTried | null; readonly error: string | null }

/** A megabyte, as much as the server takes. */
const LARGEST_FILE = 1024 * 1024

/**
 * SurveyJS JSON by paste, and with a script by file and by drop as well: a file is put into the same
 * field, where it can be read before it is sent.
 */
export function ImportForm({ tried, error }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [isInBrowser, setInBrowser] = useState(false)
  const [dragging, setDragging] = useState<'over' | 'away'>('away')
  const [said, setSaid] = useState('')
  useEffect(() => setInBrowser(true), [])

  async function take(file: File | undefined) {
    if (file === undefined || field.current === null) return
    if (file.size > LARGEST_FILE) {
      setSaid(`${file.name} is larger than a megabyte, so it was not taken.`)
      return
    }
    field.current.value = await file.text()
    setSaid(`${file.name} is in the field below. Check it next.`)
    field.current.focus()
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setDragging('away')
    void take(event.dataTransfer.files[0])
  }

  const checked = tried?.checked ?? null
  return (
    <section className="new-survey-way" aria-labelledby="start-import">
      <h2 id="start-import">Bring SurveyJS JSON</h2>
      <form className="import-form" method="post" action="/studio/new#checked" noValidate>
        {isInBrowser && (
          <div
            className={`drop-zone drop-zone-${dragging}`}
            onDragOver={(event) => {
              event.preventDefault()
              setDragging('over')
            }}
            onDragLeave={() => setDragging('away')}
            onDrop={drop}
          >
            <label htmlFor="file">Choose a file, or drop it here</label>
            <input
              id="file"
              type="file"
              accept=".json,application/json"
              onChange={(event) => void take(event.currentTarget.files?.[0])}
            />
          </div>
        )}
        <p className="import-said" role="status">
          {said}
        </p>
        <LabelledControl
          id="source"
          label="The JSON of the survey"
          hint="Kept exactly as it is, with parts that are not understood here."
          error={error}
        >
          {(control) => (
            <textarea
              {...control}
              ref={field}
              className="code"
              name="source"
              rows={12}
              spellCheck={false}
              autoCapitalize="none"
              defaultValue={tried?.source ?? ''}
            />
          )}
        </LabelledControl>
        {checked !== null && <CheckedSource checked={checked} />}
        <div className="actions">
          <button
            className={checked === null ? 'button' : 'button button-quiet'}
            type="submit"
            name="intent"
            value="check"
          >
            {checked === null ? 'Check it' : 'Check it again'}
          </button>
          {checked !== null && (
            <button className="button" type="submit" name="intent" value="import">
              {checked.isPublishable ? 'Save as a draft' : 'Save as a draft, with its problems'}
            </button>
          )}
        </div>
      </form>
    </section>
  )
}
