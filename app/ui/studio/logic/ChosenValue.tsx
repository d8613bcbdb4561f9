import type { JsonScalar } from '../../../core/json.ts'
import type { OfferedChoice } from '../../../core/logic/subject.ts'

const ANOTHER = 'another-answer'

/** One of the choices that a question offers, by its label. */
export function ChosenValue({
  value,
  choices,
  onChange,
  onAnswer,
}: {
  readonly value: JsonScalar
  readonly choices: readonly OfferedChoice[]
  readonly onChange: (value: JsonScalar) => void
  /** Asks to compare with what was answered elsewhere; null where nothing is compared. */
  readonly onAnswer: (() => void) | null
}) {
  const at = choices.findIndex((choice) => String(choice.value) === String(value))
  return (
    <select
      aria-label="Value"
      value={value === null ? '' : at === -1 ? 'unlisted' : String(at)}
      onChange={(event) => {
        const choice = choices[Number(event.target.value)]
        if (event.target.value === ANOTHER) onAnswer?.()
        else if (event.target.value !== '' && choice !== undefined) onChange(choice.value)
      }}
    >
      {value === null && <option value="">choose a value</option>}
      {value !== null && at === -1 && (
        <option value="unlisted">{String(value)} (not offered)</option>
      )}
      {choices.map(({ value: each, label }, index) => (
        <option key={String(each)} value={index}>
          {label}
        </option>
      ))}
      {onAnswer !== null && <option value={ANOTHER}>another answer…</option>}
    </select>
  )
}
