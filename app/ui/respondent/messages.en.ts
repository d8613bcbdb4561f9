import { PROBLEMS_EN } from '#app/core/response/problem-sentences.en.ts'
import type { Messages } from './messages.ts'

export const EN: Messages = {
  skipToMain: 'Skip to the content',
  language: 'Language',
  progress: (page, pages) => `Page ${page} of ${pages}`,
  errorTitle: (title) => `Error: ${title}`,
  thereIsAProblem: 'There is a problem',
  errorPrefix: 'Error:',
  problems: PROBLEMS_EN,

  required: 'needs an answer',
  noAnswer: 'No answer',
  pleaseChoose: 'Please choose',
  otherWords: 'Please write, if you like',
  otherWordsFor: (choice) => `If “${choice}”: please write, if you like`,

  continue: 'Continue',
  back: 'Back',
  send: 'Send my answers',
  reviewFirst: 'Look over first',
  saveNotice: 'Your answers are saved as you go on; you can come back on this device for 7 days.',
  moreQuestions: 'Thank you. Your answer leads to one more thing that we would like to ask here.',
  goToQuestion: 'Go to the question',

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

  resumeHeading: 'Welcome back',
  resumeText: 'Somebody started this survey on this device and has not sent the answers yet.',
  resumeContinue: 'Continue where I stopped',
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
      text: 'The answers were sent, or more than 7 days have passed. You can start again.',
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
  needsScript: 'This question needs JavaScript. Please switch it on, or use another browser.',
  loading: 'The questions are loading …',
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
