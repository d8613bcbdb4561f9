/**
 * What stands at the foot of every printed page, as a custom property that print.css reads: boxes in
 * the margin take their words from nothing but style.
 */
export const printLineCss = (line: string): string => `:root{--print-line:"${escaped(line)}"}`

/** Whatever could end the string, the rule or the element is written as its number. */
const escaped = (text: string): string =>
  text.replace(
    /["\\<>{}&\p{Cc}\u2028\u2029]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  )
