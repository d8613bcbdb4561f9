import { useMemo, useState } from 'react'
import { deleteRule, writeRule } from '../../../core/drafting/edits/edit-rule.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import { splitPointer } from '../../../core/drafting/pointer.ts'
import { asJson, type DraftDocument } from '../../../core/drafting/step.ts'
import { isJsonObject } from '../../../core/json.ts'
import { effectInWords } from '../../../core/logic/effect-in-words.ts'
import type { ReadExpression } from '../../../core/logic/read-expression.ts'
import type { RuleMark } from '../../../core/logic/rule-marks.ts'
import type { Rule } from '../../../core/logic/rule.ts'
import { sentenceInWords } from '../../../core/logic/sentence-in-words.ts'
import { sentenceOf } from '../../../core/logic/sentence-of.ts'
import { subjectsAt } from '../../../core/logic/subjects.ts'
import { placeAddress } from '../checks/check-place.ts'
import { useDraftStore, useMay } from '../draft/DraftProvider.tsx'
import { ExpressionField } from './ExpressionField.tsx'
import { SetValueField } from './SetValueField.tsx'
import { KIND_WORDS, MARK_WORDS, ruleTitle } from './logic-words.ts'

/** One rule in words; opened, it is edited where it stands. */
export function RuleRow({
  rule,
  marks,
  reading,
  document,
  slug,
}: {
  readonly rule: Rule
  readonly marks: readonly RuleMark[]
  readonly reading: ReadExpression | undefined
  readonly document: DraftDocument
  readonly slug: string
}) {
  const store = useDraftStore()
  const mayEdit = useMay('draft.edit')
  const [isOpen, setOpen] = useState(false)
  const { owner, kind, form, text, pointer } = rule
  const subjects = useMemo(() => subjectsAt(document, pointer), [document, pointer])
  const sentence =
    form === 'condition' && reading?.kind === 'read' ? sentenceOf(reading.expression, text) : null
  const trigger =
    kind === 'trigger' ? valueAt(asJson(document), splitPointer(pointer)?.holder ?? '') : undefined
  const effect =
    trigger !== undefined && isJsonObject(trigger) ? effectInWords(trigger, subjects) : null
  const title = ruleTitle(rule)

  function write(next: string) {
    const edited = writeRule(document, pointer, next, `“${owner.label}”`)
    if (edited.ok) store.perform(edited.value)
  }

  function remove() {
    const edited = deleteRule(document, pointer, `“${owner.label}”`)
    if (!edited.ok) return
    store.perform(edited.value)
    store.say(`Deleted. Undo brings it back: ${title}`)
  }

  return (
    <li className="rule">
      <div className="rule-head">
        <h3>
          <a href={placeAddress(slug, owner)}>{owner.label}</a>
        </h3>
        <span className="rule-kind">{KIND_WORDS[kind]}</span>
      </div>
      {!isOpen && (
        <p className="rule-text">
          {sentence === null ? <code>{text}</code> : sentenceInWords(sentence, subjects)}
        </p>
      )}
      {effect !== null && <p className="rule-effect">{effect}</p>}
      {marks.length > 0 && (
        <ul className="rule-marks">
          {marks.map(({ code, message }) => (
            <li key={code + message}>
              <strong>{MARK_WORDS[code]}:</strong> {message}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <ExpressionField
          value={textAt(document, pointer) ?? text}
          onChange={write}
          kind={form === 'condition' ? 'condition' : 'value'}
          at={pointer}
          label={title}
        />
      )}
      {isOpen && <SetValueField document={document} rule={pointer} />}
      {mayEdit && form !== 'text' && (
        <div className="button-row">
          <button
            type="button"
            className="tool-button"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Done with' : 'Edit'} ${title}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Done' : 'Edit'}
          </button>
          <button
            type="button"
            className="tool-button"
            aria-label={`Delete ${title}`}
            onClick={remove}
          >
            Delete
          </button>
        </div>
      )}
    </li>
  )
}

function textAt(document: DraftDocument, pointer: string): string | null {
  const value = valueAt(asJson(document), pointer)
  return typeof value === 'string' ? value : null
}
