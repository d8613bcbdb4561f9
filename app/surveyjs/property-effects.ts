import type { PropertyEffect } from '../core/drafting/properties/property.ts'

/** What our readers take from a source; a test holds it against them. */
const READ_HERE = `
  acceptedCategories acceptedTypes
  addPanelText addRowText allowAddPanel allowAddRows allowCustomChoices allowDigits allowMultiple
  allowNegativeValues allowRemovePanel allowRemoveRows altText areas autocomplete calculatedValues
  caseInsensitive cellType cells choiceTextsFromQuestion choiceValuesFromQuestion choices
  choicesEnableIf choicesFromQuestion choicesFromQuestionMode choicesMax choicesMin choicesOrder
  choicesStep choicesVisibleIf colCount columns columnsVisibleIf commentText completeText
  completedHtml completedHtmlOnCondition copyDefaultValueFromLastEntry copyDisplayValue currency
  customLabels dataFormat dataList decimalSeparator defaultPanelValue defaultRowValue defaultValue
  defaultValueExpression description detailElements displayMode displayStyle dontKnowText
  eachRowRequired eachRowUnique elements enableIf expression firstPageIsStartPage format fromName
  gotoName hideIfChoicesEmpty hideIfRowsEmpty html imageLink includeIntoResult inputType
  isCommentRequired isRequired isUnique items keyDuplicationError keyName labelFalse labelTrue
  locale logo logoPosition maskSettings maskType max maxCount maxFiles maxLength maxPanelCount
  maxRangeLength maxRateDescription maxRowCount maxSelectedAreas maxSelectedChoices maxSize
  maxValue maxValueExpression maximumFractionDigits min minCount minLength minPanelCount
  minRangeLength minRateDescription minRowCount minSelectedAreas minSelectedChoices minValue
  minValueExpression minimumFractionDigits multiSelect name navigationTitle noEntriesText
  noRowsText noneText notificationType operator otherPlaceholder otherText pageNextText
  pagePrevText pages panelCount pattern placeholder precision prefix previewText questionOrder
  questionStartIndex questionsOnPageMode rateCount rateMax rateMin rateStep rateValues readOnly
  refuseText regex removePanelText removeRowText requiredErrorText requiredIf resetValueIf rowCount
  rowOrder rows rowsVisibleIf runExpression saveMaskedValue selectToRankEnabled
  separateSpecialChoices setToName setValue setValueExpression setValueIf showCommentArea
  showDontKnowItem showLabel showLabels showNoneItem showOtherItem showPageTitles showPrevButton
  showPreviewBeforeComplete showProgressBar showQuestionNumbers showRefuseItem showTOC sliderType
  startSurveyText step storeOthersAsComment suffix templateDescription templateElements
  templateTitle templateVisibleIf text thousandsSeparator timeLimit title titleLocation triggers
  useGrouping validators value valueFalse valueName valuePropertyName valueTrue visible visibleIf`

/** What neither our pages nor the rich look do anything with. */
const NOTHING_COMES_OF = `
  $schema backgroundImageAttachment backgroundImageFit backgroundOpacity
  choicesByUrl choicesLazyLoadEnabled choicesLazyLoadPageSize completedBeforeHtml cookieName
  correctAnswer editText fitToContainer headerView inputFieldComponent isVariable itemComponent
  loadingHtml logoFit logoHeight logoWidth navigateToUrl navigateToUrlOnCondition
  navigationButtonsLocation partialSendEnabled previewMode progressBarInheritWidthFrom
  progressBarLocation progressBarNavigationTextLocation progressBarShowNavigationText
  progressBarShowPageNumbers progressBarType questions randomize randomizeCategory showBrandInfo
  showCompletePage showNavigationButtons showTimer sjsVersion storeDataAsText surveyId surveyPostId
  surveyShowDataSaving timeLimitPerPage timerInfoMode timerLocation tocItemComponent tocLocation
  url waitForUpload`

const namesIn = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const READ_BY_US: ReadonlySet<string> = namesIn(READ_HERE)
const WITHOUT_EFFECT: ReadonlySet<string> = namesIn(NOTHING_COMES_OF)

export const effectOf = (key: string): PropertyEffect =>
  READ_BY_US.has(key) ? 'everywhere' : WITHOUT_EFFECT.has(key) ? 'none' : 'richLook'
