/** Something in a source that its author should know. Errors keep it from being published. */
export type SourceProblem = {
  /** JSON pointer into the source. */
  readonly pointer: string
  readonly severity: 'error' | 'warning'
  readonly code: SourceProblemCode
  readonly message: string
}

export type SourceProblemCode =
  | 'unreadable'
  | 'not_an_object'
  | 'too_large'
  | 'too_deep'
  | 'too_many_elements'
  | 'too_many_choices'
  | 'no_questions'
  | 'name_missing'
  | 'name_reserved'
  | 'name_duplicate'
  | 'type_unsupported'
  | 'property_unsupported'
  | 'text_malformed'
  | 'number_malformed'
  | 'choices_missing'
  | 'choice_malformed'
  | 'choice_duplicate'
  | 'expression_syntax'
  | 'expression_too_long'
  | 'expression_unsupported'
  | 'expression_unknown_name'
  | 'expression_circle'
  | 'choices_by_url'
  | 'flag_malformed'
  | 'list_malformed'
  | 'range_malformed'
  | 'regex_unsupported'
  | 'url_unsafe'
  | 'property_ignored'
  | 'default_refused'
  | 'html_changed'
  | 'translation_missing'
  | 'theme_malformed'
  | 'colour_malformed'
  | 'contrast_too_low'
  | 'picture_refused'
