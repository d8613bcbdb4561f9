const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** The same on the server and in the browser, so in no zone of anybody's. */
export const momentInWords = (at: number): string => `${FORMAT.format(at)} UTC`

export const dayInWords = (at: number): string => FORMAT.format(at).split(',')[0] ?? ''
