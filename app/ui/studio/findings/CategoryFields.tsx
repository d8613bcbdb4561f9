import { useId } from 'react'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { Problems } from './fields/Field.tsx'
import { NumberField } from './fields/NumberField.tsx'
import { TextField } from './fields/TextField.tsx'
import { ValuesField } from './fields/ValuesField.tsx'
import { useEditor } from './StudyEditor.tsx'

type Props = {
  readonly pointer: Pointer
  readonly name: string
  /** Where it keeps the answers that it is made of; null for a band. */
  readonly from: 'from' | 'anyOf' | null
  readonly of: string
  readonly isOnly: boolean
  readonly onLeaveOut: () => void
}

/** One category of a derived variable. */
export function CategoryFields({ pointer, name, from, of, isOnly, onLeaveOut }: Props) {
  const { problemsAt } = useEditor()
  const id = useId()
  return (
    <div className="study-part">
      <Problems id={id} problems={problemsAt(pointer)} />
      <TextField pointer={`${pointer}/label`} label={`Name of ${name}`} />
      {from === null ? (
        <div className="study-row">
          <NumberField pointer={`${pointer}/from`} label={`From (${name})`} />
          <NumberField pointer={`${pointer}/below`} label={`Below (${name})`} />
        </div>
      ) : (
        <ValuesField pointer={`${pointer}/${from}`} label={`Answers in ${name}`} variable={of} />
      )}
      <button
        type="button"
        className="tool-button"
        aria-disabled={isOnly}
        onClick={() => {
          if (!isOnly) onLeaveOut()
        }}
      >
        Leave out {name}
      </button>
    </div>
  )
}
