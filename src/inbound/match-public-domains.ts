// Domains where everybody has an address: two people there are strangers to each other.

import { listPhrases } from './normalize.ts'

/** Names that stand before several endings, as in yahoo.fr, yahoo.co.uk, hotmail.com.br. */
const names = new Set(
  listPhrases(
    'yahoo | ymail | hotmail | outlook | live | msn | gmx | aol | googlemail | yandex | rocketmail | windowslive',
  ),
)

const domains = new Set(
  listPhrases(
    'gmail.com | icloud.com | me.com | mac.com | proton.me | protonmail.com | protonmail.ch | pm.me | tutanota.com | tuta.com',
    'tuta.io | tutamail.com | keemail.me | zoho.com | zohomail.com | zohomail.eu | fastmail.com | fastmail.fm | hey.com | mail.com',
    'email.com | usa.com | inbox.com | hushmail.com | runbox.com | posteo.de | posteo.net | mailbox.org | disroot.org | riseup.net',
    // France, Belgium, Switzerland
    'orange.fr | wanadoo.fr | free.fr | sfr.fr | neuf.fr | laposte.net | bbox.fr | club-internet.fr | numericable.fr | aliceadsl.fr',
    'cegetel.net | noos.fr | gmx.fr | skynet.be | telenet.be | proximus.be | voo.be | scarlet.be | bluewin.ch | hispeed.ch | sunrise.ch',
    'netplus.ch | swissonline.ch | ik.me | etik.com',
    // Germany, Austria
    'web.de | t-online.de | freenet.de | arcor.de | online.de | 1und1.de | vodafone.de | kabelmail.de | o2online.de | mail.de',
    'email.de | magenta.de | unitybox.de | ewe.net | netcologne.de | aon.at | chello.at | a1.net | inode.at',
    // Italy, Spain, Portugal, Latin America
    'libero.it | virgilio.it | alice.it | tin.it | tim.it | tiscali.it | inwind.it | iol.it | fastwebnet.it | email.it | pec.it',
    'telefonica.net | movistar.es | ono.com | terra.es | euskalnet.net | sapo.pt | netcabo.pt | mail.telepac.pt | clix.pt | iol.pt',
    'uol.com.br | bol.com.br | terra.com.br | ig.com.br | globo.com | globomail.com | oi.com.br | r7.com | zipmail.com.br',
    'prodigy.net.mx | fibertel.com.ar | speedy.com.ar | arnet.com.ar | ciudad.com.ar | vtr.net',
    // Netherlands, Nordic countries, Poland, Czechia, the rest of Europe
    'ziggo.nl | kpnmail.nl | planet.nl | home.nl | xs4all.nl | hetnet.nl | chello.nl | upcmail.nl | casema.nl | quicknet.nl',
    'telia.com | comhem.se | bredband.net | spray.se | online.no | broadpark.no | mail.dk | tdcadsl.dk | stofanet.dk | elisanet.fi',
    'kolumbus.fi | luukku.com | suomi24.fi | wp.pl | o2.pl | onet.pl | onet.eu | interia.pl | interia.eu | op.pl | vp.pl | poczta.fm',
    'gazeta.pl | tlen.pl | go2.pl | seznam.cz | email.cz | centrum.cz | atlas.cz | volny.cz | post.cz | azet.sk | centrum.sk | zoznam.sk',
    'freemail.hu | citromail.hu | t-online.hu | indamail.hu | abv.bg | mail.bg | dir.bg | otenet.gr | hol.gr | inbox.lv | inbox.lt | eesti.ee',
    // Russia, Ukraine
    'mail.ru | inbox.ru | list.ru | bk.ru | internet.ru | ya.ru | rambler.ru | lenta.ru | ukr.net | i.ua | meta.ua | bigmir.net | tut.by',
    // United Kingdom, Ireland, North America, Oceania
    'btinternet.com | btopenworld.com | virginmedia.com | ntlworld.com | blueyonder.co.uk | sky.com | talktalk.net | tiscali.co.uk',
    'eircom.net | comcast.net | verizon.net | att.net | sbcglobal.net | bellsouth.net | cox.net | charter.net | earthlink.net | juno.com',
    'optonline.net | frontier.com | windstream.net | centurylink.net | netzero.net | roadrunner.com | rr.com | shaw.ca | rogers.com',
    'sympatico.ca | videotron.ca | telus.net | bell.net | bigpond.com | bigpond.net.au | optusnet.com.au | iinet.net.au | tpg.com.au',
    'xtra.co.nz | slingshot.co.nz',
    // Asia, Africa
    'qq.com | foxmail.com | 163.com | 126.com | yeah.net | sina.com | sina.cn | sohu.com | 139.com | 189.cn | aliyun.com | tom.com | 21cn.com',
    'vip.qq.com | vip.163.com | hinet.net | seed.net.tw | pchome.com.tw | netvigator.com | naver.com | daum.net | hanmail.net | nate.com',
    'docomo.ne.jp | ezweb.ne.jp | au.com | softbank.ne.jp | i.softbank.jp | nifty.com | biglobe.ne.jp | ocn.ne.jp | so-net.ne.jp',
    'rediffmail.com | rediff.com | indiatimes.com | sify.com | vsnl.com | singnet.com.sg | mweb.co.za | telkomsa.net | webmail.co.za',
    // Where companies and people have pages of their own.
    'github.io | gitlab.io | herokuapp.com | wordpress.com | blogspot.com | myshopify.com | onmicrosoft.com | zendesk.com',
    'freshdesk.com | service-now.com | atlassian.net | hubspot.com | salesforce.com | googlegroups.com | groups.io',
    'walla.co.il | walla.com | bezeqint.net | netvision.net.il',
  ),
)

/** Is this a provider's domain and not an organisation's? */
export function isPublicDomain(domain: string): boolean {
  const lower = domain.toLowerCase()
  if (domains.has(lower)) return true
  const [name = '', ...endings] = lower.split('.')
  return names.has(name) && endings.length <= 2 && endings.every((ending) => ending.length <= 3)
}
