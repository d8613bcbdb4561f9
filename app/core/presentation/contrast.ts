import type { Colour } from '../definition/theme.ts'

/** From 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

export const luminance = ({ red, green, blue }: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

function linear(part: number): number {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** `share` of the second, the rest of the first. */
export const mixed = (first: Colour, second: Colour, share: number): Colour => ({
  red: between(first.red, second.red, share),
  green: between(first.green, second.green, share),
  blue: between(first.blue, second.blue, share),
})

const between = (from: number, to: number, share: number) => Math.round(from + (to - from) * share)

export const hexOf = ({ red, green, blue }: Colour): string =>
  `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`

/** Of our own style sheets, which are known to be right. */
export const fromHex = (hex: `#${string}`): Colour => ({
  red: Number.parseInt(hex.slice(1, 3), 16),
  green: Number.parseInt(hex.slice(3, 5), 16),
  blue: Number.parseInt(hex.slice(5, 7), 16),
})
