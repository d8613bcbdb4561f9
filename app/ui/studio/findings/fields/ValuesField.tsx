import type { ChoiceValue } from '../../../../core/definition/definition.ts'
import { setInStudy } from '../../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../../core/drafting/operation.ts'
import type { Pointer } from '../../../../core/drafting/pointer.ts'
import { asJson, type DraftDocument } from '../../../../core/drafting/step.ts'
import { useEditor } from '../StudyEditor.tsx'
import { FieldSet } from './Field.tsx'
import { TickList } from './TickList.tsx'

type Props = {
  readonly pointer: Pointer
  readonly label: string
  readonly hint?: string
  /** Whose answers they are. */
  readonly variable: string
}

/** Answers of a variable, ticked by their labels. */
export function ValuesField({ pointer, label, hint, variable }: Props) {
  const { document, study, perform, problemsIn } = useEditor()
  const found = study.variables.find(({ id }) => id === variable)
  if (found === undefined) return null
  return (
    <FieldSet label={label} hint={hint} problems={problemsIn(pointer)}>
      <TickList
        categories={found.categories}
        ticked={valuesAt(document, pointer)}
        onTick={(values) => perform(setInStudy(document, label.toLowerCase(), [[pointer, values]]))}
      />
    </FieldSet>
  )
}

export function valuesAt(document: DraftDocument, pointer: Pointer): readonly ChoiceValue[] {
  const list = valueAt(asJson(document), pointer)
  return Array.isArray(list)
    ? (list as readonly unknown[]).filter((value) => isChoiceValue(value))
    : []
}

const isChoiceValue = (value: unknown): value is ChoiceValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
