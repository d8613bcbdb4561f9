import { useMemo } from 'react'
import { setProperty } from '../../../core/drafting/edits/set-property.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import { splitPointer } from '../../../core/drafting/pointer.ts'
import { asJson, type DraftDocument } from '../../../core/drafting/step.ts'
import { isJsonList, isJsonObject, textOr, type Json, type JsonScalar } from '../../../core/json.ts'
import { subjectNamed } from '../../../core/logic/subject.ts'
import { subjectsAt } from '../../../core/logic/subjects.ts'
import { useDraftStore } from '../draft/DraftProvider.tsx'
import { ChosenValue } from './ChosenValue.tsx'
import { ChosenValues } from './ChosenValues.tsx'
import { TypedValue } from './TypedValue.tsx'

/** Which answer a trigger gives once its rule holds; nothing for rules that give none. */
export function SetValueField({
  document,
  rule,
}: {
  readonly document: DraftDocument
  /** Where the rule stands. */
  readonly rule: string
}) {
  const store = useDraftStore()
  const subjects = useMemo(() => subjectsAt(document, rule), [document, rule])
  const holder = splitPointer(rule)?.holder ?? ''
  const trigger = valueAt(asJson(document), holder)
  if (trigger === undefined || !isJsonObject(trigger)) return null
  if (!/^setvalue(?:trigger)?$/.test(textOr(trigger['type'], ''))) return null
  const name = textOr(trigger['setToName'], '')
  const subject = subjectNamed(subjects, name)
  const now = trigger['setValue']

  function set(value: Json | undefined) {
    const edited = setProperty(document, [holder], 'setValue', value)
    if (edited.ok) store.perform({ ...edited.value, mergeKey: `set-value:${holder}` })
  }

  return (
    <div className="set-value" role="group" aria-label="The answer that is set">
      <span>Set “{subject?.label ?? name}” to</span>
      {subject?.type === 'many' ? (
        <ChosenValues
          values={isJsonList(now) ? now.filter(isScalar) : []}
          subject={subject}
          onChange={(values) => set(values.length === 0 ? undefined : [...values])}
        />
      ) : subject !== null && subject.choices.length > 0 ? (
        <ChosenValue
          value={isScalar(now) ? now : null}
          choices={subject.choices}
          onChange={set}
          onAnswer={null}
        />
      ) : (
        <TypedValue
          value={isScalar(now) ? now : null}
          subject={subject}
          onChange={(value) => set(value ?? undefined)}
        />
      )}
    </div>
  )
}

const isScalar = (value: Json | undefined): value is JsonScalar =>
  value !== undefined && (value === null || typeof value !== 'object')
