import {
  compareBy,
  pickSide,
  sidesOf,
  type ComparedKind,
} from '../../../core/drafting/edits/composition/compare.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { textOr } from '../../../core/json.ts'
import { Field } from '../findings/fields/Field.tsx'
import { useEditor } from '../findings/StudyEditor.tsx'
import { PickField } from './PickField.tsx'
import { TextInLanguages } from './TextInLanguages.tsx'

const SIDES = [
  [0, 'First side'],
  [1, 'Second side'],
] as const

/** The same of two surveys that are public: a gap, never a trend. */
export function ComparisonFields({ pointer }: { readonly pointer: Pointer }) {
  const { document, study, perform, problemsIn } = useEditor()
  const kind: ComparedKind =
    valueAt(asJson(document), `${pointer}/of/kind`) === 'variable' ? 'variable' : 'finding'
  const choices =
    kind === 'finding'
      ? study.others.map(({ survey, finding, title }) => ({
          id: `${survey}/${finding}`,
          label: `${survey}: ${title || finding}`,
        }))
      : study.otherVariables.map(({ survey, variable, label }) => ({
          id: `${survey}/${variable}`,
          label: `${survey}: ${label}`,
        }))
  const sides = sidesOf(document, pointer)
  return (
    <>
      <TextInLanguages pointer={`${pointer}/title`} label="Heading" />
      <Field label="Compare" problems={[]}>
        {(control) => (
          <select
            {...control}
            value={kind}
            onChange={({ target }) =>
              perform(
                compareBy(document, pointer, target.value as ComparedKind, {
                  findings: study.others,
                  variables: study.otherVariables,
                }),
              )
            }
          >
            <option value="finding">Two findings</option>
            <option value="variable">Two questions</option>
          </select>
        )}
      </Field>
      {SIDES.map(([place, label]) => {
        const at = `${pointer}/of/sides/${place}`
        const survey = textOr(sides[place]?.['survey'], '')
        const id = textOr(sides[place]?.[kind], '')
        return (
          <div key={place} className="study-part">
            <PickField
              label={label}
              value={survey === '' && id === '' ? '' : `${survey}/${id}`}
              choices={choices}
              problems={[...problemsIn(`${at}/survey`), ...problemsIn(`${at}/${kind}`)]}
              nothing="No survey with public results has one yet."
              onPick={(picked) => {
                const cut = picked.indexOf('/')
                const side = { kind, survey: picked.slice(0, cut), id: picked.slice(cut + 1) }
                perform(pickSide(document, pointer, place, side))
              }}
            />
            <TextInLanguages pointer={`${at}/label`} label={`${label}: its name`} />
          </div>
        )
      })}
    </>
  )
}
