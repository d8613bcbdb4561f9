/** The language to speak: asked for by address, else by the browser, else the survey's own. */
export function chooseLocale(request: Request, available: readonly string[]): string {
  const asked = new URL(request.url).searchParams.get('lang')
  const fallback = available[0] ?? 'en'
  return (
    match(asked, available) ??
    preferred(request.headers.get('accept-language'))
      .map((language) => match(language, available))
      .find((found) => found !== null) ??
    fallback
  )
}

export const match = (wanted: string | null, available: readonly string[]): string | null =>
  wanted === null
    ? null
    : (available.find((locale) => locale.toLowerCase() === wanted.toLowerCase()) ??
      available.find((locale) => locale.toLowerCase() === wanted.toLowerCase().split('-')[0]) ??
      null)

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
