/** The cookie that says that somebody answered, where results are for those who did. */
export const answeredCookieName = (slug: string): string => `rapport-answered-${slug}`
