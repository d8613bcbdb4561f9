import type { JsonObject } from '#app/core/json.ts'

/** Two pixels. */
export const A_GIF =
  'data:image/gif;base64,R0lGODlhAgABAIAAAP8AAAAA/yH5BAAAAAAALAAAAAACAAEAAAICRAoAOw=='
/** 120 by 90 pixels of one colour. */
export const A_PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHgAAABaAQMAAABJzgCsAAAAA1BMVEWzMzMr2Xm1AAAAFElEQVR42mNgGAWjYBSMglEwGAEABaAAAdrNUzwAAAAASUVORK5CYII='

/** Blue on white, as of a bank. */
export const BANK: JsonObject = {
  light: { accent: '#004b87', page: '#f4f7fa', surface: '#ffffff', ink: '#10243a' },
  font: 'sans',
  radius: 'small',
  logo: { picture: A_PNG, alternative: 'First Bank', size: 'small' },
}

/** Warm paper, a serif and round corners. */
export const WARM: JsonObject = {
  light: { accent: '#9c3d16', page: '#fdf3e7', surface: '#fffaf3', ink: '#3b2416' },
  dark: { accent: '#f2a47c', page: '#241811', surface: '#2f2118', ink: '#fbeee2' },
  font: 'serif',
  radius: 'large',
  headerImage: A_PNG,
}

/** A brand that is dark whatever its readers wish. */
export const NIGHT: JsonObject = {
  dark: { accent: '#ffb000', page: '#101820', surface: '#18222d', ink: '#ffffff' },
  font: 'humanist',
  radius: 'none',
  logo: { picture: A_PNG, position: 'middle', size: 'large' },
}
