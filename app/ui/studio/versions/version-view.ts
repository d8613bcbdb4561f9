import type { VersionView } from './VersionCard.tsx'

type Listed = Omit<VersionView, 'publishedAt' | 'published'> & { readonly publishedAt: number }

const TIME = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

export const versionView = ({ publishedAt, publishedBy, ...version }: Listed): VersionView => ({
  ...version,
  // The audit log says of what kind an actor is before it says who.
  publishedBy: publishedBy?.replace(/^user /, '') ?? null,
  publishedAt: new Date(publishedAt).toISOString(),
  published: `${TIME.format(publishedAt)} UTC`,
})
