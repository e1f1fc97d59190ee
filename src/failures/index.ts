export { certificateParams } from './certificate.ts'
export {
  type FailureCode,
  type FailureField,
  type FailureGroup,
  type FailureScope,
  failureCodes,
  failureGroups,
  isFailureCode,
  type Policy,
  policy,
  policyOf,
} from './codes.ts'
export { classifyEvidence, type EvidenceInput, guessProtocol } from './evidence.ts'
export {
  type ExplainOptions,
  type Explanation,
  explain,
  fieldLabel,
  groupTitle,
  isLang,
  type Lang,
  languages,
  withOtherCause,
} from './explain.ts'
export {
  type Endpoint,
  type Failure,
  type FailureParams,
  isRetryable,
  MailError,
  type Protocol,
  type ReplyEvidence,
  type Stage,
} from './failure.ts'
export { classifyImap, type ImapReply } from './imap.ts'
export { classifyError, classifyNetwork, type ErrorContext } from './network.ts'
export { classifySmtp, parseSmtpReply, type ReplyContext } from './smtp.ts'
export { statedWait } from './waits.ts'
