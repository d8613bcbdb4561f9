/** The most that may be written where a survey does not say less. */
export const LONGEST_TEXT = { one: 1000, many: 10_000 } as const
