import { lazy, Suspense, useState } from 'react'
import { textOr } from '../../../../core/json.ts'
import { expressionSlip } from '../../../../core/drafting/properties/expression-slip.ts'
import type { ControlProps } from '../control-props.ts'
import { LogicLink } from '../LogicLink.tsx'

/** With sentences, names and functions to choose from: it comes when a rule is written. */
const ExpressionField = lazy(async () => ({
  default: (await import('../../logic/ExpressionField.tsx')).ExpressionField,
}))

/** What a rule says; opened, it is written where it stands. */
export function ExpressionControl({
  id,
  title,
  describedBy,
  pointers,
  property,
  value,
  isMixed,
  of,
  onChange,
}: ControlProps & { readonly of: 'condition' | 'value' }) {
  const [isOpen, setOpen] = useState(false)
  const text = textOr(value, '')
  const slip = expressionSlip(text)
  const [pointer = '/source'] = pointers
  return (
    <div className="panel-expression">
      {isMixed && <p className="panel-help">They differ. What you write goes for all of them.</p>}
      {!isOpen && text !== '' && <code className="panel-rule">{text}</code>}
      <div className="button-row">
        <button
          type="button"
          id={id}
          className="tool-button"
          aria-expanded={isOpen}
          aria-describedby={describedBy}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Done' : text === '' ? 'Write it' : 'Edit'}
          <span className="visually-hidden">: {title}</span>
        </button>
        {text !== '' && <LogicLink pointer={pointer} title={title} />}
      </div>
      {isOpen && (
        <Suspense fallback={<p className="panel-help">One moment…</p>}>
          <ExpressionField
            value={text}
            kind={of}
            at={`${pointer}/${property.key}`}
            label={title}
            labelledBy={`${id}-label`}
            describedBy={describedBy}
            onChange={(next) => onChange(next === '' ? undefined : next)}
          />
        </Suspense>
      )}
      {slip !== null && <p className="panel-error">{slip}</p>}
    </div>
  )
}
