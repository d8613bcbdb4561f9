/**
 * Text as it can be stored anywhere: no U+0000 (PostgreSQL refuses it), no lone surrogate halves
 * (SQLite changes them without a word), one kind of line end.
 */
export const cleanText = (text: string): string =>
  text
    .replaceAll('\u0000', '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
