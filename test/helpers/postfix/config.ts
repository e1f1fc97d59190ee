import { loopback } from '../dovecot/config.ts'

/** A whole main.cf. Nothing can leave the machine: there is no SMTP client in master.cf either. */
export function mainConfig(options: {
  path: string
  domains: string[]
  authSocket: string
  mailDirectory: string
  owner: { uid: number; gid: number }
}): string {
  const { path, domains, authSocket, mailDirectory, owner } = options
  return `
compatibility_level = 3.6
queue_directory = ${path}/queue
data_directory = ${path}/data
maillog_file = ${path}/log/mail.log
maillog_file_prefixes = ${path}/log
myhostname = mail.postrider.test
mydestination =
local_recipient_maps =
alias_maps =
alias_database =
mynetworks =
inet_interfaces = loopback-only
smtputf8_enable = yes
message_size_limit = 10485760
default_transport = error:5.4.4 no mail leaves this test host
relay_transport = error:5.4.4 no mail leaves this test host

virtual_transport = virtual
virtual_mailbox_domains = ${domains.join(' ')}
virtual_mailbox_base = ${mailDirectory}
virtual_mailbox_maps = texthash:${path}/etc/mailboxes
virtual_alias_maps = texthash:${path}/etc/forwards
virtual_minimum_uid = 1
virtual_uid_maps = static:${owner.uid}
virtual_gid_maps = static:${owner.gid}

smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${authSocket}
smtpd_client_restrictions = permit_sasl_authenticated, reject
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = reject_unlisted_recipient, permit_sasl_authenticated, reject
smtpd_error_sleep_time = 0
smtpd_peername_lookup = no
smtpd_tls_auth_only = yes
smtpd_tls_security_level = encrypt
smtpd_tls_cert_file = ${path}/etc/cert.pem
smtpd_tls_key_file = ${path}/etc/key.pem
tls_random_source = dev:/dev/urandom
`
}

/** The services that submission and local delivery need, none of them in a chroot. */
export function masterConfig(ports: { tlsPort: number; sslPort: number }): string {
  const submission = loopback().flatMap((address) => {
    const host = address.includes(':') ? `[${address}]` : address
    return [
      `${host}:${ports.tlsPort} inet n - n - - smtpd`,
      `${host}:${ports.sslPort} inet n - n - - smtpd\n  -o smtpd_tls_wrappermode=yes`,
    ]
  })
  return `
${submission.join('\n')}
pickup     unix       n - n 60    1 pickup
cleanup    unix       n - n -     0 cleanup
qmgr       unix       n - n 300   1 qmgr
tlsmgr     unix       - - n 1000? 1 tlsmgr
rewrite    unix       - - n -     - trivial-rewrite
bounce     unix       - - n -     0 bounce
defer      unix       - - n -     0 bounce
trace      unix       - - n -     0 bounce
verify     unix       - - n -     1 verify
flush      unix       n - n 1000? 0 flush
proxymap   unix       - - n -     - proxymap
proxywrite unix       - - n -     1 proxymap
showq      unix       n - n -     - showq
error      unix       - - n -     - error
retry      unix       - - n -     - error
discard    unix       - - n -     - discard
virtual    unix       - n n -     - virtual
anvil      unix       - - n -     1 anvil
scache     unix       - - n -     1 scache
postlog    unix-dgram n - n -     1 postlogd
`
}
