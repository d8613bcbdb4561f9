/** Also behind what a spreadsheet may pass over: spaces and double quotes. */
const RUNS = /^(?:[\s"\u00A0\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export const defuse = (text: string): string => (RUNS.test(text) ? `'${text}` : text)

/** The same where cells are to be read again: what only looks defused is told apart. */
export const defuseReadably = (text: string): string =>
  RUNS.test(text.replace(/^'+/, '')) ? `'${text}` : text

export const undoDefuse = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell
