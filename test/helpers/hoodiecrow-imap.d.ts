// The parts of hoodiecrow-imap 2.1.0 (it has no types) that the mail host uses.

declare module 'hoodiecrow-imap' {
  import type { Server, Socket } from 'node:net'

  /** `raw` is a binary string: one character per byte. */
  export type StoredMessage = { raw: string; flags: string[]; uid: number; internaldate: string }

  export type Folder = { messages: StoredMessage[]; uidvalidity: number; uidnext: number }

  export type Connection = {
    socket: Socket | null
    secureConnection: boolean
    state: 'Not Authenticated' | 'Authenticated' | 'Selected' | 'Logout'
    /** Set while the next line is not a command. */
    inputHandler: false | ((line: string) => void)
    send(response: Response, description: string, parsed: Command, data: string): void
  }

  type Command = { tag: string; command: string }
  type Response = Command & { attributes: { type: string; value: string }[] }
  type Handler = (connection: Connection, parsed: Command, data: string, callback: () => void) => void

  type FolderOptions = { 'special-use'?: string; folders?: Record<string, FolderOptions> }

  export type ImapServer = {
    /** The plain listener, or the TLS one with `secureConnection`. */
    server: Server
    connectionHandlers: ((connection: Connection) => void)[]
    /** Called with every response before it is written; `description` says what it answers. */
    outputHandlers: ((connection: Connection, response: Response, description?: string) => void)[]
    createClient(socket: Socket): void
    getMailbox(path: string): Folder | undefined
    registerCapability(keyword: string, isShown: (connection: Connection) => boolean): void
    getCommandHandler(command: string): Handler
    setCommandHandler(command: string, handler: Handler): void
    appendMessage(
      folder: string,
      flags: string[],
      internaldate: Date | undefined,
      raw: string,
    ): { message: StoredMessage }
  }

  export default function hoodiecrow(options: {
    users: Record<string, { password: string }>
    credentials: { key: string; cert: string }
    secureConnection?: boolean
    plugins?: (string | ((server: ImapServer) => void))[]
    storage?: Record<string, FolderOptions>
  }): ImapServer
}
