import { PROBLEMS_EN } from '#app/core/response/problem-sentences.en.ts'
import { keptForIn } from './kept-for.ts'
import { FIELDS_EN } from './field-words.en.ts'
import type { Messages } from './messages.ts'

const RESUME = {
  text: 'Somebody started this survey on this device and has not sent the answers yet.',
  goOn: 'Continue where I stopped',
}

export const EN: Messages = {
  skipToMain: 'Skip to the content',
  language: 'Language',
  progress: (page, pages) => `Page ${page} of ${pages}`,
  progressAbout: (page, pages) => `Page ${page} of about ${pages}`,
  contents: { heading: 'Pages of this survey', hasProblem: 'needs another look' },
  care: {
    minutes: (minutes) =>
      minutes === 1
        ? 'Answering takes about a minute.'
        : `Answering takes about ${minutes} minutes.`,
    leaveOutAny: 'You can leave out any question.',
    leaveOutMost: 'You can leave out every question that does not say “needs an answer”.',
    stopAndComeBack: 'You can stop at any time.',
  },
  time: {
    limit: (minutes) => `You have ${minutes} minutes, and you can ask for more.`,
    left: (minutes) =>
      minutes === 1
        ? 'There is about a minute left. You can ask for more time when it is over.'
        : `There are about ${minutes} minutes left. You can ask for more time when they are over.`,
    upHeading: 'The time for this survey is over',
    upText: 'What you answered is saved. You can take more time, or send what you have answered.',
    more: 'I need more time',
    sendNow: 'Send what I have answered',
  },
  errorTitle: (title) => `Error: ${title}`,
  thereIsAProblem: 'There is a problem',
  errorPrefix: 'Error:',
  problems: PROBLEMS_EN,
  fields: FIELDS_EN,

  required: 'needs an answer',
  noAnswer: 'No answer',
  pleaseChoose: 'Please choose',
  otherWords: 'Please write, if you like',
  otherWordsFor: (choice) => `If “${choice}”: please write, if you like`,

  files: {
    choose: (most) => (most === 1 ? 'Choose a file' : 'Choose files'),
    upload: 'Upload',
    limits: (megabytes) => `The file may have up to ${megabytes} MB.`,
    limitsMany: (most, megabytes) => `Up to ${most} files, each of up to ${megabytes} MB.`,
    kinds: (list) => `Kinds of files: ${list}.`,
    kept: 'Uploaded',
    remove: 'Remove',
  },
  signature: {
    typeName: 'Type your name to sign',
    draw: 'Draw your signature',
    drawHint: 'Draw with a finger, a pen or the mouse. You may type your name below instead.',
    clear: 'Clear the drawing',
    kept: 'Your signature',
    remove: 'Remove the signature',
  },
  entry: (number) => `Entry ${number}`,
  addEntry: (entry) => `Add ${entry}`,
  remove: 'Remove',
  removeEntry: (entry) => `Remove ${entry}`,
  entryRemoved: (entry) => `${entry} was removed.`,
  undo: 'Undo',
  undoRemoval: (entry) => `bring ${entry} back`,
  entriesAtMost: (most) => `You can add up to ${most}.`,
  entriesAtLeast: (least) => `We need at least ${least}.`,
  entriesFull: (most) => `There is no room for more than ${most}.`,
  noEntries: 'Nothing has been added yet.',
  wideTable: 'This table may be wider than the screen. You can scroll it sideways.',

  continue: 'Continue',
  back: 'Back',
  send: 'Send my answers',
  reviewFirst: 'Look over first',
  saveNotice: (keptFor) =>
    `Your answers are saved as you go on; you can come back on this device for ${keptFor}.`,
  keptFor: keptForIn('en', { one: '# day', other: '# days' }, { one: '# hour', other: '# hours' }),
  leaveBlank: 'Please leave this field empty',
  finishLater: 'Finish later',
  filledIn: 'Your answer changed other answers on this page. Please look at them before you go on.',
  atLeastOne: 'please answer at least one',
  notChangeable: 'can’t be changed here',
  moreQuestions: 'Thank you. Your answer leads to one more thing that we would like to ask here.',
  goToQuestion: 'Go to the question',

  laterHeading: 'Finish later',
  laterText:
    'What you answered is saved. Open this link to go on where you stopped, on this device or any other.',
  laterLink: 'Your private link',
  laterCopy: 'Copy the link',
  laterCode: 'Your private link as a code to photograph',
  laterKept: (keptFor) =>
    `Your answers are kept for ${keptFor} from now, and longer each time you go on. Then they are deleted.`,
  laterPrivate:
    'Whoever has this link can see your answers and go on with them. Keep it to yourself.',
  laterGoOn: 'Go on now',

  device: {
    savedHere: 'Saved on this device.',
    restored: 'What you had written here was kept on this device. Here it is again.',
    sending: 'Sending …',
    sendingFiles: 'Uploading. This may take a while …',
    filesNotSent: 'The files have not arrived. They are still chosen; please try again.',
    offline:
      'No connection. Your answers are kept on this device and will be sent when it is back.',
    busy: 'We can’t take your answers just now. They are kept on this device and will be sent as soon as we can.',
    notKept:
      'This browser does not let us keep your answers. Please stay on this page until they are sent.',
    waiting: 'Answers from an earlier visit are kept on this device. They will be sent.',
    sent: 'The answers that were kept on this device have been sent.',
    seeOrDelete: 'See or delete these answers',
    saved: 'The answers that were kept on this device have been saved, but not sent yet.',
    goOn: 'Go on with them',
    begun: RESUME.text,
    goOnHere: RESUME.goOn,
    leftHeading: 'Answers that could not be sent',
    left: {
      closed: 'The survey takes no more answers. What you wrote is still on this device.',
      gone: 'They came too late: the response that they belong to is no longer kept. What you wrote is still on this device.',
      unfit: 'They do not fit the survey. What you wrote is still on this device.',
    },
    leftText: 'What you wrote',
    copy: 'Copy the text',
    copied: 'Copied.',
    save: 'Save as a file',
    fileName: 'my-answers.txt',
    remove: 'Delete from this device',
    removed: 'Deleted from this device.',
  },

  reviewHeading: 'Look over your answers',
  reviewHint: 'Nothing is sent until you choose “Send my answers”.',
  reviewPage: (page) => `Page ${page}`,
  change: 'Change',
  noQuestionsYet: 'There are no answers here.',

  thankYou: 'Thank you',
  arrived: 'Your answers have arrived.',
  seeOrDelete: 'See or delete my answers',
  keepThisLink: 'Keep this link if you may want to delete your answers later. Only you have it.',
  seeResults: 'See the results so far',
  changeMyAnswer: 'Change my answer',
  goBack: 'Back to the site that invited you',
  leavingNow: 'You are being taken back to the site that invited you.',

  begin: 'Begin',
  resumeHeading: 'Welcome back',
  resumeText: RESUME.text,
  resumeContinue: RESUME.goOn,
  startAgain: 'Start again',
  startAgainHint: '“Start again” deletes the answers that were not sent.',

  receiptHeading: 'Your answers',
  receiptText: 'This is what you sent. Only people with this link can see this page.',
  receivedOn: (date) => `Received on ${date}.`,
  deleteAnswers: 'Delete my answers',
  deleteHeading: 'Delete your answers?',
  deleteMeaning: [
    'Your answers are removed for good. Neither you nor we can bring them back.',
    'Results published later no longer count them.',
    'You don’t have to give a reason.',
  ],
  deleteConfirm: 'Yes, delete my answers',
  deleteKeep: 'No, keep them',
  deletedHeading: 'Your answers are deleted',
  deletedText: 'Nothing of what you answered is kept. Thank you for the time that you gave.',

  pages: {
    closed: {
      heading: 'This survey is closed',
      text: 'Thank you for wanting to take part. It takes no more answers.',
    },
    notOpenYet: {
      heading: 'This survey is not open yet',
      text: 'Thank you for wanting to take part. Please come back a little later.',
    },
    paused: {
      heading: 'This survey is having a break',
      text: 'It takes no answers just now. What you have answered so far is kept. Please come back later.',
    },
    quotaFull: {
      heading: 'Thank you for your time',
      text: 'Enough people in a situation like yours have answered already, so we have no more questions for you. Your answers were not kept.',
    },
    full: {
      heading: 'Thank you for wanting to take part',
      text: 'Enough people have answered already. The survey takes no more answers, and nothing of yours was kept.',
    },
    invitationUsed: {
      heading: 'This invitation was used before',
      text: 'Each invitation lets one person answer once. If that was you, there is nothing more to do.',
    },
    invitationRevoked: {
      heading: 'This invitation no longer works',
      text: 'It was taken back by those who gave it. Please ask them for another one.',
    },
    invitationNotFound: {
      heading: 'This survey is by invitation',
      text: 'Please open it by the link in your invitation, and check that no letter of it is missing.',
    },
    alreadySent: {
      heading: 'Your answers have already been sent',
      text: 'They arrived safely. There is nothing more to do.',
    },
    notFound: {
      heading: 'There is no survey at this address',
      text: 'Please check the address for a missing letter, or ask whoever gave it to you.',
    },
    withdrawn: {
      heading: 'These answers were deleted',
      text: 'They were deleted before, so they cannot be sent or shown again.',
    },
    expired: {
      heading: 'This page is no longer in use',
      text: 'What was answered here was kept for a while and then deleted, or somebody started again. Nothing of it was sent.',
    },
    tooMany: {
      heading: 'Please wait a moment',
      text: 'Many people are answering from this network. Please try again in a minute. What you saved is still here.',
    },
    busy: {
      heading: 'Please try again',
      text: 'We could not store this just now. Please go back and try again in a minute.',
    },
    unexpected: {
      heading: 'Something went wrong on our side',
      text: 'It was nothing that you did. Please go back and try again.',
    },
  },

  plainPage: 'Use the plain page instead',
  sending: 'Your answers are being sent …',
  notSent: 'Your answers have not arrived yet. They are still here on this page.',
  tryAgain: 'Try again',

  askedBy: (operator) => `${operator} asks these questions.`,
  unnamedOperator: 'the team behind this copy',
  demonstration: 'This copy is a demonstration.',
  privacyLine: 'You can see and delete your answers after sending.',
  privacy: 'Privacy',
  contact: 'Contact',
}
