import { useState } from 'react'
import { languageOf, ownText } from '../../../../core/drafting/edits/own-text.ts'
import { useDraftStore } from '../../draft/DraftProvider.tsx'
import type { ControlProps } from '../control-props.ts'

/** A picture is part of the survey; it should load on a poor line too. */
const LARGEST = 300 * 1024

/** A picture that becomes part of the source; nothing is loaded from elsewhere. */
export function FileControl({ id, describedBy, value, isMixed, onChange }: ControlProps) {
  const store = useDraftStore()
  const [refusal, setRefusal] = useState<string | null>(null)
  const address = ownText(value, languageOf(store.view().window.document.source))

  async function take(file: File | undefined) {
    if (file === undefined) return
    if (file.size > LARGEST) {
      setRefusal(`The picture has ${kilobytes(file.size)}; at most ${kilobytes(LARGEST)}.`)
      return
    }
    setRefusal(null)
    onChange(await asData(file))
  }

  return (
    <>
      {address.startsWith('data:image/') && <img className="panel-picture" src={address} alt="" />}
      {isMixed && <p className="panel-help">They have several pictures.</p>}
      {address !== '' && !address.startsWith('data:') && <p className="panel-help">{address}</p>}
      <input
        id={id}
        aria-labelledby={`${id}-label`}
        aria-describedby={refusal === null ? describedBy : `${id}-slip`}
        type="file"
        accept="image/*"
        onChange={({ target }) => void take(target.files?.[0])}
      />
      {refusal !== null && (
        <p id={`${id}-slip`} className="panel-error" role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`

const asData = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(new Error('The file could not be read'))
    reader.readAsDataURL(file)
  })
