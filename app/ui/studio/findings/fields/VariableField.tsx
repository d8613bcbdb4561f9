import type { Json } from '../../../../core/json.ts'
import { textOr } from '../../../../core/json.ts'
import { setInStudy } from '../../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../../core/drafting/operation.ts'
import type { Pointer } from '../../../../core/drafting/pointer.ts'
import { asJson } from '../../../../core/drafting/step.ts'
import { suits, type StudyVariable, type Use } from '../../../../core/study/study-variable.ts'
import { useEditor } from '../StudyEditor.tsx'
import { Field } from './Field.tsx'

type Props = {
  readonly pointer: Pointer
  readonly label: string
  readonly use: Use
  /** Other fields that follow from it, such as its answers. */
  readonly also?: (
    variable: StudyVariable | undefined,
  ) => readonly (readonly [Pointer, Json | undefined])[]
}

/** A variable of the codebook, by its wording and its name. */
export function VariableField({ pointer, label, use, also = () => [] }: Props) {
  const { document, study, perform, problemsIn } = useEditor()
  const chosen = textOr(valueAt(asJson(document), pointer), '')
  const fitting = study.variables.filter(suits(use))
  const known = study.variables.some(({ id }) => id === chosen)
  const pick = (id: string) => {
    const variable = study.variables.find((each) => each.id === id)
    perform(setInStudy(document, label.toLowerCase(), [[pointer, id], ...also(variable)]))
  }
  return (
    <Field
      label={label}
      problems={problemsIn(pointer)}
      hint={fitting.length === 0 ? NOTHING_FITS[use] : undefined}
    >
      {(control) => (
        <select
          {...control}
          dir="auto"
          value={chosen}
          onChange={(event) => pick(event.target.value)}
        >
          {chosen === '' && <option value="">Choose one</option>}
          {chosen !== '' && !fitting.some(({ id }) => id === chosen) && (
            <option value={chosen}>
              {`${chosen} (${known ? 'does not fit here' : 'not asked any more'})`}
            </option>
          )}
          {fitting.map((variable) => (
            <option key={variable.id} value={variable.id}>
              {`${variable.label} (${variable.id})`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const NOTHING_FITS: { readonly [use in Use]: string } = {
  choice: 'The questionnaire has no question with a list of answers yet.',
  single: 'The questionnaire has no question with one answer from a list yet.',
  multiple: 'The questionnaire has no question with several answers yet.',
  number: 'The questionnaire has no question for a number yet.',
  scale: 'The questionnaire has no question for a number yet.',
  ordered: 'The questionnaire has no question with answers in an order yet.',
}
