import { useEffect, useMemo, useRef, useState } from 'react'
import { addToSurvey, writeRule } from '../../../core/drafting/edits/edit-rule.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import { asJson, type DraftDocument } from '../../../core/drafting/step.ts'
import { ADDABLE_KINDS, newRule, ownersOf, type AddableKind } from '../../../core/logic/new-rule.ts'
import { useDraftStore } from '../draft/DraftProvider.tsx'
import { ExpressionField } from './ExpressionField.tsx'
import { SetValueField } from './SetValueField.tsx'

type Begun = {
  readonly pointer: string
  readonly label: string
  readonly form: 'condition' | 'value'
}

/** What is to depend on answers, in which way; then the condition itself. */
export function AddRule({ document }: { readonly document: DraftDocument }) {
  const store = useDraftStore()
  const owners = useMemo(() => ownersOf(document), [document])
  const [owner, setOwner] = useState('')
  const [kind, setKind] = useState<AddableKind>('show')
  const [target, setTarget] = useState('')
  const [begun, setBegun] = useState<Begun | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const begunRule = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (begun !== null) focusField(begunRule.current)
  }, [begun])
  const { needs, label } = ADDABLE_KINDS[kind]
  const places = owners.filter(({ kinds }) => kinds.includes(kind))
  const chosen = places.find(({ pointer }) => pointer === owner) ?? places[0]
  const targets = owners.filter(({ name }) => name !== '')

  function begin() {
    const made = newRule(document, kind, chosen ?? null, target || (targets[0]?.name ?? ''))
    if (made === null) return
    if (made.entry !== null) {
      const added = addToSurvey(document, made.entry.list, made.entry.value, `Add: ${label}`)
      if (!added.ok || !store.perform(added.value)) return
    }
    setBegun({ pointer: made.pointer, label: made.label, form: made.form })
  }

  if (begun !== null) {
    const value = valueAt(asJson(document), begun.pointer)
    return (
      <div className="rule rule-new" ref={begunRule}>
        <ExpressionField
          value={typeof value === 'string' ? value : ''}
          kind={begun.form}
          at={begun.pointer}
          label={begun.label}
          onChange={(text) => {
            const edited = writeRule(document, begun.pointer, text, `“${begun.label}”`)
            if (edited.ok) store.perform(edited.value)
          }}
        />
        <SetValueField document={document} rule={begun.pointer} />
        <button
          type="button"
          className="tool-button"
          onClick={() => {
            setBegun(null)
            requestAnimationFrame(() => button.current?.focus())
          }}
        >
          Done
        </button>
      </div>
    )
  }
  return (
    <form
      className="rule-add"
      aria-label="Add a rule"
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <label className="form-field">
        <span>New rule</span>
        <select value={kind} onChange={(event) => setKind(event.target.value as AddableKind)}>
          {Object.entries(ADDABLE_KINDS).map(([key, each]) => (
            <option key={key} value={key}>
              {each.label}
            </option>
          ))}
        </select>
      </label>
      {places.length > 0 && (
        <label className="form-field">
          <span>Of</span>
          <select value={chosen?.pointer ?? ''} onChange={(event) => setOwner(event.target.value)}>
            {places.map((place) => (
              <option key={place.pointer} value={place.pointer}>
                {place.label}
              </option>
            ))}
          </select>
        </label>
      )}
      {needs === 'target' && (
        <label className="form-field">
          <span>Which</span>
          <select value={target} onChange={(event) => setTarget(event.target.value)}>
            {targets.map((each) => (
              <option key={each.pointer} value={each.name}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
      )}
      {needs === 'name' && (
        <label className="form-field">
          <span>Name</span>
          <input value={target} onChange={(event) => setTarget(event.target.value)} required />
        </label>
      )}
      <button ref={button} type="submit" className="tool-button">
        Add rule
      </button>
    </form>
  )
}

/** The keyboard goes on where the condition is written, past what only changes how it is shown. */
function focusField(rule: HTMLElement | null): void {
  const stops = [...(rule?.querySelectorAll<HTMLElement>('button, select, textarea') ?? [])]
  stops.find((stop) => stop.closest('.expression-head') === null)?.focus()
}
