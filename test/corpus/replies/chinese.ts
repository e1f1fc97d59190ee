// What Chinese servers say, and what Chinese pages say that servers say.

import { type CorpusReply, from } from './reply.ts'

export const chineseReplies: readonly CorpusReply[] = [
  ...from('https://laod.cn/5512.html (Gmail)', [
    ['temporary-failure', '421 4.4.5 服务器繁忙,请稍后重试。'],
    ['ip-blocked', '421 4.7.0 IP 未列入 RCPT 网域的白名单,正在断开连接。'],
    [
      'rate-limited',
      '421 4.7.0 我们的系统检测到您的 IP 地址发出了数量庞大、来路不明的邮件。为保护我们的用户免受垃圾邮件的骚扰,系统暂时屏蔽了从您的 IP 地址发出的邮件。',
      'message',
    ],
    ['server-error', '421 4.7.0 临时系统问题。请稍后重试。'],
    ['encryption-required', '421 4.7.0 RCPT 网域需要 TLS,正在断开连接。'],
    ['temporary-failure', '421 4.7.0 请稍后重试,正在断开连接。'],
    [
      'recipient-rate-limited',
      '450 4.2.1 您尝试联系的用户目前接收邮件过于频繁。请稍后重发您的邮件。如果届时用户可以接收邮件,则系统将递送您的邮件。',
    ],
    ['rate-limited', '450 4.2.1 客户的最高 SMTP 中继量超出限制。此错误是暂时性的。'],
    ['temporary-failure', '451 4.3.0 邮件服务器暂时拒绝接收邮件。', 'message'],
    ['temporary-failure', '451 4.3.0 单次邮件操作不可包含多个目标网域。请重试。'],
    ['session-limit', '451 4.4.2 超时 – 正在断开连接。', 'message'],
    [
      'recipient-rejected',
      '550 5.7.1 此邮件违反了 example.com 的电子邮件政策。- gcdp <sessionid> - gsmtp',
      'message',
    ],
  ]),
  ...from(
    'https://knowledge.workspace.google.com/admin/support/troubleshooting/gmail-smtp-errors-and-codes?hl=zh-cn',
    [
      [
        'mailbox-full',
        '452 4.2.2 收件人的收件箱存储空间不足。请让收件人参阅管理 Google 云端硬盘存储空间中的文件。',
      ],
      ['recipient-rate-limited', '450 4.2.1 您尝试联系的用户接收电子邮件的频率过高。请稍后重发您的邮件。'],
      ['temporary-failure', '451 4.3.0 电子邮件服务器暂时拒绝了此邮件。', 'message'],
    ],
  ),
  ...from('http://webmail.ublink.org/index.php/service/tech-know/nodif (Gmail, traditional characters)', [
    ['temporary-failure', '421 4.4.5 伺服器忙碌中,請稍後再試。'],
    ['server-error', '421 4.7.0 系統暫時發生問題。請稍後再試'],
    ['ip-blocked', '421 4.7.0 IP 不在 RCPT 網域許可清單中,正在關閉連線。'],
    [
      'rate-limited',
      '421 4.7.0 我們的系統偵測到您的 IP 位址發出數量異常龐大的來路不明電子郵件。為保護使用者免於垃圾郵件騷擾,您的 IP 位址所發出的電子郵件已暫時遭到封鎖。',
      'message',
    ],
    ['encryption-required', '421 4.7.0 RCPT 網域需要使用 TLS,正在關閉連線。'],
    [
      'recipient-rate-limited',
      '450 4.2.1 您要聯絡的使用者目前正在接收大量郵件,因此無法再接收其他的郵件,請稍後再重新傳送郵件。',
    ],
  ]),
  ...from('https://qqmailbox.com/transceivers/169.html', [
    ['mailbox-not-found', '该用户不存在'],
    ['mailbox-not-found', '该用户未开通QQ邮箱'],
    ['mailbox-full', '收件人空间不足'],
    ['content-rejected', '550 Error: content rejected;', 'message'],
    ['invalid-address', '501 Bad address syntax;'],
  ]),
  ...from('http://blog.apptj.net/html/show-1767-1-11.html', [
    ['service-unavailable', '421 mx.example.com 服务未就绪,关闭传输信道', 'greeting'],
    ['temporary-failure', '450 要求的邮件操作未完成,邮箱不可用(例如,邮箱忙)'],
    ['mailbox-not-found', '550 要求的邮件操作未完成,邮箱不可用(例如,邮箱未找到,或不可访问)'],
    ['server-error', '451 放弃要求的操作;处理过程中出错'],
    ['server-error', '452 系统存储不足,要求的操作未执行'],
    ['mailbox-full', '552 过量的存储分配,要求的操作未执行'],
    ['invalid-address', '553 邮箱名不可用,要求的操作未执行(例如邮箱格式错误)'],
    ['protocol-error', '503 错误的命令序列'],
    ['mailbox-not-found', '551 用户非本地,请尝试<forward-path>'],
  ]),
  ...from('https://github.com/pandolia/qqbot/issues/36', [
    [
      'app-password-required',
      '535 Error: 请使用授权码登录。详情请看: http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256',
      'login',
    ],
  ]),
  ...from('https://biecuoliao.com/pa/MBRrwEM.html (NetEase)', [
    ['ip-blocked', '421 HL:REP 该IP发送行为异常,存在接收者大量不存在情况,被临时禁止连接。', 'greeting'],
    [
      'too-many-connections',
      '421 HL:ICC 该IP同时并发连接数过大,超过了网易的限制,被临时禁止连接。',
      'greeting',
    ],
    ['rate-limited', '421 HL:IFC 该IP短期内发送了大量信件,超过了网易的限制,被临时禁止连接。', 'greeting'],
    ['session-limit', '450 MI:DMC 当前连接发送的邮件数量超出限制。请减少每次连接中投递的邮件数量', 'sender'],
    ['ip-blocked', '450 DT:RBL 发信IP位于一个或多个RBL里。', 'message'],
    ['ip-blocked', '450 WM:BLI 该IP不在网易允许的发送地址列表里', 'sender'],
    ['sender-refused', '450 WM:BLU 此用户不在网易允许的发信用户列表里', 'sender'],
    [
      'content-rejected',
      '451 DT:SPM ,please try again 邮件正文带有垃圾邮件特征或发送环境缺乏规范性,被临时拒收。',
      'message',
    ],
    ['too-many-logins', '451 Requested mail action not taken: too much fail authentication', 'login'],
    ['rate-limited', '451 MI:SFQ 发信人在15分钟内的发信数量超过限制', 'sender'],
  ]),
  ...from('http://163ns.com.cn/mail/MailFAQ.htm', [
    ['ip-blocked', '554 HL:IHU 该IP的发送行为触犯了服务条款,被临时挂起。', 'greeting'],
    ['rate-limited', '554 HL:IFQ 该IP短期内发送了大量信件,超过了限制', 'greeting'],
  ]),
  ...from('http://aliyuntx.com/news_in/351 (Alibaba)', [
    ['mailbox-not-found', '550 收件人邮件地址不存在,邮件无法送达。'],
    ['mailbox-full', '552 收信人收件箱已满,无法收信。'],
    ['rate-limited', '554 发信量超过一段时间内向对方服务器发送的最大邮件量限制,被对方服务拒绝', 'message'],
    ['recipient-domain-not-found', '550 主机或者对方域名有错误,无法被系统解析。', 'message'],
  ]),
  ...from('http://mysdqq.cn/a460000-show/news-1981.html (Alibaba)', [
    ['content-rejected', '553 邮件被反垃圾系统认定为垃圾邮件,无法继续发送。', 'message'],
    ['mailbox-disabled', '550 用户由于长时间未登录处于休眠状态。'],
    ['mailbox-full', '552 收信人邮箱文件夹邮件数量限制,无法收信。'],
  ]),
  ...from('https://aliyun123.cn/news/568.html (Alibaba)', [
    [
      'rate-limited',
      '554 Reject by behaviour spam ANTISPAM_BAT[01201311R196, c01a1]: too frequently sending',
      'message',
    ],
  ]),
  ...from('http://www.138.gz.cn/service_v76.html', [
    ['rate-limited', '550 发件人发送频率超过限制', 'sender'],
  ]),
  ...from('https://raw.githubusercontent.com/netkiller/netkiller.github.io/master/mail/faq/index.html', [
    ['bad-credentials', '535 用户验证失败', 'login'],
    ['protocol-error', '500 格式错误,命令不可识别(此错误也包括命令行过长)', 'sender'],
  ]),
  ...from('https://blog.csdn.net/weixin_30457065/article/details/97088523', [
    ['mailbox-not-found', '550 5.1.1 收件地址信箱错误'],
    ['mailbox-full', '452 4.2.2 信箱已满'],
    ['recipient-unreachable', '4.4.1 主机无回应', 'message'],
    ['server-error', '4.3.1 邮件系统储存空间已满', 'message'],
    ['message-too-large', '5.3.4 邮件大小超出邮件系统限制', 'message'],
  ]),
  ...from('http://www.tjhaoyao.com/news_in/2630 (Tencent)', [
    ['mailbox-full', '收件人郵箱已滿或剩餘的空間無法容納您發送的郵件'],
    ['recipient-rejected', '收件人拒收了您的郵件', 'message'],
  ]),
  ...from('http://sdaliyun.com.cn/qs-25/70.html (Alibaba)', [
    ['invalid-address', '553 邮件地址格式的书写错误'],
    ['mailbox-full', '552 收件方邮件容量达到了最大值'],
    ['rate-limited', '421 发信帐号受外发邮件频率限制', 'sender'],
  ]),
  ...from('https://blog.csdn.net/weixin_30457065/article/details/97088523', [
    ['sender-refused', '553 5.1.7 寄件者信箱句法错误', 'sender'],
    ['message-too-large', '552 5.2.3 邮件长度超出管理者限制', 'message'],
    ['server-error', '451 4.3.5 系统设定错误,无法接收邮件', 'message'],
    ['mailbox-disabled', '550 5.2.1 信箱无法运作,无法接收信件'],
    ['mailbox-not-found', '550 5.1.6 信箱已移除'],
    ['temporary-failure', '451 4.4.5 网路壅塞', 'message'],
  ]),
  ...from('https://support.google.com/a/answer/3726730?hl=zh-Hans', [
    ['rate-limited', '421 4.7.28 此邮件已受到速率限制。有关详情,请参阅收发电子邮件的限制。', 'message'],
    ['recipient-rate-limited', '450 4.2.1 您尝试联系的用户接收电子邮件的速度过快。请稍后重发您的邮件。'],
  ]),
  ...from('https://m.wh-163.com/mobile/index/show/catid/2/id/588.html (NetEase)', [
    ['mailbox-not-found', '550 用户不存在,邮件拒收。'],
    ['mailbox-disabled', '550 收件帐号处于过期或禁用状态。'],
  ]),
  ...from('public GitHub file, index id 60536364337', [
    ['rate-limited', '触发发信频率限制(20 封/60 秒),已延后发送', 'message'],
  ]),
  ...from('public GitHub file, index id 69415895650', [
    ['mailbox-full', '未送达:邮箱已满。'],
    ['mailbox-full', '未送達:信箱已滿。'],
  ]),
  ...from('https://www.liaoxuefeng.com (public GitHub file, index id 42634769920)', [
    ['sender-refused', '554 登录用户和发件人不一致', 'sender'],
    ['content-rejected', '554 邮件被识别为垃圾邮件', 'message'],
    ['bad-credentials', '535 用户名或口令错误', 'login'],
  ]),
  ...from('public GitHub file, index id 62296925844', [['bad-credentials', '535 登录失败', 'login']]),
]
