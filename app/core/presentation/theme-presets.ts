import type { JsonObject } from '../json.ts'

export type ThemePreset = { readonly name: string; readonly look: JsonObject }

/** Looks to begin with. Every one can be read, by day and by night. */
export const THEME_PRESETS: readonly ThemePreset[] = [
  { name: 'Rapport', look: {} },
  {
    name: 'Harbour',
    look: {
      light: { page: '#f3f7fb', surface: '#ffffff', ink: '#10243a', accent: '#004b87' },
      dark: { page: '#0d1620', surface: '#142230', ink: '#e8eff6', accent: '#8fc1ee' },
      font: 'humanist',
      radius: 'small',
    },
  },
  {
    name: 'Plum',
    look: {
      light: { page: '#faf6fa', surface: '#ffffff', ink: '#2a1a2e', accent: '#7a2a7e' },
      dark: { page: '#181019', surface: '#231726', ink: '#f3eaf4', accent: '#dca0e0' },
      font: 'rounded',
      radius: 'large',
    },
  },
  {
    name: 'Brick',
    look: {
      light: { page: '#fbf7f3', surface: '#ffffff', ink: '#2c1c14', accent: '#9a3412' },
      dark: { page: '#191310', surface: '#241b17', ink: '#f5ece6', accent: '#f5a97f' },
      font: { text: 'sans', headings: 'slab' },
      radius: 'medium',
    },
  },
  {
    name: 'Paper',
    look: {
      light: { page: '#ffffff', surface: '#ffffff', ink: '#111111', accent: '#1d4ed8' },
      dark: { page: '#101010', surface: '#181818', ink: '#f2f2f2', accent: '#93b4ff' },
      font: 'serif',
      radius: 'none',
    },
  },
  {
    name: 'Night',
    look: {
      scheme: 'dark',
      dark: { page: '#0b1020', surface: '#131a2e', ink: '#e9edf8', accent: '#8ab4f8' },
      font: 'sans',
      radius: 'medium',
    },
  },
]
