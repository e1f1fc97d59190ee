// What Japanese pages publish as the words of servers.

import { type CorpusReply, from } from './reply.ts'

export const japaneseReplies: readonly CorpusReply[] = [
  ...from('https://bloggerblog0.blogspot.com/2021/09/smtp.html (Gmail)', [
    ['server-error', '421 4.3.0 システムに一時的な問題があります。しばらくしてからもう一度お試しください。'],
    ['temporary-failure', '421 4.4.5 サーバーがビジーです。しばらくしてからもう一度お試しください。'],
    ['ip-blocked', '421 4.7.0 IP が RCPT ドメインのホワイトリストにありません。接続を閉じます。'],
    [
      'rate-limited',
      '421 4.7.0 ご使用の IP アドレスから大量の迷惑メールが送信されたことを検出しました。ユーザーを迷惑メールから保護するため、ご使用の IP アドレスから送信されたメールを一時的にブロックしました。',
      'message',
    ],
    ['server-error', '421 4.7.0 システムの一時的な問題です。しばらくしてからもう一度お試しください。'],
    ['encryption-required', '421 4.7.0 RCPT ドメインには TLS が必要です。接続を閉じます。'],
    ['temporary-failure', '421 4.7.0 しばらくしてからもう一度お試しください。接続を閉じます。'],
  ]),
  ...from('https://support.google.com/a/answer/3726730?hl=ja', [
    [
      'recipient-rate-limited',
      '450 4.2.1 宛先のユーザーが、非常に速いペースでメールを受信しようとしています。後でそのユーザー宛にメールをもう一度送信してください。',
    ],
    [
      'recipient-rate-limited',
      '450 4.2.1 宛先のユーザーは、これ以上のメール配信に応じられないペースでメールを受信しています。後でそのユーザー宛にメールをもう一度送信してください。',
    ],
    [
      'recipient-rejected',
      '550 5.7.1 このメールは example.com のメールポリシーに違反しています。- gcdp <sessionid> - gsmtp',
      'message',
    ],
  ]),
  ...from(
    'https://knowledge.workspace.google.com/admin/support/troubleshooting/gmail-smtp-errors-and-codes?hl=ja',
    [
      ['mailbox-full', '452 4.2.2 受信者の受信トレイの保存容量が不足している。'],
      ['daily-limit', '550 5.4.5 ユーザーの 1 日あたりの SMTP リレーの上限を超えています。', 'message'],
    ],
  ),
  ...from('https://support.google.com/mail/answer/6596?hl=ja', [
    ['mailbox-not-found', '受信者のメールアドレスが存在しません'],
    ['mailbox-full', '受信者の受信トレイがいっぱいになっている。'],
    ['message-too-large', 'メールのサイズが大きすぎて受信者の受信トレイに入らない。', 'message'],
    ['recipient-unreachable', '受信者のメールサーバーがダウンしている。', 'message'],
  ]),
  ...from(
    'http://153.127.202.30/20060702045751/support-sub/support/post/manual/trouble/smtp_550b.html (Sakura)',
    [['relay-denied', '550 メールの中継を拒否しました']],
  ),
  ...from('https://tex2e.github.io/blog/protocol/smtp-reply-code', [
    ['service-unavailable', '421 サービスは利用不可', 'greeting'],
    ['temporary-failure', '450 メールボックス利用不可'],
    ['server-error', '451 処理中に内部エラーが発生'],
    ['server-error', '452 システム容量が不十分'],
    ['protocol-error', '503 不正なコマンド順序', 'sender'],
    ['mailbox-not-found', '550 メールボックス利用不可'],
    ['mailbox-not-found', '551 受信者が存在しない'],
    ['mailbox-full', '552 メールボックスの容量超過'],
  ]),
  ...from('https://gist.github.com/locaop/846404367fdc468b27f74fc4aafd5b90', [
    ['mailbox-not-found', '550 5.1.1 アドレスで指定されたメールボックスは存在しません。'],
    [
      'recipient-domain-not-found',
      '550 5.1.2 アドレスで指定された宛先システムが存在しないか、メールを受け入れることができません。',
    ],
  ]),
  ...from('https://learn.microsoft.com/ja-jp/dotNet/API/system.net.mail.smtpstatuscode', [
    ['temporary-failure', '450 宛先メールボックスが使用中です。'],
    [
      'service-unavailable',
      '421 SMTP サービスは使用できません。サーバーが伝送チャネルを閉じています。',
      'greeting',
    ],
    ['server-error', '452 SMTP サービスには、要求を完了するための十分な記憶域がありません。'],
    [
      'auth-required',
      '454 クライアントが認証されていないか、指定された SMTP ホストを使用してメールを送信することが許可されていません。',
      'sender',
    ],
  ]),
  ...from('public GitHub file, index id 55223126200', [
    [
      'bad-credentials',
      '535 SMTP認証に失敗しました。メールアドレスとパスワードを確認してください。',
      'login',
    ],
  ]),
  ...from('https://pasokon360.com/mail-send-error.html', [
    ['mailbox-not-found', '550 5.1.1 宛先に指定したメールアドレスが存在しない'],
    ['relay-denied', '550 メールの中継(配達)を拒否された'],
  ]),
  ...from('https://help.arena.ne.jp/hc/ja/articles/360038694154', [
    ['mailbox-full', '552 相手先メールボックスの容量超過'],
    ['ip-blocked', '550 5.7.1 PBL(SPAMブラックリスト)により受信が拒否されている'],
  ]),
  ...from('http://help.g-wip.com/cat-285/550550.html', [
    ['recipient-domain-not-found', '550 宛先のホストが無い', 'message'],
    ['mailbox-not-found', '550 宛先のアカウントがない'],
    ['relay-denied', '550 メールの中継が拒否された。'],
  ]),
  ...from('https://ingage.jp/manual/relation/?p=5112', [
    [
      'bad-credentials',
      '535 送信メール設定に入力されているIDとパスワードのいずれか、または両方が正しくありません。',
      'login',
    ],
  ]),
  ...from('https://www.code.stylemap.co.jp/6670.html', [
    ['mailbox-full', '550 受信者のメールボックスが満杯'],
    ['content-rejected', '554 スパムとして判断された', 'message'],
  ]),
]
