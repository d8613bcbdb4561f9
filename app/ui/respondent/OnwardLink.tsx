import { useOutward } from './embed.ts'
import { messagesFor } from './messages.ts'

/** The way back to a panel that sent somebody here. */
export type Onward = { readonly href: string; readonly leave: 'atOnce' | 'byButton' }

/** Stands there even where the browser leaves by itself: not every browser does. */
export function OnwardLink({
  onward,
  locale,
}: {
  readonly onward: Onward
  readonly locale: string
}) {
  const messages = messagesFor(locale)
  const outward = useOutward()
  return (
    <>
      {onward.leave === 'atOnce' && <p>{messages.leavingNow}</p>}
      <p>
        <a className="button main" href={onward.href} {...outward}>
          {messages.goBack}
        </a>
      </p>
    </>
  )
}

/** For the document's headers: takes the browser onward at once, where that is wanted. */
export const refreshTo = (onward: Onward | null): Record<string, string> =>
  onward?.leave === 'atOnce' ? { Refresh: `0; url=${onward.href}` } : {}
