import { setInStudy } from '../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { isJsonObject, listIn, textOr, type Json, type JsonObject } from '../../../core/json.ts'
import { MOST_DRIVERS } from '../../../core/stats/drivers.ts'
import { suits, type StudyVariable } from '../../../core/study/study-variable.ts'
import { FieldSet } from './fields/Field.tsx'
import { OrderField } from './fields/OrderField.tsx'
import { VariableField } from './fields/VariableField.tsx'
import { useEditor } from './StudyEditor.tsx'

type Scaled = (variable: StudyVariable | undefined) => JsonObject

/** An outcome, and up to ten variables of which it is told how much goes with it. */
export function DriverFields({
  pointer,
  scaled,
}: {
  readonly pointer: Pointer
  readonly scaled: Scaled
}) {
  const { document, study, perform, problemsAt } = useEditor()
  const at = `${pointer}/drivers`
  const list = valueAt(asJson(document), at)
  const drivers = listIn(list)
  const write = (next: readonly Json[]) => perform(setInStudy(document, 'drivers', [[at, next]]))
  const taken = drivers.map((driver) => (isJsonObject(driver) ? driver['variable'] : ''))
  const outcome = valueAt(asJson(document), `${pointer}/outcome/variable`)
  const next = study.variables.find(
    (each) => suits('ordered')(each) && !taken.includes(each.id) && each.id !== outcome,
  )
  return (
    <>
      <ScaledFields pointer={`${pointer}/outcome`} label="Outcome" scaled={scaled} />
      <FieldSet label="Drivers" problems={problemsAt(at)}>
        {drivers.map((driver, index) => (
          <div
            key={`${index} ${textOr(isJsonObject(driver) ? driver['variable'] : '', '')}`}
            className="study-part"
          >
            <ScaledFields
              pointer={`${at}/${index}`}
              label={`Driver ${index + 1}`}
              scaled={scaled}
            />
            <button
              type="button"
              className="tool-button"
              aria-disabled={drivers.length === 1}
              onClick={() => {
                if (drivers.length > 1) write(drivers.filter((_, place) => place !== index))
              }}
            >
              Leave out driver {index + 1}
            </button>
          </div>
        ))}
        <button
          type="button"
          className="tool-button"
          aria-disabled={next === undefined || drivers.length >= MOST_DRIVERS}
          onClick={() => {
            if (next !== undefined && drivers.length < MOST_DRIVERS)
              write([...drivers, scaled(next)])
          }}
        >
          Add a driver
        </button>
      </FieldSet>
    </>
  )
}

function ScaledFields({
  pointer,
  label,
  scaled,
}: {
  readonly pointer: Pointer
  readonly label: string
  readonly scaled: Scaled
}) {
  const { document, study } = useEditor()
  const value = valueAt(asJson(document), pointer)
  const { variable, order } = isJsonObject(value) ? value : {}
  const found = study.variables.find(({ id }) => id === variable)
  return (
    <>
      <VariableField
        pointer={`${pointer}/variable`}
        label={label}
        use="ordered"
        also={(next) => [[`${pointer}/order`, scaled(next)['order']]]}
      />
      {Array.isArray(order) && (
        <OrderField
          pointer={`${pointer}/order`}
          label={`${label}: from low to high`}
          categories={found?.categories ?? []}
        />
      )}
    </>
  )
}
