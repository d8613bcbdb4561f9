import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { printSentence } from '../../../core/logic/print-sentence.ts'
import { completeOnly, NO_CONDITION, type Sentence } from '../../../core/logic/sentence.ts'
import { sentenceInWords } from '../../../core/logic/sentence-in-words.ts'
import { sentenceOf } from '../../../core/logic/sentence-of.ts'
import { subjectsAt } from '../../../core/logic/subjects.ts'
import { useDraftDocument } from '../draft/DraftProvider.tsx'
import { useReadings } from './expression-reader.ts'
import { ExpressionText } from './ExpressionText.tsx'
import { SentenceEditor } from './SentenceEditor.tsx'

/**
 * One expression of a draft: as sentences where it is a condition that sentences can say, else as
 * text. What nobody edits is never written anew; an emptied field calls back with ''.
 */
export function ExpressionField({
  value,
  onChange,
  kind,
  at,
  label,
  labelledBy,
  describedBy,
}: {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly kind: 'condition' | 'value'
  /** Where the expression stands in the draft: decides what it may read, as `{row.price}`. */
  readonly at: Pointer
  /** What the field is called; said with each of its controls. */
  readonly label: string
  /** Where the page has written the label already. */
  readonly labelledBy?: string
  readonly describedBy?: string | undefined
}) {
  const id = useId()
  // What is typed elsewhere does not wait for what could be read here.
  const document = useDeferredValue(useDraftDocument())
  const subjects = useMemo(() => subjectsAt(document, at), [document, at])
  const reading = useReadings(useMemo(() => [value], [value])).get(value)
  const [view, setView] = useState<'sentence' | 'text'>('sentence')
  /** What is being built, which may be unfinished, and the text that it has led to. */
  const [built, setBuilt] = useState<{ readonly sentence: Sentence; readonly text: string }>()

  const said = reading?.kind === 'read' ? sentenceOf(reading.expression, value) : null
  const isBlank = value.trim() === ''
  const sentence = built?.text === value ? built.sentence : isBlank ? NO_CONDITION : said
  const shown =
    kind === 'condition' && view === 'sentence' && sentence !== null ? 'sentence' : 'text'

  const build = (next: Sentence) => {
    const text = printSentence(completeOnly(next))
    setBuilt({ sentence: next, text })
    if (text !== value) onChange(text)
  }

  return (
    <div
      className="expression"
      role="group"
      aria-labelledby={labelledBy ?? id}
      aria-describedby={describedBy}
    >
      <div className="expression-head">
        {labelledBy === undefined && (
          <span id={id} className="expression-label">
            {label}
          </span>
        )}
        {kind === 'condition' && (
          <button
            type="button"
            className="tool-button expression-view"
            aria-disabled={shown === 'text' && sentence === null}
            onClick={() => setView(shown === 'sentence' ? 'text' : 'sentence')}
          >
            {shown === 'sentence' ? 'Edit as text' : 'Edit as sentence'}
          </button>
        )}
      </div>
      {shown === 'sentence' && sentence !== null ? (
        <>
          <SentenceEditor sentence={sentence} subjects={subjects} onChange={build} />
          {!isBlank && <code className="expression-code">{value}</code>}
        </>
      ) : (
        <>
          <ExpressionText
            value={value}
            onChange={onChange}
            label={`${label}, as text`}
            subjects={subjects}
            fault={reading?.kind === 'broken' ? reading : null}
          />
          {kind === 'condition' && said !== null && !isBlank && (
            <p className="form-hint">{sentenceInWords(said, subjects)}</p>
          )}
          {kind === 'condition' && reading?.kind === 'read' && said === null && (
            <p className="form-hint">This says more than a sentence can; it stays as text.</p>
          )}
        </>
      )}
    </div>
  )
}
