import { unreachable } from '#app/core/result.ts'
import { ComputedField } from './ComputedField.tsx'
import { DropdownQuestion } from './DropdownQuestion.tsx'
import { FileQuestion } from './FileQuestion.tsx'
import { EntriesQuestion } from './EntriesQuestion.tsx'
import { GridQuestion } from './GridQuestion.tsx'
import { HtmlBlock } from './HtmlBlock.tsx'
import { MatrixQuestion } from './MatrixQuestion.tsx'
import { MultipleQuestion } from './MultipleQuestion.tsx'
import { NumberField } from './NumberField.tsx'
import { PanelBlock } from './PanelBlock.tsx'
import { Picture } from './Picture.tsx'
import { RangeQuestion } from './RangeQuestion.tsx'
import { RankingQuestion } from './RankingQuestion.tsx'
import type { Level } from './QuestionFrame.tsx'
import { RatingQuestion } from './RatingQuestion.tsx'
import { SignatureQuestion } from './SignatureQuestion.tsx'
import { SingleQuestion } from './SingleQuestion.tsx'
import { TextField } from './TextField.tsx'
import { TextGroupQuestion } from './TextGroupQuestion.tsx'
import type { ElementView } from './view.ts'

type Place = { readonly locale: string; readonly level: Level }

export function Elements({
  elements,
  ...place
}: Place & { readonly elements: readonly ElementView[] }) {
  return (
    <>
      {elements.map((element) =>
        element.part === undefined ? (
          <ElementBlock key={element.id} element={element} {...place} />
        ) : (
          <div
            key={element.id}
            className="part"
            id={element.part.id}
            hidden={element.part.isHidden}
          >
            <ElementBlock element={element} {...place} />
          </div>
        ),
      )}
    </>
  )
}

function ElementBlock({ element, ...place }: Place & { readonly element: ElementView }) {
  switch (element.kind) {
    case 'html':
      return <HtmlBlock view={element} />
    case 'image':
      return (
        <div className="prose">
          <Picture view={element} />
        </div>
      )
    case 'panel':
      return <PanelBlock view={element} {...place} />
    case 'single':
      return <SingleQuestion view={element} {...place} />
    case 'dropdown':
      return <DropdownQuestion view={element} {...place} />
    case 'multiple':
      return <MultipleQuestion view={element} {...place} />
    case 'rating':
      return <RatingQuestion view={element} {...place} />
    case 'matrix':
      return <MatrixQuestion view={element} {...place} />
    case 'text':
      return <TextField view={element} {...place} />
    case 'number':
      return <NumberField view={element} {...place} />
    case 'range':
      return <RangeQuestion view={element} {...place} />
    case 'ranking':
      return <RankingQuestion view={element} {...place} />
    case 'textGroup':
      return <TextGroupQuestion view={element} {...place} />
    case 'computed':
      return <ComputedField view={element} {...place} />
    case 'file':
      return <FileQuestion view={element} {...place} />
    case 'signature':
      return <SignatureQuestion view={element} {...place} />
    case 'grid':
      return <GridQuestion view={element} {...place} />
    case 'entries':
      return <EntriesQuestion view={element} {...place} />
    default:
      return unreachable(element)
  }
}
