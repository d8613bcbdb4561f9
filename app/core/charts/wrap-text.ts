import { textWidth } from './text-width.ts'

/** Lines that are each likely to fit; a word that does not is broken. Never fewer than one. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = breakWord(word, width, size)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** Marks of Chinese and Japanese that begin no line, and those that end none. */
const NOT_FIRST = /[、。〉》」』】〕〗！），．：；？］｝”’…ー々]/u
const NOT_LAST = /[〈《「『【〔〖（［｛“‘]/u

/** What takes up no room stays with what stands before it. */
function breakWord(word: string, width: number, size: number): readonly string[] {
  const pieces: string[] = []
  let piece: readonly string[] = []
  for (const character of word) {
    const isOver = piece.length > 0 && textWidth([...piece, character].join(''), size) > width
    if (isOver && textWidth(character, size) > 0) {
      const until = whereToPart(piece, character)
      pieces.push(piece.slice(0, until).join(''))
      piece = [...piece.slice(until), character]
    } else piece = [...piece, character]
  }
  return [...pieces, piece.join('')]
}

function whereToPart(piece: readonly string[], next: string): number {
  const mayPart = (at: number): boolean => {
    const [before = '', after = next] = [piece[at - 1], piece[at]]
    return textWidth(after, 1) > 0 && !NOT_FIRST.test(after) && !NOT_LAST.test(before)
  }
  let at = piece.length
  while (at > 1 && !mayPart(at)) at -= 1
  return mayPart(at) ? at : piece.length
}
