import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { completionAt, type CompletionOption } from '../../../core/logic/completion.ts'
import type { ReadExpression } from '../../../core/logic/read-expression.ts'
import type { Subject } from '../../../core/logic/subject.ts'

/** An expression as SurveyJS writes it, with names after `{` and functions to choose from. */
export function ExpressionText({
  value,
  onChange,
  label,
  subjects,
  fault,
}: {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly label: string
  readonly subjects: readonly Subject[]
  readonly fault: Extract<ReadExpression, { kind: 'broken' }> | null
}) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  /** Null: the list is closed, until something is typed. */
  const [caret, setCaret] = useState<number | null>(null)
  const [chosen, setChosen] = useState(0)
  const caretAfter = useRef<number | null>(null)
  // Before the next key can come: what is typed then belongs behind what was chosen.
  useLayoutEffect(() => {
    const end = caretAfter.current
    caretAfter.current = null
    if (end !== null) field.current?.setSelectionRange(end, end)
  }, [value])
  const completion = caret === null ? null : completionAt(value, caret, subjects)
  const options = completion?.options ?? []
  const active = Math.min(chosen, options.length - 1)

  function take(option: CompletionOption) {
    if (completion === null) return
    const { from, to } = completion
    onChange(value.slice(0, from) + option.insert + value.slice(to))
    setCaret(null)
    const end = from + option.insert.length
    caretAfter.current = end
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault()
      setCaret(event.currentTarget.selectionStart)
      setChosen(0)
      return
    }
    const option = options[active]
    if (option === undefined) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? options.length - 1 : 0
    if (step > 0) setChosen((active + step) % options.length)
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(option)
    else if (event.key === 'Escape') setCaret(null)
    else return
    event.preventDefault()
  }

  return (
    <div className="form-field expression-text">
      <textarea
        ref={field}
        id={id}
        className="code"
        rows={2}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={options.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-said`}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
          setCaret(event.target.selectionStart)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(null)}
      />
      {options.length > 0 && (
        <ul className="completion" id={`${id}-list`} role="listbox" aria-label="Suggestions">
          {options.map((option, index) => (
            <li
              key={option.insert}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault()
                take(option)
              }}
            >
              <code>{option.label}</code> <span>{option.detail}</span>
            </li>
          ))}
        </ul>
      )}
      <div id={`${id}-said`} role="status">
        {fault === null ? (
          options.length > 0 && (
            <span className="visually-hidden">
              {options.length === 1 ? 'One suggestion' : `${options.length} suggestions`}, arrow
              keys choose
            </span>
          )
        ) : (
          <p className="form-error">
            {fault.column === null ? '' : `Column ${fault.column}: `}
            {fault.message}.
          </p>
        )}
      </div>
    </div>
  )
}
