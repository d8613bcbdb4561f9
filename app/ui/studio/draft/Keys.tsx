import { useEffect, useRef } from 'react'
import { goToRegion, rememberStop } from './regions.ts'

const FIELDS = 'input, textarea, select, [contenteditable]'
const OVER_ALL = 'dialog, [role="dialog"], [role="menu"]'

/** The ways of the keyboard that all screens of a draft share, and the list of all there are. */
export function Keys() {
  const list = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onFocus = (event: FocusEvent) => rememberStop(event.target)
    const onKey = (event: KeyboardEvent) => {
      const { key, target, shiftKey, defaultPrevented } = event
      if (defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (target instanceof Element && target.closest(OVER_ALL) !== null) return
      if (key === 'F6') {
        if (goToRegion(shiftKey ? -1 : 1)) event.preventDefault()
      } else if (key === '?' && !(target instanceof Element && target.matches(FIELDS))) {
        event.preventDefault()
        list.current?.showModal()
      }
    }
    document.addEventListener('focusin', onFocus)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <>
      <button
        type="button"
        className="tool-button keys-button"
        onClick={() => list.current?.showModal()}
      >
        Keys
      </button>
      <dialog ref={list} className="keys" aria-labelledby="keys">
        <header className="keys-head">
          <h2 id="keys">Keys</h2>
          <form method="dialog">
            <button className="tool-button">Close</button>
          </form>
        </header>
        {GROUPS.map(({ where, keys }) => (
          <section key={where}>
            <h3>{where}</h3>
            <dl>
              {keys.map(([pressed, what]) => (
                <div key={pressed}>
                  <dt>
                    <kbd>{pressed}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </dialog>
    </>
  )
}

const GROUPS: readonly {
  readonly where: string
  readonly keys: readonly (readonly [string, string])[]
}[] = [
  {
    where: 'On every screen',
    keys: [
      ['F6', 'To the next part of the screen; with Shift to the one before'],
      ['Ctrl Z', 'Undo; with Shift do it again'],
      ['?', 'This list, where nothing is being typed'],
    ],
  },
  {
    where: 'On the survey',
    keys: [
      ['/', 'Add a question or page below, where nothing is being typed'],
      ['Esc', 'Out of a field, to the handle of its question'],
      ['↑ ↓', 'On a handle: to the question before or after'],
      ['F2', 'On a handle: write in the question'],
      ['Space', 'On a handle: lift it; the arrows carry it, Space puts it down'],
    ],
  },
  {
    where: 'In a question',
    keys: [
      ['Enter', 'In the title: to the choices. In a choice: another one below'],
      ['Alt ↑ ↓', 'In a choice: move it'],
      ['Backspace', 'In an empty choice: delete it'],
      ['{', 'In a text: put in the answer to an earlier question'],
    ],
  },
  {
    where: 'In the table of languages',
    keys: [['Ctrl ↑ ↓ ← →', 'From cell to cell']],
  },
]
