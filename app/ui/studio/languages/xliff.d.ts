/** The package says nothing of its types. */
type XliffDocument = {
  readonly resources: unknown
  readonly sourceLanguage?: string
  readonly targetLanguage?: string
}

declare module 'xliff/js2xliff' {
  export default function js2xliff(document: XliffDocument): Promise<string>
}
declare module 'xliff/jsToXliff12' {
  export default function jsToXliff12(document: XliffDocument): Promise<string>
}
declare module 'xliff/xliff2js' {
  export default function xliff2js(text: string): Promise<XliffDocument>
}
declare module 'xliff/xliff12ToJs' {
  export default function xliff12ToJs(text: string): Promise<XliffDocument>
}
