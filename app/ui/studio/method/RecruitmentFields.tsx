import { setInStudy } from '../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { textOr } from '../../../core/json.ts'
import type { RecruitmentKind } from '../../../core/study/study.ts'
import { Field } from '../findings/fields/Field.tsx'
import { NumberField } from '../findings/fields/NumberField.tsx'
import { useEditor } from '../findings/StudyEditor.tsx'

const POINTER = '/study/recruitment'

const KINDS: Readonly<Record<RecruitmentKind, { readonly label: string; readonly so: string }>> = {
  open: {
    label: 'An open link that anybody may follow',
    so: 'Nobody knows how many were asked: there is no response rate.',
  },
  personalInvitations: {
    label: 'Personal invitations, such as to a panel',
    so: 'A participation rate may be told, no response rate. Small counts are hidden.',
  },
  closedList: {
    label: 'Everybody on a closed list, or a sample of it',
    so: 'Response rates may be told. Small counts are hidden.',
  },
}

/** How people are asked, which decides what may be told of who answered. */
export function RecruitmentFields() {
  const { document, perform, problemsIn } = useEditor()
  const kept = textOr(valueAt(asJson(document), POINTER), 'open')
  const kind = Object.keys(KINDS).find((each) => each === kept) as RecruitmentKind | undefined
  return (
    <div className="study-part">
      <Field
        label="How people are asked"
        hint={kind === undefined ? undefined : KINDS[kind].so}
        problems={problemsIn(POINTER)}
      >
        {(control) => (
          <select
            {...control}
            value={kept}
            onChange={(event) =>
              perform(setInStudy(document, 'recruitment', [[POINTER, event.target.value]]))
            }
          >
            {Object.entries(KINDS).map(([name, { label }]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === 'closedList' && (
        <NumberField
          pointer="/study/knownIneligible"
          label="People on the list who are known not to belong"
          whenEmpty={0}
        />
      )}
    </div>
  )
}
