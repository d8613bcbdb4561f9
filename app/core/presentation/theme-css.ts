import type { ColourName, Colours, Font, Palette, Radius, Theme } from '../definition/theme.ts'
import { hexOf } from './contrast.ts'

const STACKS: Readonly<Record<Font, string>> = {
  sans: "-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif",
  serif:
    "'Iowan Old Style','Palatino Linotype',Palatino,'Noto Serif',Charter,Georgia,'Liberation Serif',serif",
  humanist: "Seravek,Candara,Optima,Ubuntu,'Gill Sans','DejaVu Sans',sans-serif",
  rounded:
    "ui-rounded,'SF Pro Rounded','Hiragino Maru Gothic ProN',Nunito,Quicksand,Comfortaa,sans-serif",
  slab: "Rockwell,'Roboto Slab','Noto Serif','Bitstream Charter','DejaVu Serif',serif",
  mono: "ui-monospace,'SF Mono',Menlo,Consolas,'Liberation Mono',monospace",
}

const RADIUS: Readonly<Record<Radius, readonly [small: string, usual: string]>> = {
  none: ['0', '0'],
  small: ['0.125rem', '0.25rem'],
  medium: ['0.25rem', '0.5rem'],
  large: ['0.375rem', '1rem'],
}

const PROPERTIES: Readonly<Record<ColourName, string>> = {
  page: '--color-page',
  surface: '--color-surface',
  sunken: '--color-sunken',
  ink: '--color-ink',
  inkSoft: '--color-ink-soft',
  line: '--color-line',
  lineStrong: '--color-line-strong',
  accent: '--color-accent',
  accentStrong: '--color-accent-strong',
  accentTint: '--color-accent-tint',
  onAccent: '--color-on-accent',
  noticeSurface: '--color-notice-surface',
  noticeInk: '--color-notice-ink',
  noticeLine: '--color-notice-line',
  error: '--color-error',
  errorSurface: '--color-error-surface',
  focus: '--focus-color',
}

/**
 * A theme as custom properties, to stand after the page's own style. Written anew from typed values:
 * nothing that an author wrote gets here as it was. Paper keeps our own colours.
 */
export function themeCss({ colours, fonts, radius }: Theme): string | null {
  const shape = shapeOf({ fonts, radius }).map(written)
  const css = [...(shape.length === 0 ? [] : [rule(shape)]), ...inColour(colours)].join('')
  return css === '' ? null : css
}

function inColour(colours: Colours | null): readonly string[] {
  if (colours === null) return []
  const forced = `@media (forced-colors:active){${rule(['--focus-color:Highlight'])}}`
  if (colours.scheme === 'both')
    return [
      `@media screen{${rule(declarations(colours.light))}}`,
      `@media screen and (prefers-color-scheme:dark){${rule(declarations(colours.dark))}}`,
      forced,
    ]
  const only = [`color-scheme:${colours.scheme}`, ...declarations(colours.palette)]
  return [`@media screen{${rule(only)}}`, forced]
}

type Property = readonly [name: string, value: string]

const written = ([name, value]: Property) => `${name}:${value}`

const declarations = (palette: Palette): readonly string[] => coloursOf(palette).map(written)

const coloursOf = (palette: Palette): readonly Property[] =>
  Object.entries(PROPERTIES).map(([name, property]) => [
    property,
    hexOf(palette[name as ColourName]),
  ])

const shapeOf = ({ fonts, radius }: Pick<Theme, 'fonts' | 'radius'>): readonly Property[] => [
  ...(fonts === null
    ? []
    : ([
        ['--font-text', STACKS[fonts.text]],
        ['--font-display', STACKS[fonts.headings]],
      ] as const)),
  ...(radius === null
    ? []
    : ([
        ['--radius-small', RADIUS[radius][0]],
        ['--radius', RADIUS[radius][1]],
      ] as const)),
]

/** The same for a part of a page that shows how a theme looks. */
export const customProperties = ({
  palette,
  ...shape
}: Pick<Theme, 'fonts' | 'radius'> & { readonly palette: Palette }): readonly Property[] => [
  ...coloursOf(palette),
  ...shapeOf(shape),
]

const rule = (declared: readonly string[]) => `:root{${declared.join(';')}}`
