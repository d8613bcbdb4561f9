import { setInStudy } from '../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { textOr } from '../../../core/json.ts'
import { Field } from './fields/Field.tsx'
import { OrderField } from './fields/OrderField.tsx'
import { useEditor } from './StudyEditor.tsx'

/** A question in which items are put in order, and which of them are told. */
export function RankingFields({ pointer }: { readonly pointer: Pointer }) {
  const { document, study, perform, problemsIn } = useEditor()
  const at = `${pointer}/question`
  const chosen = textOr(valueAt(asJson(document), at), '')
  const ranking = study.rankings.find(({ id }) => id === chosen)
  const pick = (id: string) => {
    const items = study.rankings.find((each) => each.id === id)?.items ?? []
    perform(
      setInStudy(document, 'question', [
        [at, id],
        [`${pointer}/items`, items.map(({ value }) => value)],
      ]),
    )
  }
  return (
    <>
      <Field
        label="Question"
        problems={problemsIn(at)}
        hint={
          study.rankings.length === 0 ? 'The questionnaire has no ranking question yet.' : undefined
        }
      >
        {(control) => (
          <select {...control} value={chosen} onChange={(event) => pick(event.target.value)}>
            {ranking === undefined && <option value={chosen}>{chosen || 'Choose one'}</option>}
            {study.rankings.map(({ id, label }) => (
              <option key={id} value={id}>
                {`${label} (${id})`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {ranking !== undefined && (
        <OrderField pointer={`${pointer}/items`} label="Items" categories={ranking.items} />
      )}
    </>
  )
}
