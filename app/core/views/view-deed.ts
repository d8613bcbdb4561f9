/** What is done with a saved view. */
export type ViewDeed =
  | { readonly kind: 'save'; readonly name: string }
  | { readonly kind: 'rename'; readonly id: number; readonly name: string }
  | { readonly kind: 'delete'; readonly id: number }

/** What became of it; a deleted view can be saved again from it. */
export type ViewNotice =
  | { readonly done: 'saved' | 'renamed'; readonly name: string }
  | { readonly done: 'deleted'; readonly name: string; readonly query: string }
