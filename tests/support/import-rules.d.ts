export declare const importRules: readonly {
  readonly name: string
  readonly files: readonly string[]
  readonly banned: readonly string[]
  readonly instead: string
}[]
