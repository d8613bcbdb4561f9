type Props = {
  readonly numbers: readonly number[]
  readonly from: number
  readonly to: number
}

export function CompareForm({ numbers, from, to }: Props) {
  return (
    <form className="compare-form" method="get">
      <Choice name="from" label="From" numbers={numbers} chosen={from} />
      <Choice name="to" label="To" numbers={numbers} chosen={to} />
      <button className="button button-quiet" type="submit">
        Compare
      </button>
    </form>
  )
}

function Choice({
  name,
  label,
  numbers,
  chosen,
}: {
  readonly name: string
  readonly label: string
  readonly numbers: readonly number[]
  readonly chosen: number
}) {
  return (
    <div className="form-field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            Version {number}
          </option>
        ))}
      </select>
    </div>
  )
}
