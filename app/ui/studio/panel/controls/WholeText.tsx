import { useState } from 'react'

/** A name or a value, on which rules and answers hang: taken over once it is whole. */
export function WholeText({
  id,
  describedBy,
  label,
  text,
  onTake,
}: {
  readonly id?: string
  readonly describedBy?: string | undefined
  /** Where no label stands beside it. */
  readonly label?: string
  readonly text: string
  readonly onTake: (text: string) => boolean
}) {
  const [typed, setTyped] = useState<string | null>(null)
  function take() {
    if (typed === null || typed.trim() === text || onTake(typed.trim())) setTyped(null)
  }
  return (
    <input
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      type="text"
      className="panel-code"
      spellCheck={false}
      value={typed ?? text}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take()
        if (key === 'Escape') setTyped(null)
      }}
    />
  )
}
