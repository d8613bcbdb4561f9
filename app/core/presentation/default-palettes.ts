import type { ColourName, Palette } from '../definition/theme.ts'
import { fromHex } from './contrast.ts'

const read = (hexes: { readonly [name in ColourName]: `#${string}` }): Palette =>
  Object.fromEntries(Object.entries(hexes).map(([name, hex]) => [name, fromHex(hex)])) as Palette

/** The colours of `app/ui/tokens.css`. */
export const DEFAULT_PALETTES = {
  light: read({
    page: '#fbfaf6',
    surface: '#ffffff',
    sunken: '#f3f1ea',
    ink: '#1c211f',
    inkSoft: '#4e5652',
    line: '#dcd8cd',
    lineStrong: '#858c87',
    accent: '#0c6353',
    accentStrong: '#084b3f',
    accentTint: '#e3f0eb',
    onAccent: '#ffffff',
    noticeSurface: '#fdf3d9',
    noticeInk: '#5d4200',
    noticeLine: '#b98a1c',
    error: '#a8261d',
    errorSurface: '#fcebe9',
    focus: '#0b57d0',
  }),
  dark: read({
    page: '#121514',
    surface: '#1a1e1c',
    sunken: '#202523',
    ink: '#eeede7',
    inkSoft: '#b3bab5',
    line: '#343b37',
    lineStrong: '#7f8983',
    accent: '#6bd0b6',
    accentStrong: '#96e2ce',
    accentTint: '#16332c',
    onAccent: '#06231c',
    noticeSurface: '#2e2510',
    noticeInk: '#f5dfa5',
    noticeLine: '#b98a1c',
    error: '#ff9c92',
    errorSurface: '#3a1815',
    focus: '#9cc2ff',
  }),
} as const
