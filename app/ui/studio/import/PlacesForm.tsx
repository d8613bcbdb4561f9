import { TextField } from '../collect/TextField.tsx'
import { placeField, type ImportTried, type OpenedFile } from './import-view.ts'

type Props = {
  readonly address: string
  readonly file: OpenedFile
  readonly tried: ImportTried
}

/** Where each column of a file goes. */
export function PlacesForm({ address, file, tried }: Props) {
  const placed = (column: number) => tried.places[column] ?? file.columns[column]?.place ?? ''
  const known = file.columns.filter((_, column) => placed(column) !== '').length
  return (
    <form className="collector-form" method="post" action={address} noValidate>
      <h2>Where its columns go</h2>
      <p>
        {known} of {file.columns.length} columns have a place. A column without one is left out.
      </p>
      <datalist id="places">
        {file.places.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </datalist>
      {file.columns.map(({ name, label, examples }, column) => (
        <TextField
          key={column}
          name={placeField(column)}
          label={name}
          hint={hintOf(label, examples, labelOf(file, placed(column)))}
          value={placed(column)}
          errors={tried.errors}
          list="places"
        />
      ))}
      <div className="actions">
        <button className="button" type="submit" name="intent" value="check">
          Check every row
        </button>
      </div>
    </form>
  )
}

const labelOf = ({ places }: OpenedFile, id: string): string | null =>
  places.find((place) => place.id === id)?.label ?? null

function hintOf(label: string | null, examples: readonly string[], goesTo: string | null): string {
  return [
    ...(label === null ? [] : [`“${label}”`]),
    examples.length === 0 ? 'Blank in the first rows' : `For example ${examples.join(', ')}`,
    ...(goesTo === null ? [] : [`Goes to: ${goesTo}`]),
  ].join('. ')
}
