import { writable } from './xml.ts'

/** Words beside data, the same in every format: SPSS knows no spaces at their end, XML no controls. */
export const plainLabel = (text: string): string => writable(text).trim()
