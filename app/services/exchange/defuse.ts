/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export const defuse = (text: string): string =>
  /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
