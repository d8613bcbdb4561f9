import { setInStudy } from '../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { isJsonObject, textOr } from '../../../core/json.ts'
import { Field } from './fields/Field.tsx'
import { TextField } from './fields/TextField.tsx'
import { useEditor } from './StudyEditor.tsx'

/** Two findings of published surveys: a gap, never a trend. */
export function SideFields({ pointer }: { readonly pointer: Pointer }) {
  const { document, study, perform, problemsIn } = useEditor()
  return (['First side', 'Second side'] as const).map((label, index) => {
    const at = `${pointer}/sides/${index}`
    const side = valueAt(asJson(document), at)
    const { survey, finding } = isJsonObject(side) ? side : {}
    const chosen = `${textOr(survey, '')}/${textOr(finding, '')}`
    const isListed = study.others.some((each) => `${each.survey}/${each.finding}` === chosen)
    return (
      <div key={label} className="study-part">
        <Field
          label={label}
          problems={problemsIn(at)}
          hint={study.others.length === 0 ? 'No published survey has a finding yet.' : undefined}
        >
          {(control) => (
            <select
              {...control}
              value={chosen}
              onChange={(event) => {
                const [slug = '', id = ''] = event.target.value.split('/')
                perform(
                  setInStudy(document, label.toLowerCase(), [
                    [`${at}/survey`, slug],
                    [`${at}/finding`, id],
                  ]),
                )
              }}
            >
              {!isListed && (
                <option value={chosen}>{chosen === '/' ? 'Choose one' : chosen}</option>
              )}
              {study.others.map((each) => (
                <option
                  key={`${each.survey}/${each.finding}`}
                  value={`${each.survey}/${each.finding}`}
                >
                  {`${each.survey}: ${each.title || each.finding}`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField pointer={`${at}/label`} label={`${label}: its name`} />
      </div>
    )
  })
}
