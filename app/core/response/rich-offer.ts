/** What a plain page says of the rich look that may take its place. */
export type RichOffer = {
  readonly script: string
  /** Null where the script brings its own style, in development. */
  readonly style: string | null
  /** Where the survey is told of; the response's id is to be added. */
  readonly survey: string
  /** Of the page as it stands here; another one is not put in its place. */
  readonly version: number
  /** `whenBegun`: nobody knows the first page before somebody begins. */
  readonly starts: 'atOnce' | 'whenBegun'
}
