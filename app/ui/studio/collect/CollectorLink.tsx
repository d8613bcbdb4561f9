import { CopyButton } from './CopyButton.tsx'

type Props = {
  readonly id: string
  readonly label: string
  readonly address: string
  readonly about: string
}

/** An address to give to others. */
export function CollectorLink({ id, label, address, about }: Props) {
  return (
    <div className="collector-link">
      <div className="form-field">
        <label htmlFor={id}>{label}</label>
        <input type="text" id={id} readOnly value={address} />
      </div>
      <CopyButton text={address} about={about} />
    </div>
  )
}
