import { useEffect, useState } from 'react'

/** Copies a text, and says so. Without a script the text stands in a field beside it. */
export function CopyButton({ text, about }: { readonly text: string; readonly about: string }) {
  const [canCopy, setCanCopy] = useState(false)
  const [said, setSaid] = useState('')
  // Browsers have it only on pages that came safely.
  useEffect(() => setCanCopy('clipboard' in navigator), [])
  if (!canCopy) return null
  return (
    <span className="copy">
      <button
        type="button"
        className="link-button"
        onClick={() => {
          navigator.clipboard.writeText(text).then(
            () => setSaid('Copied'),
            () => setSaid('Not copied: the browser does not allow it'),
          )
        }}
      >
        Copy<span className="visually-hidden">: {about}</span>
      </button>
      <span role="status" className="copy-said">
        {said}
      </span>
    </span>
  )
}
