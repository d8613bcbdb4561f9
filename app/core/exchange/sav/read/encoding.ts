const BY_NUMBER: { readonly [code: number]: string } = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  65_001: 'utf-8',
}

/** SPSS's numbers of character sets, which are those of Windows. */
export const encodingNumbered = (code: number): string =>
  BY_NUMBER[code] ??
  (code >= 1250 && code <= 1258
    ? `windows-${code}`
    : code > 28_590 && code <= 28_605
      ? `iso-8859-${code - 28_590}`
      : OLD)

/** What files were written in before they said so. */
const OLD = 'windows-1252'

export function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder(OLD)
  }
}
