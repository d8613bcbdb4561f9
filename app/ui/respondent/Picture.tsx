import type { PictureView } from './view.ts'

/** A picture, or what it shows in words where it can't be shown. */
export function Picture({ view }: { readonly view: PictureView }) {
  return view.source === null ? (
    <p className="picture">{view.alternative}</p>
  ) : (
    <img className="picture" src={view.source} alt={view.alternative} />
  )
}
