/** Words alike for whoever reads them: case, width and punctuation do not tell them apart. */
export const sameWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+\-=<>%€$]+/gu, ' ')
    .trim()
