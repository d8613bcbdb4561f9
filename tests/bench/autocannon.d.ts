/** The part of autocannon that the client uses; the package has no types of its own. */
declare module 'autocannon' {
  export type Client = { responseMax: number; readonly reqsMade: number }

  export type Request = { readonly body?: string | Buffer }

  export type Options = {
    readonly url: string
    readonly method: 'POST'
    readonly headers: Readonly<Record<string, string>>
    readonly connections: number
    readonly amount: number
    readonly sampleInt: number
    readonly setupClient: (client: Client) => void
    readonly requests: readonly { readonly setupRequest: (request: Request) => Request }[]
  }

  export type Instance = {
    on: (
      event: 'response',
      listener: (client: Client, status: number, bytes: number, ms: number) => void,
    ) => void
  }

  export default function autocannon(
    options: Options,
    done: (error: Error | null, result: { readonly errors: number }) => void,
  ): Instance
}
