import { scoringFor } from '../../../core/drafting/edits/study/new-finding.ts'
import { setInStudy } from '../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { isJsonObject, textOr, type Json, type JsonObject } from '../../../core/json.ts'
import type { StudyVariable } from '../../../core/study/study-variable.ts'
import { Field, FieldSet } from './fields/Field.tsx'
import { NumberField } from './fields/NumberField.tsx'
import { ValuesField } from './fields/ValuesField.tsx'
import { VariableField } from './fields/VariableField.tsx'
import { useEditor } from './StudyEditor.tsx'

const WAYS = {
  mean: 'Mean',
  nps: 'Net Promoter Score: 9 and 10 less 0 to 6',
  net: 'Net: favourable less unfavourable answers',
} as const

/** A question and what its answers are worth. */
export function ScoringFields({
  pointer,
  variable,
}: {
  readonly pointer: Pointer
  readonly variable: string
}) {
  const { document, study, perform, problemsIn } = useEditor()
  const at = `${pointer}/scoring`
  const scoring = valueAt(asJson(document), at)
  const of = textOr(isJsonObject(scoring) ? scoring['of'] : 'mean', 'mean')
  const found = study.variables.find(({ id }) => id === variable)
  return (
    <>
      <VariableField
        pointer={`${pointer}/variable`}
        label="Question"
        use="ordered"
        also={(next) => [[at, scoringOf(of, next)]]}
      />
      <Field label="Score" problems={problemsIn(`${at}/of`)}>
        {(control) => (
          <select
            {...control}
            value={of}
            onChange={(event) =>
              perform(setInStudy(document, 'score', [[at, scoringOf(event.target.value, found)]]))
            }
          >
            {Object.entries(WAYS).map(([name, words]) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      {of === 'net' && (
        <>
          <ValuesField pointer={`${at}/favourable`} label="Favourable" variable={variable} />
          <ValuesField pointer={`${at}/unfavourable`} label="Unfavourable" variable={variable} />
        </>
      )}
      {of === 'mean' && isJsonObject(scoring) && Array.isArray(scoring['scores']) && (
        <Scores pointer={`${at}/scores`} scores={scoring['scores']} variable={found} />
      )}
    </>
  )
}

function Scores({
  pointer,
  scores,
  variable,
}: {
  readonly pointer: Pointer
  readonly scores: readonly Json[]
  readonly variable: StudyVariable | undefined
}) {
  const { problemsIn } = useEditor()
  const labelOf = (entry: Json) => {
    const value = isJsonObject(entry) ? entry['value'] : null
    return variable?.categories.find((each) => each.value === value)?.label ?? JSON.stringify(value)
  }
  return (
    <FieldSet label="What each answer is worth" problems={problemsIn(pointer)}>
      {scores.map((entry, index) => (
        <NumberField
          key={labelOf(entry)}
          pointer={`${pointer}/${index}/score`}
          label={labelOf(entry)}
        />
      ))}
    </FieldSet>
  )
}

function scoringOf(of: string, variable: StudyVariable | undefined): JsonObject {
  if (of === 'nps') return { of }
  if (of !== 'net') return scoringFor(variable)
  const values = variable?.categories.map(({ value }) => value) ?? []
  return { of, favourable: values.slice(-1), unfavourable: values.slice(0, 1) }
}
