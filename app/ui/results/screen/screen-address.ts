/** Whether the room sees the figures of a slide already. */
export type Figures = 'shown' | 'hidden'

type Asked = {
  readonly slug: string
  /** Null: the cover. */
  readonly block: string | null
  readonly figures: Figures
  readonly lang: string | null
}

export function screenAddress({ slug, block, figures, lang }: Asked): string {
  const query = new URLSearchParams({
    ...(block === null ? {} : { block }),
    ...(figures === 'hidden' ? { figures } : {}),
    ...(lang === null ? {} : { lang }),
  }).toString()
  return `/results/${slug}/screen${query === '' ? '' : `?${query}`}`
}
