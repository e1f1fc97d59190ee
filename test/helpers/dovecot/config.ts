import { networkInterfaces, userInfo } from 'node:os'

/** Who owns the mail and runs the processes: nobody when we are root, or else ourselves. */
export const mailOwner = (): { uid: number; gid: number } =>
  process.getuid?.() === 0
    ? { uid: 65534, gid: 65534 }
    : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }

/** The loopback addresses of this machine: `localhost` may mean either. */
export function loopback(): string[] {
  const hasV6 = Object.values(networkInterfaces()).some((list) => list?.some((one) => one.address === '::1'))
  return hasV6 ? ['127.0.0.1', '::1'] : ['127.0.0.1']
}

/** What a Dovecot does otherwise. */
export type DovecotHabits = {
  /** Neither Sent nor Junk is made or flagged: folders are known by their names, or not at all. */
  hasNoSpecialUse?: boolean
  /** It has a folder of all mail, which is flagged as such. Nothing puts mail there but the test. */
  hasAllMail?: boolean
  /** What it says it can, in place of everything: `IMAP4rev1` is a server without extensions. */
  capabilities?: string
}

/** A whole Dovecot 2.3 configuration in one directory; nothing of /etc/dovecot is read. */
export function dovecotConfig(
  options: { path: string; tlsPort: number; sslPort: number } & DovecotHabits,
): string {
  const { path, tlsPort, sslPort, hasNoSpecialUse, hasAllMail, capabilities } = options
  const { uid, gid } = mailOwner()
  return `
protocols = imap
base_dir = ${path}/run
state_dir = ${path}/state
log_path = /dev/stderr
listen = ${loopback().join(', ')}
ssl = required
ssl_cert = <${path}/cert.pem
ssl_key = <${path}/key.pem
disable_plaintext_auth = yes
auth_mechanisms = plain login
auth_failure_delay = 0
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${path}/mail/%u
passdb {
  driver = passwd-file
  args = username_format=%u ${path}/users
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${path}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
${hasNoSpecialUse ? '' : specialUse}
${hasAllMail ? allMail : ''}
}
${capabilities ? `imap_capability = ${capabilities}` : ''}
service imap-login {
  inet_listener imap {
    port = ${tlsPort}
  }
  inet_listener imaps {
    port = ${sslPort}
    ssl = yes
  }
}
service auth {
  unix_listener sasl {
    mode = 0666
  }
}
# Otherwise every wrong password from one address makes the next answer slower.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
${process.getuid?.() === 0 ? asRoot : asUser()}`
}

const specialUse = `
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }`

const allMail = `
  mailbox "All Mail" {
    auto = subscribe
    special_use = \\All
  }`

// auth reads the file of passwords, which only root can.
const asRoot = `
service auth {
  user = root
}
`

/** No other user and no chroot. */
function asUser(): string {
  const { username } = userInfo()
  const services = ['imap-login', 'anvil', 'auth', 'stats', 'ipc', 'director', 'dns-client', 'log']
  return `
default_login_user = ${username}
default_internal_user = ${username}
default_internal_group =
${services.map((name) => `service ${name} {\n  chroot =\n}`).join('\n')}
`
}
