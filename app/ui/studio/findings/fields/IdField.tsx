import { useState } from 'react'
import { typeInStudy } from '../../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../../core/drafting/operation.ts'
import type { Pointer } from '../../../../core/drafting/pointer.ts'
import { asJson } from '../../../../core/drafting/step.ts'
import { textOr } from '../../../../core/json.ts'
import { useEditor } from '../StudyEditor.tsx'
import { Field } from './Field.tsx'

/** The name of an entry, which others may use: taken when the field is left, not letter by letter. */
export function IdField({
  pointer,
  label,
  hint,
}: {
  readonly pointer: Pointer
  readonly label: string
  readonly hint: string
}) {
  const { document, perform, problemsIn } = useEditor()
  const [typed, setTyped] = useState<string | null>(null)
  const kept = textOr(valueAt(asJson(document), pointer), '')
  return (
    <Field label={label} hint={hint} problems={problemsIn(pointer)}>
      {(control) => (
        <input
          {...control}
          type="text"
          className="code"
          dir="ltr"
          autoCapitalize="none"
          spellCheck={false}
          value={typed ?? kept}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (typed !== null) perform(typeInStudy(document, { pointer, label: 'name' }, typed))
            setTyped(null)
          }}
        />
      )}
    </Field>
  )
}
