import { memo, useId, useState } from 'react'
import { isJsonObject, type Json } from '../../../core/json.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { changeProperty } from '../../../core/drafting/properties/change-property.ts'
import type { Property, PropertyEffect } from '../../../core/drafting/properties/property.ts'
import type { PropertyState } from '../../../core/drafting/properties/property-state.ts'
import { useDraftStore } from '../draft/DraftProvider.tsx'
import { isGrouped } from './control-props.ts'
import { PropertyControl } from './PropertyControl.tsx'

export type PropertyRowProps = {
  readonly pointers: readonly Pointer[]
  readonly property: Property
  readonly title: string
  readonly help: string
  readonly state: PropertyState['state']
  readonly value: Json | undefined
  readonly standing: 'changed' | 'default'
}

/** One property: its name, its control, what it does, and the way back to its default. */
export const PropertyRow = memo(function PropertyRow({
  pointers,
  property,
  title,
  help,
  state,
  value,
  standing,
}: PropertyRowProps) {
  const id = useId()
  const store = useDraftStore()
  const [refusal, setRefusal] = useState<string | null>(null)

  function change(to: Json | undefined): boolean {
    const { document } = store.view().window
    const edited = changeProperty(document, pointers, { property, title, value: to })
    const isDone = edited.ok && store.perform(edited.value)
    setRefusal(
      isDone ? null : edited.ok ? 'This does not fit what is there now.' : edited.problem.message,
    )
    return isDone
  }

  function reset() {
    if (change(undefined)) store.say(`${title} is back at its default`)
    document.getElementById(id)?.focus()
  }

  const note = EFFECTS[property.effect]
  const Frame = isGrouped(property.kind) ? 'fieldset' : 'div'
  const Label = isGrouped(property.kind) ? 'legend' : 'label'
  const isSwitch = property.kind.kind === 'switch'
  const describedBy = help === '' && note === '' && refusal === null ? undefined : `${id}-help`
  const label = (
    <Label {...(Label === 'label' ? { htmlFor: id } : {})} id={`${id}-label`}>
      {title}
    </Label>
  )
  return (
    <Frame className="panel-row" data-property={property.key} data-kind={property.kind.kind}>
      {!isSwitch && label}
      <PropertyControl
        id={id}
        title={title}
        describedBy={describedBy}
        pointers={pointers}
        property={property}
        value={value}
        isMixed={state === 'mixed'}
        onChange={change}
      />
      {isSwitch && label}
      <div className="panel-row-foot">
        {describedBy !== undefined && (
          <div id={describedBy} className="panel-help">
            {refusal !== null && <p className="panel-error">{refusal}</p>}
            {help !== '' && <p>{help}</p>}
            {note !== '' && <p>{note}</p>}
          </div>
        )}
        <OtherLanguages value={value} />
        {standing === 'changed' && property.key !== 'name' && (
          <button type="button" className="panel-reset" onClick={reset}>
            Reset<span className="visually-hidden"> {title}</span>
          </button>
        )}
      </div>
    </Frame>
  )
}, isSame)

/** The place is compared by what it says: a list of places is made anew each time. */
function isSame(before: PropertyRowProps, now: PropertyRowProps): boolean {
  return (
    before.pointers.join(' ') === now.pointers.join(' ') &&
    (before.property === now.property || before.property.key === now.property.key) &&
    before.title === now.title &&
    before.state === now.state &&
    before.value === now.value &&
    before.standing === now.standing
  )
}

const EFFECTS: { readonly [effect in PropertyEffect]: string } = {
  everywhere: '',
  richLook: 'Only the rich look shows this.',
  none: 'Rapport keeps this, and does nothing with it.',
}

function OtherLanguages({ value }: { readonly value: Json | undefined }) {
  if (!isJsonObject(value)) return null
  const languages = Object.entries(value)
    .filter(([key, text]) => key !== 'default' && typeof text === 'string')
    .map(([key]) => key)
  return languages.length === 0 || !('default' in value) ? null : (
    <p className="panel-help">Also in {languages.join(', ')}</p>
  )
}
