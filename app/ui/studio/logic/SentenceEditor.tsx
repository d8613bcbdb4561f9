import { useEffect, useRef } from 'react'
import { clauseAbout } from '../../../core/logic/clause-edits.ts'
import { withPart, type Part, type Sentence } from '../../../core/logic/sentence.ts'
import type { Subject } from '../../../core/logic/subject.ts'
import { ClauseFields } from './ClauseFields.tsx'

const MOST_NESTED = 3

/** All, or any, of some statements; the first question reads first. */
export function SentenceEditor({
  sentence,
  subjects,
  onChange,
  depth = 0,
  onRemove = null,
}: {
  readonly sentence: Sentence
  readonly subjects: readonly Subject[]
  readonly onChange: (sentence: Sentence) => void
  readonly depth?: number
  readonly onRemove?: (() => void) | null
}) {
  const list = useRef<HTMLUListElement>(null)
  const grown = useRef(false)
  const { join, parts } = sentence
  useEffect(() => {
    if (!grown.current) return
    grown.current = false
    list.current?.querySelector<HTMLElement>(':scope > li:last-child select')?.focus()
  }, [parts.length])

  const change = (index: number, part: Part | null) => onChange(withPart(sentence, [index], part))
  const add = (part: Part) => {
    grown.current = true
    onChange({ ...sentence, parts: [...parts, part] })
  }
  const [first] = subjects
  if (first === undefined)
    return <p className="form-hint">There is no question yet that a condition could read.</p>

  return (
    <div className="sentence">
      {(parts.length > 1 || depth > 0) && (
        <label className="sentence-join">
          <span>If</span>
          <select
            value={join}
            onChange={(event) =>
              onChange({ ...sentence, join: event.target.value === 'any' ? 'any' : 'all' })
            }
          >
            <option value="all">all</option>
            <option value="any">any</option>
          </select>
          <span>of these hold</span>
        </label>
      )}
      <ul ref={list} className="sentence-parts">
        {parts.map((part, index) => (
          <li key={index}>
            {part.kind === 'clause' ? (
              <ClauseFields
                clause={part}
                subjects={subjects}
                onChange={(clause) => change(index, clause)}
                onRemove={() => change(index, null)}
              />
            ) : (
              <SentenceEditor
                sentence={part}
                subjects={subjects}
                onChange={(inner) => change(index, inner.parts.length === 0 ? null : inner)}
                depth={depth + 1}
                onRemove={() => change(index, null)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="button-row">
        <button type="button" className="tool-button" onClick={() => add(clauseAbout(first))}>
          Add condition
        </button>
        {parts.length > 0 && depth < MOST_NESTED && (
          <button
            type="button"
            className="tool-button"
            onClick={() =>
              add({
                kind: 'group',
                join: join === 'all' ? 'any' : 'all',
                parts: [clauseAbout(first)],
              })
            }
          >
            Add group
          </button>
        )}
        {onRemove !== null && (
          <button type="button" className="tool-button" onClick={onRemove}>
            Remove group
          </button>
        )}
      </div>
    </div>
  )
}
