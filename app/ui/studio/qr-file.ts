import { renderSVG } from 'uqr'

/** Black on white with the quiet margin that scanners ask for. */
export const qrFile = (address: string): string => renderSVG(address, { border: 4, pixelSize: 10 })
