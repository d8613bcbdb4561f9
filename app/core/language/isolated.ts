/** Keeps a date, a number or a web address from being turned about by the Arabic around it. */
export const leftToRight = (text: string | number): string => `\u2066${text}\u2069`

/** Keeps words of which the direction is not known apart from the sentence around them. */
export const isolated = (text: string | number): string => `\u2068${text}\u2069`
