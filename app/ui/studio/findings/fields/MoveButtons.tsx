import { useEffect, useRef } from 'react'

type Props = {
  /** What is moved, for who can't see beside what the buttons stand. */
  readonly what: string
  readonly index: number
  readonly count: number
  readonly onMove: (to: number) => void
}

/** Moves an entry by one; the keyboard stays with it. */
export function MoveButtons({ what, index, count, onMove }: Props) {
  const pressed = useRef<HTMLButtonElement | null>(null)
  useEffect(() => {
    pressed.current?.focus()
    pressed.current = null
  }, [index])
  const button = (label: string, sign: string, to: number) => (
    <button
      type="button"
      className="tool-button study-move"
      aria-disabled={to < 0 || to >= count}
      aria-label={`${label}: ${what}`}
      title={label}
      onClick={(event) => {
        if (to < 0 || to >= count) return
        pressed.current = event.currentTarget
        onMove(to)
      }}
    >
      {sign}
    </button>
  )
  return (
    <span className="study-moves">
      {button('Move up', '↑', index - 1)}
      {button('Move down', '↓', index + 1)}
    </span>
  )
}
