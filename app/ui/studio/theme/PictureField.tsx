import { useState } from 'react'

/** A picture within the source, by file: small enough that every phone can load it. */
export function PictureField({
  label,
  hint,
  picture,
  largestKilobytes,
  onPicture,
}: {
  readonly label: string
  readonly hint: string
  readonly picture: string | null
  readonly largestKilobytes: number
  readonly onPicture: (picture: string | undefined) => void
}) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const id = label.toLowerCase().replaceAll(' ', '-')
  const take = async (file: File) => {
    const refused = refusalOf(file, largestKilobytes)
    setRefusal(refused)
    if (refused === null) onPicture(await asAddress(file))
  }
  return (
    <div className={refusal === null ? 'form-field' : 'form-field form-field-wrong'}>
      <label htmlFor={id}>{label}</label>
      <p className="form-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {refusal !== null && (
        <p className="form-error" id={`${id}-error`}>
          {refusal}
        </p>
      )}
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        aria-describedby={refusal === null ? `${id}-hint` : `${id}-hint ${id}-error`}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) void take(file)
          target.value = ''
        }}
      />
      {picture !== null && (
        <p className="picture-there">
          <img src={picture} alt="" />
          <button type="button" className="link-button" onClick={() => onPicture(undefined)}>
            Remove<span className="visually-hidden"> {label}</span>
          </button>
        </p>
      )}
    </div>
  )
}

const TYPES = /^image\/(?:png|jpeg|gif|webp)$/

function refusalOf(file: File, largestKilobytes: number): string | null {
  if (!TYPES.test(file.type)) return 'A picture is a PNG, JPEG, GIF or WebP file'
  const kilobytes = Math.ceil(file.size / 1024)
  return kilobytes > largestKilobytes
    ? `At most ${largestKilobytes} kB, since every phone has to load it; this one has ${kilobytes}`
    : null
}

const asAddress = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(reader.error ?? new Error('The file can’t be read'))
    reader.readAsDataURL(file)
  })
