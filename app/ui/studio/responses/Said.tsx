import type { SaidInWords } from '#app/core/presentation/variable-in-words.ts'
import { SAID_WORDS } from './responses-view.ts'

/** What somebody said, or what they did instead of saying anything. */
export function Said({ said, locale }: { readonly said: SaidInWords; readonly locale: string }) {
  const { state, words } = said
  if (words === '') return <span className="answer-none">{SAID_WORDS[state]}</span>
  return (
    <>
      <span className="answer-words" lang={locale} dir="auto">
        {words}
      </span>
      {state === 'declined' && (
        <span className="answer-none answer-beside"> {SAID_WORDS[state]}</span>
      )}
    </>
  )
}
