import { typeInStudy } from '../../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../../core/drafting/operation.ts'
import type { Pointer } from '../../../../core/drafting/pointer.ts'
import { asJson } from '../../../../core/drafting/step.ts'
import { textOr } from '../../../../core/json.ts'
import { useEditor } from '../StudyEditor.tsx'
import { Field } from './Field.tsx'

type Props = { readonly pointer: Pointer; readonly label: string; readonly hint?: string }

/** A name or an expression: the same in every language. */
export function CodeField({ pointer, label, hint }: Props) {
  const { document, perform, problemsIn } = useEditor()
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
          value={textOr(valueAt(asJson(document), pointer), '')}
          onChange={(event) =>
            perform(
              typeInStudy(document, { pointer, label: label.toLowerCase() }, event.target.value),
            )
          }
        />
      )}
    </Field>
  )
}
