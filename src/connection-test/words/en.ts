import type { Words } from '../words.ts'

const asItShould = 'answers as it should: with a greeting, and with a certificate that is valid for {host}.'

export const en: Words = {
  causes: {
    closed: 'Port {port} of {host} is closed.',
    unreachable: '{host} does not answer on port {port}.',
    silent: '{host} accepts the connection on port {port} and stays silent.',
    'tls-first': 'Port {port} of {host} is encrypted from the first byte, which the form calls SSL.',
    'text-first': 'Port {port} of {host} is not encrypted from the first byte, as SSL requires.',
    'no-starttls': 'Port {port} of {host} offers no encryption.',
    'tls-fault': 'On port {port} of {host} no secure connection comes about.',
    'other-service': 'What answers on port {port} of {host} does not work as a mail server.',
    'hung-up': '{host} ends the connection on port {port} before the login.',
    'unknown-host': 'The server {host} cannot be found.',
  },
  answers: {
    'same-port': `With {encryption} the same port ${asItShould}`,
    'other-port': `Port {port} with {encryption} ${asItShould}`,
    'other-host': `{host}, port {port}, with {encryption} ${asItShould}`,
  },
  caveats: {
    'delivery-to-others':
      'The test mail went from this mailbox to itself. It does not show that others accept its mail, or where they file it.',
    'provider-passes-own-mail':
      '{provider} accepts mail to oneself even while it blocks mail to others, so a block would not show here.',
    'limit-stays':
      'The account has reached a sending limit. Mail to oneself passes nevertheless, so the limit stays in force.',
    'found-in-junk':
      'The test mail was filed as junk, by the filter of this very mailbox. Others may do the same with its mail.',
    'mail-not-looked-for':
      'Since no test mail was sent, nothing shows yet that mail which arrives is found through IMAP.',
    'imap-not-configured':
      'Without IMAP nothing shows that the test mail arrived, and replies are not detected.',
    'smtp-works-without-imap':
      'Sending works, whatever is wrong with IMAP. Replies are not detected until IMAP works too.',
  },
  yourProvider: 'your provider',
  screen: {
    works: '{side} works.',
    fails: '{side} does not work.',
    noImap: 'IMAP is not configured.',
    notReached: 'not reached',
    suggestion: 'These {side} settings were tried and work: {place}',
    howToApply: 'To use them and test again:',
    applied: 'Now set: {place}. Testing again.',
    nothingToApply: 'There are no other settings to use.',
    caveats: 'What this test does not prove:',
    transcript: 'What was said, without credentials:',
  },
}
