import type { MouseEvent } from 'react'
import { languageNames } from '../../hub/language-names.ts'
import { useDraftStore } from '../draft/DraftProvider.tsx'

/** Texts here are the survey's own; the others have a screen to themselves. */
export function LanguagesLink({ language }: { readonly language: string }) {
  const store = useDraftStore()
  function go(event: MouseEvent<HTMLAnchorElement>) {
    event.preventDefault()
    const { href } = event.currentTarget
    void store.flush().then(() => location.assign(href))
  }
  return (
    <p className="panel-note">
      Texts are in {languageNames([language])}.{' '}
      <a href={`${location.pathname.replace(/\/$/, '')}/languages`} onClick={go}>
        Other languages
      </a>
    </p>
  )
}
