import type { ChoiceValue } from '../../../../core/definition/definition.ts'
import type { StudyCategory } from '../../../../core/study/study-variable.ts'

type Props = {
  readonly categories: readonly StudyCategory[]
  readonly ticked: readonly ChoiceValue[]
  readonly onTick: (values: readonly ChoiceValue[]) => void
}

/** Answers to tick, in the order of the questionnaire; what it has no more can be taken off. */
export function TickList({ categories, ticked, onTick }: Props) {
  const strays = ticked.filter((value) => !categories.some((each) => each.value === value))
  const all = [
    ...categories,
    ...strays.map((value) => ({ value, label: `${value} (no such answer)` })),
  ]
  const toggle = (value: ChoiceValue) =>
    onTick(
      all.map((each) => each.value).filter((each) => (each === value) !== ticked.includes(each)),
    )
  return (
    <div className="tick-list">
      {all.map(({ value, label }) => (
        <label key={`${typeof value}:${value}`} className="tick">
          <input type="checkbox" checked={ticked.includes(value)} onChange={() => toggle(value)} />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </div>
  )
}
