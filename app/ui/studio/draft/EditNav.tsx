import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { EditSection } from './EditLayout.tsx'

/** The screens of a draft: a row of them, or a menu where there is no room for a row. */
export function EditNav({
  sections,
  here,
  link,
}: {
  readonly sections: readonly EditSection[]
  /** What the screen that is open is called. */
  readonly here: string
  readonly link: (section: EditSection, onFollow: () => void) => ReactNode
}) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  function onKeyDown({ key, currentTarget }: KeyboardEvent<HTMLElement>) {
    if (key !== 'Escape' || !isOpen) return
    setOpen(false)
    currentTarget.querySelector('button')?.focus()
  }
  return (
    <nav
      className="edit-nav"
      aria-label="Edit"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false)
      }}
    >
      <button
        type="button"
        className="edit-nav-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="visually-hidden">Screens of the draft, now </span>
        {here}
      </button>
      <ul id={id} data-open={isOpen}>
        {sections.map((section) => (
          <li key={section.path}>{link(section, () => setOpen(false))}</li>
        ))}
      </ul>
    </nav>
  )
}
