import { matchLocale } from '../core/definition/match-locale.ts'

/** The language that an address asks for, else the survey's own: none is guessed. */
export const localeAsked = (
  searchParams: URLSearchParams,
  { locale, locales }: { readonly locale: string; readonly locales: readonly string[] },
): string => matchLocale(searchParams.get('lang'), locales) ?? locale

/** The language to speak: asked for by address, else by the browser, else the survey's own. */
export function chooseLocale(request: Request, available: readonly string[]): string {
  const asked = new URL(request.url).searchParams.get('lang')
  const fallback = available[0] ?? 'en'
  return (
    matchLocale(asked, available) ??
    preferred(request.headers.get('accept-language'))
      .map((language) => matchLocale(language, available))
      .find((found) => found !== null) ??
    fallback
  )
}

const preferred = (header: string | null): readonly string[] =>
  (header ?? '')
    .split(',')
    .flatMap((part) => {
      const [language = '', quality] = part.trim().split(';q=')
      const weight = quality === undefined ? 1 : Number(quality)
      return language === '' || !(weight > 0) ? [] : [{ language, weight }]
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
