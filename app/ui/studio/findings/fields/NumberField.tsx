import { useState } from 'react'
import { typeInStudy } from '../../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../../core/drafting/operation.ts'
import type { Pointer } from '../../../../core/drafting/pointer.ts'
import { asJson } from '../../../../core/drafting/step.ts'
import { useEditor } from '../StudyEditor.tsx'
import { Field } from './Field.tsx'

type Props = {
  readonly pointer: Pointer
  readonly label: string
  readonly hint?: string
  /** What an emptied field says. */
  readonly whenEmpty?: null | undefined | 0
}

/** A number; what is typed and is none yet stays where it is typed. */
export function NumberField({ pointer, label, hint, whenEmpty = null }: Props) {
  const { document, perform, problemsIn } = useEditor()
  const [typed, setTyped] = useState<string | null>(null)
  const kept = valueAt(asJson(document), pointer)
  const shown = typeof kept === 'number' ? String(kept) : ''
  const isNone = typed !== null && numberIn(typed) === null && typed !== ''
  const write = (text: string) => {
    setTyped(text)
    const value = text === '' ? whenEmpty : numberIn(text)
    if (text === '' || value !== null)
      perform(typeInStudy(document, { pointer, label: label.toLowerCase() }, value))
  }
  return (
    <Field
      label={label}
      hint={hint}
      problems={isNone ? ['This is not a number'] : problemsIn(pointer)}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          className="study-number"
          value={typed ?? shown}
          onChange={(event) => write(event.target.value)}
          onBlur={() => {
            if (!isNone) setTyped(null)
          }}
        />
      )}
    </Field>
  )
}

function numberIn(text: string): number | null {
  const number = Number(text.trim().replace('−', '-').replace(',', '.'))
  return text.trim() !== '' && Number.isFinite(number) ? number : null
}
