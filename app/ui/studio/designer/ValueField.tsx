import { useState } from 'react'

/** What is stored; taken over once it is whole, since rules and answers hang on it. */
export function ValueField({
  value,
  label,
  onValue,
}: {
  readonly value: string
  readonly label: string
  readonly onValue: (value: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    if (typed !== null && typed !== value) onValue(typed)
    setTyped(null)
  }
  return (
    <input
      className="value-field"
      aria-label={label}
      value={typed ?? value}
      spellCheck={false}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
