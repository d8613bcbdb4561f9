import { scaled, type FindingKind } from '../../../core/drafting/edits/study/new-finding.ts'
import { setInStudy } from '../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { isJsonObject, textOr, type Json } from '../../../core/json.ts'
import { unreachable } from '../../../core/result.ts'
import type { StudyVariable } from '../../../core/study/study-variable.ts'
import { DriverFields } from './DriverFields.tsx'
import { Field } from './fields/Field.tsx'
import { NumberField } from './fields/NumberField.tsx'
import { OrderField } from './fields/OrderField.tsx'
import { TextField } from './fields/TextField.tsx'
import { ValuesField } from './fields/ValuesField.tsx'
import { VariableField } from './fields/VariableField.tsx'
import { WhereField } from './fields/WhereField.tsx'
import { FINDING_KINDS } from './kind-words.ts'
import { RankingFields } from './RankingFields.tsx'
import { ScoringFields } from './ScoringFields.tsx'
import { SideFields } from './SideFields.tsx'
import { useEditor } from './StudyEditor.tsx'

/** How a finding is counted: the fields of its kind. */
export function RuleFields({ pointer }: { readonly pointer: Pointer }) {
  const { document } = useEditor()
  const rule = valueAt(asJson(document), pointer)
  const { kind, variable, x, y } = isJsonObject(rule) ? rule : {}
  const known = Object.keys(FINDING_KINDS).find((each) => each === kind) as FindingKind | undefined
  if (known === undefined) return <p>This kind of finding can be edited in JSON.</p>
  const chosen = textOr(variable, '')
  switch (known) {
    case 'share':
      return (
        <>
          <ChoiceAndValues pointer={pointer} variable={chosen} />
          <BaseField pointer={`${pointer}/percentOf`} />
          <WhereField pointer={`${pointer}/where`} label="Among" mayBe="everybody" />
        </>
      )
    case 'score':
      return (
        <>
          <ScoringFields pointer={pointer} variable={chosen} />
          <WhereField pointer={`${pointer}/where`} label="Among" mayBe="everybody" />
        </>
      )
    case 'groups':
      return (
        <>
          <ChoiceAndValues pointer={pointer} variable={chosen} />
          <Groups pointer={pointer} />
        </>
      )
    case 'difference':
      return (
        <>
          <ScoringFields pointer={pointer} variable={chosen} />
          <Groups pointer={pointer} />
        </>
      )
    case 'association': {
      const second = textOr(isJsonObject(y) ? y['variable'] : '', '')
      return (
        <>
          <Ordered pointer={`${pointer}/x`} label="First question" also={() => []} part={x} />
          <Ordered
            pointer={`${pointer}/y`}
            label="Second question"
            also={(found) => [[`${pointer}/favourable`, orderOf(found).slice(-1)]]}
            part={y}
          />
          <ValuesField
            pointer={`${pointer}/favourable`}
            label="Favourable answers"
            hint="Their share should rise at each step of the first question."
            variable={second}
          />
        </>
      )
    }
    case 'nominalAssociation':
      return (
        <>
          <VariableField pointer={`${pointer}/rows`} label="First question" use="single" />
          <VariableField pointer={`${pointer}/columns`} label="Second question" use="single" />
        </>
      )
    case 'ranking':
      return <RankingFields pointer={pointer} />
    case 'multiple':
      return (
        <>
          <VariableField pointer={`${pointer}/variable`} label="Question" use="multiple" />
          <NumberField pointer={`${pointer}/top`} label="How many answers" whenEmpty={undefined} />
        </>
      )
    case 'drivers':
      return <DriverFields pointer={pointer} scaled={scaled} />
    case 'sideBySide':
      return <SideFields pointer={pointer} />
    default:
      return unreachable(known)
  }
}

const orderOf = (variable: StudyVariable | undefined) =>
  variable?.categories.filter(({ role }) => role === 'substantive').map(({ value }) => value) ?? []

function ChoiceAndValues({
  pointer,
  variable,
}: {
  readonly pointer: Pointer
  readonly variable: string
}) {
  return (
    <>
      <VariableField
        pointer={`${pointer}/variable`}
        label="Question"
        use="choice"
        also={(found) => [[`${pointer}/values`, orderOf(found).slice(0, 1)]]}
      />
      <ValuesField pointer={`${pointer}/values`} label="Answers counted" variable={variable} />
    </>
  )
}

function Ordered({
  pointer,
  label,
  part,
  also,
}: {
  readonly pointer: Pointer
  readonly label: string
  readonly part: Json | undefined
  readonly also: (variable: StudyVariable | undefined) => readonly (readonly [Pointer, Json])[]
}) {
  const { study } = useEditor()
  const id = textOr(isJsonObject(part) ? part['variable'] : '', '')
  return (
    <>
      <VariableField
        pointer={`${pointer}/variable`}
        label={label}
        use="single"
        also={(found) => [[`${pointer}/order`, orderOf(found)], ...also(found)]}
      />
      <OrderField
        pointer={`${pointer}/order`}
        label={`${label}: from low to high`}
        categories={study.variables.find((each) => each.id === id)?.categories ?? []}
      />
    </>
  )
}

function Groups({ pointer }: { readonly pointer: Pointer }) {
  return (['First group', 'Second group'] as const).map((label, index) => (
    <div key={label} className="study-part">
      <TextField pointer={`${pointer}/groups/${index}/label`} label={`${label}: its name`} />
      <WhereField pointer={`${pointer}/groups/${index}/where`} label={label} mayBe="someOnly" />
    </div>
  ))
}

const BASES = {
  substantive: 'Those who chose an answer',
  answered: 'Everyone who answered, “prefer not to say” too',
  asked: 'Everyone asked',
} as const

function BaseField({ pointer }: { readonly pointer: Pointer }) {
  const { document, perform, problemsIn } = useEditor()
  return (
    <Field label="Percent of" problems={problemsIn(pointer)}>
      {(control) => (
        <select
          {...control}
          value={textOr(valueAt(asJson(document), pointer), 'substantive')}
          onChange={(event) =>
            perform(setInStudy(document, 'percent of', [[pointer, event.target.value]]))
          }
        >
          {Object.entries(BASES).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
