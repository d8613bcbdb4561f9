/** Sizes in pixels of what is written in charts. */
export const SIZES = {
  label: 15,
  heading: 15,
  value: 15,
  axis: 13,
  above: 13,
  inside: 13,
  'inside-full': 13,
} as const

export const LEADING = 19

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\p{Extended_Pictographic}]/u
const NONE = /[\p{M}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u
const NARROW = /[iljtfrI1.,:;'’‘|!()[\]/ -]/
const BROAD = /[mwMW%@&—…]/

/**
 * How wide a text is likely to be in any of the fonts that a system brings, rather too much than
 * too little: whoever lays out on a server has no font to measure.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * size
}

function emsOf(character: string): number {
  if (NONE.test(character)) return 0
  if (WIDE.test(character)) return 1.02
  if (NARROW.test(character)) return 0.37
  if (BROAD.test(character)) return 0.93
  if (/\p{Lu}/u.test(character)) return 0.7
  return 0.58
}
