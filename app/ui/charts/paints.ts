import type { Shape, TextRole } from '#app/core/charts/drawing.ts'

type Attributes = { readonly [name: string]: string | number }

const INK = '#1c211f'
const SOFT = '#4e5652'
const EDGE = '#858c87'
const PAGE = '#ffffff'
const LIVE = '#0c6353'

const part = (fill: string): Attributes => ({ fill, stroke: EDGE })

/** The paints of the style sheet in light, for files that have none; see pictures.css. */
export const PAINTS: { readonly [paint in Shape['paint']]: Attributes } = {
  track: { fill: '#ece9e0' },
  bar: { fill: LIVE },
  rebuilt: { fill: PAGE, stroke: EDGE, strokeWidth: 2 },
  hidden: { fill: 'none', stroke: EDGE, strokeDasharray: '2 4' },
  axis: { stroke: '#dcd8cd' },
  guide: { stroke: INK, strokeWidth: 1.25, strokeDasharray: '2 4' },
  published: { stroke: INK, strokeWidth: 4 },
  halo: { stroke: PAGE, strokeWidth: 4, strokeLinecap: 'round' },
  whisker: { stroke: INK, strokeWidth: 1.5, strokeLinecap: 'round' },
  rim: { stroke: PAGE, strokeWidth: 15, strokeLinecap: 'round' },
  dot: { stroke: LIVE, strokeWidth: 12, strokeLinecap: 'round' },
  ring: { stroke: EDGE, strokeWidth: 13, strokeLinecap: 'round' },
  hole: { stroke: PAGE, strokeWidth: 8, strokeLinecap: 'round' },
  'low-1': part('#8f4400'),
  'low-2': part('#e0ad78'),
  'low-3': part('#f3ddc4'),
  middle: part('#ddd9ce'),
  'high-3': part('#cfe6df'),
  'high-2': part('#8cc4b6'),
  'high-1': part(LIVE),
}

export const LETTERS: { readonly [role in TextRole]: Attributes } = {
  label: { fontSize: 15, fill: INK },
  heading: { fontSize: 15, fill: INK, fontWeight: 600 },
  value: { fontSize: 15, fill: INK, fontWeight: 600 },
  axis: { fontSize: 13, fill: SOFT },
  above: { fontSize: 13, fill: INK },
  inside: { fontSize: 13, fill: INK },
  'inside-full': { fontSize: 13, fill: '#ffffff' },
}
