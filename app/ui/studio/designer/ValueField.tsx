import { useRef, useState } from 'react'

/** What is stored; taken over once it is whole, since rules and answers hang on it. */
export function ValueField({
  value,
  label,
  field,
  onValue,
}: {
  readonly value: string
  readonly label: string
  /** By which it is found again, where links lead to it. */
  readonly field?: string
  readonly onValue: (value: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  /** As of now, whichever event asks: a field that is left by Escape is left with nothing typed. */
  const latest = useRef<string | null>(null)
  const type = (text: string | null) => {
    latest.current = text
    setTyped(text)
  }
  const take = () => {
    const taken = latest.current
    type(null)
    if (taken !== null && taken !== value) onValue(taken)
  }
  return (
    <input
      className="value-field"
      aria-label={label}
      data-field={field}
      data-value-field
      value={typed ?? value}
      spellCheck={false}
      autoCapitalize="none"
      autoComplete="off"
      onChange={({ target }) => type(target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') type(null)
      }}
    />
  )
}
