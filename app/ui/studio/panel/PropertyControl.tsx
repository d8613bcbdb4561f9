import { unreachable } from '../../../core/result.ts'
import type { ControlProps } from './control-props.ts'
import { AnswerControl } from './controls/AnswerControl.tsx'
import { ChoiceControl } from './controls/ChoiceControl.tsx'
import { ChoicesControl } from './controls/ChoicesControl.tsx'
import { ColourControl } from './controls/ColourControl.tsx'
import { ExpressionControl } from './controls/ExpressionControl.tsx'
import { FileControl } from './controls/FileControl.tsx'
import { ItemsControl } from './controls/ItemsControl.tsx'
import { JsonControl } from './controls/JsonControl.tsx'
import { LinesControl } from './controls/LinesControl.tsx'
import { NameControl, NamesControl } from './controls/NameControl.tsx'
import { NumberControl } from './controls/NumberControl.tsx'
import { ObjectControl } from './controls/ObjectControl.tsx'
import { ObjectsControl } from './controls/ObjectsControl.tsx'
import { PartControl } from './controls/PartControl.tsx'
import { SwitchControl } from './controls/SwitchControl.tsx'
import { TextControl } from './controls/TextControl.tsx'

/** What a property is edited by. */
export function PropertyControl(props: ControlProps) {
  const { kind } = props.property
  switch (kind.kind) {
    case 'text':
      return <TextControl {...props} lines={kind.lines} />
    case 'html':
      return <TextControl {...props} lines="several" />
    case 'number':
      return <NumberControl {...props} min={kind.min} max={kind.max} />
    case 'switch':
      return <SwitchControl {...props} />
    case 'choice':
      return <ChoiceControl {...props} values={kind.values} />
    case 'choices':
      return <ChoicesControl {...props} values={kind.values} />
    case 'expression':
      return <ExpressionControl {...props} of={kind.of} />
    case 'answer':
      return <AnswerControl {...props} />
    case 'name':
      return <NameControl {...props} />
    case 'names':
      return <NamesControl {...props} of={kind.of} />
    case 'colour':
      return <ColourControl {...props} />
    case 'file':
      return <FileControl {...props} />
    case 'lines':
      return <LinesControl {...props} />
    case 'items':
      return <ItemsControl {...props} itemClass={kind.class} />
    case 'objects':
      return <ObjectsControl {...props} of={kind.of} />
    case 'object':
      return <ObjectControl {...props} by={kind.by} classes={kind.classes} />
    case 'part':
      return <PartControl {...props} of={kind.class} />
    case 'json':
      return <JsonControl {...props} />
    default:
      return unreachable(kind)
  }
}
