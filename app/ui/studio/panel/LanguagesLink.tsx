import { languageNames } from '../../hub/language-names.ts'

/** Texts here are the survey's own; the others have a screen to themselves. */
export function LanguagesLink({ language }: { readonly language: string }) {
  return (
    <p className="panel-note">
      Texts are in {languageNames([language])}.{' '}
      <a href={`${location.pathname.replace(/\/$/, '')}/languages`}>Other languages</a>
    </p>
  )
}
