import {
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react'
import { TEXTS_FORM } from '../draft/TextsForm.tsx'

export type EditableTextProps = {
  readonly value: string
  readonly label: string
  /** By which it is found again: `title`, `choices/2`. */
  readonly field: string
  readonly placeholder?: string
  readonly className?: string
  readonly lines?: 'one' | 'several'
  /** Told with where the cursor stands. */
  readonly onText: (text: string, cursor: number) => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  readonly combobox?: {
    readonly 'aria-controls': string | undefined
    readonly 'aria-expanded': boolean
    readonly 'aria-activedescendant': string | undefined
  }
}

/** Nothing is written on the server. */
const useWriting = typeof document === 'undefined' ? () => undefined : useLayoutEffect

let known: boolean | null = null
const growsByItself = () => (known ??= CSS.supports('field-sizing', 'content'))

/** A text that is edited where it stands: as high as its words, and without a frame until used. */
export function EditableText({
  value,
  label,
  field,
  placeholder = '',
  className = '',
  lines = 'one',
  onText,
  onKeyDown,
  onPaste,
  combobox,
}: EditableTextProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  // React would write each letter into the default of the element too, which styles the page anew.
  useWriting(() => {
    if (area.current !== null && area.current.value !== value) area.current.value = value
  })
  useEffect(() => {
    const drawn = area.current
    if (drawn === null || growsByItself()) return
    drawn.style.blockSize = 'auto'
    drawn.style.blockSize = `${drawn.scrollHeight}px`
  }, [value])
  return (
    <textarea
      ref={area}
      form={TEXTS_FORM}
      className={`editable ${className}`}
      rows={1}
      aria-label={label}
      data-field={field}
      defaultValue={area.current === null ? value : undefined}
      placeholder={placeholder}
      dir="auto"
      {...(combobox === undefined
        ? {}
        : { role: 'combobox', 'aria-autocomplete': 'list' as const, ...combobox })}
      onChange={({ target }) => {
        onText(
          lines === 'one' ? target.value.replace(/\s*[\r\n]+\s*/g, ' ') : target.value,
          target.selectionStart,
        )
        // What was refused goes from the field again.
        drawAgain()
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (lines === 'one' && event.key === 'Enter') event.preventDefault()
      }}
      onPaste={onPaste}
    />
  )
}
