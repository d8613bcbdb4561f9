import { textInStudy, writeInStudy } from '../../../../core/drafting/edits/study/set-in-study.ts'
import type { Pointer } from '../../../../core/drafting/pointer.ts'
import { useEditor } from '../StudyEditor.tsx'
import { Field } from './Field.tsx'

type Props = {
  readonly pointer: Pointer
  readonly label: string
  readonly hint?: string
  readonly lines?: number
  readonly whenEmpty?: 'stays' | 'goes'
}

/** A text in the survey's own language; what other languages say stays. */
export function TextField({ pointer, label, hint, lines = 1, whenEmpty = 'stays' }: Props) {
  const { document, perform, problemsIn } = useEditor()
  const value = textInStudy(document, pointer)
  const write = (text: string) =>
    perform(writeInStudy(document, { pointer, label: label.toLowerCase() }, text, whenEmpty))
  return (
    <Field label={label} hint={hint} problems={problemsIn(pointer)}>
      {(control) =>
        lines === 1 ? (
          <input
            {...control}
            type="text"
            dir="auto"
            value={value}
            onChange={(event) => write(event.target.value)}
          />
        ) : (
          <textarea
            {...control}
            rows={lines}
            dir="auto"
            value={value}
            onChange={(event) => write(event.target.value)}
          />
        )
      }
    </Field>
  )
}
