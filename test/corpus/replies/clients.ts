// Replies as .NET's mail client reports them in the user's language: its own sentence first, which names the wrong cause.

import { type CorpusReply, from } from './reply.ts'

export const clientReplies: readonly CorpusReply[] = [
  ...from(
    'public GitHub files, index ids 13705610921, 31438224253, 43411447833, 39579798665 (.NET, Spanish)',
    [
      [
        'auth-required',
        'El servidor SMTP requiere una conexión segura o el cliente no se autenticó. La respuesta del servidor fue: 5.7.0 Authentication Required. For more information, go to',
        'sender',
      ],
      [
        'auth-required',
        'El buzón de correo no está disponible. La respuesta del servidor fue: 5.7.3 Requested action aborted; user not authenticated',
        'sender',
      ],
      [
        'auth-required',
        'El servidor SMTP requiere una conexión segura o el cliente no se autenticó. La respuesta del servidor fue: 5.7.1 El cliente no está autenticado',
        'sender',
      ],
      [
        'auth-required',
        'El servidor SMTP requiere una conexión segura o el cliente no se autenticó. La respuesta del servidor fue: 5.5.1 Authentication Required. Learn more at',
        'sender',
      ],
    ],
  ),
  ...from('public GitHub file, index id 39814504105 (.NET, French)', [
    [
      'auth-required',
      "Le serveur SMTP requiert une connexion sécurisée ou le client n'était pas authentifié. La réponse du serveur était : 5.7.1 Le client n'était pas authentifié.",
      'sender',
    ],
  ]),
  ...from('public GitHub files, index ids 7946684903, 1720914903, 39105556190 (.NET, German)', [
    [
      'sender-refused',
      'Postfach nicht verfügbar. Die Serverantwort war: 5.1.0 <me@example.com> Absender abgelehnt: Ungültige Absender-Domäne',
      'sender',
    ],
    [
      'auth-required',
      'Für den SMTP-Server ist eine sichere Verbindung erforderlich, oder der Client wurde nicht authentifiziert. Die Serverantwort war: 5.7.1 Client wurde nicht authentifiziert.',
      'sender',
    ],
    [
      'auth-required',
      'Für den SMTP-Server ist eine sichere Verbindung erforderlich,\n oder der Client wurde nicht authentifiziert.\nDie Serverantwort war: 5.7.0 Authentication Required.',
      'sender',
    ],
  ]),
  ...from('public GitHub files, index ids 17996871062, 1296754813, 57658549007 (.NET, Chinese)', [
    [
      'ip-blocked',
      '服务器拒绝了一个或多个收件人地址。服务器响应为: 554 : Client host rejected: Access denied',
    ],
    [
      'mailbox-not-found',
      '邮件发送出错:邮箱不可用。 服务器响应为:Mailbox not found. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000728',
    ],
    ['message-rejected', '事务失败。 服务器响应为:5.6.0 Invalid message content', 'message'],
  ]),
  ...from('public GitHub file, index id 39596915890 (.NET, Japanese)', [
    [
      'sender-refused',
      'メールボックスを使用できません。サーバーの応答: 5.1.0 <me@example.com> 送信者が拒否しました: 送信者ドメインが無効です',
      'sender',
    ],
  ]),
]
