import type { Words } from '../words.ts'

export const hi: Words = {
  inputGroup: 'गलत पंक्तियां',
  labels: {
    displayName: 'Display name',
    provider: 'प्रदाता',
    perHour: 'प्रति घंटा',
    perDay: 'प्रति दिन',
    minGapSeconds: 'संदेशों के बीच सेकंड',
  },
  missing: '{field} खाली है।',
  noServer: 'SMTP Server खाली है, और इस पते का प्रदाता ज्ञात नहीं है। सर्वर, उसका पोर्ट और एन्क्रिप्शन भरें।',
  wrong: {
    email: '{field} एक पूरा पता होना चाहिए, जैसे user@example.com।',
    displayName: '{field} एक ही पंक्ति में, अधिकतम 200 अक्षरों का होना चाहिए।',
    provider: '{field} ज्ञात नहीं है। इसे खाली छोड़ दें: सर्वर काफ़ी है।',
    host: '{field} में केवल सर्वर का नाम होना चाहिए, जैसे smtp.example.com, बिना पोर्ट और बिना https:// के।',
    port: '{field} एक संख्या होनी चाहिए: SMTP के लिए 587 (TLS) या 465 (SSL), IMAP के लिए 993 (SSL)।',
    encryption: '{field} TLS (STARTTLS, आमतौर पर पोर्ट 587) या SSL (आमतौर पर पोर्ट 465 या 993) होना चाहिए।',
    username: '{field} अधिकतम 320 अक्षरों का हो सकता है; आमतौर पर यह पूरा पता होता है।',
    password: '{field} अधिकतम 1024 अक्षरों का हो सकता है।',
    perHour: '{field} 1 या उससे बड़ी पूर्ण संख्या होनी चाहिए।',
    perDay: '{field} 1 या उससे बड़ी पूर्ण संख्या होनी चाहिए।',
    minGapSeconds: '{field} 0 से 86400 तक की पूर्ण संख्या होनी चाहिए।',
  },
  cells: 'पंक्ति में {cells} खाने हैं, शीर्षक में {columns}। जिस मान में विभाजक चिह्न हो, उसे दोहरे उद्धरण चिह्नों में रखें।',
  quotes: 'इस पंक्ति में दोहरा उद्धरण चिह्न खुला है और बंद नहीं होता। उद्धरण चिह्नों वाले मान के भीतर इसे दो बार लिखें।',
  tooLong: 'पंक्ति {kilobytes} KB से लंबी है।',
  duplicate: 'यह पता पंक्ति {line} में पहले से है। हर पते के लिए एक ही पंक्ति रखें।',
  connected:
    'यह मेलबॉक्स पहले से जुड़ा है, इसलिए कुछ नहीं किया गया। परीक्षण के लिए: postrider test {id}। बदलने के लिए: postrider account update।',
  notTested: 'इस पंक्ति के परीक्षण से पहले आयात रोक दिया गया। फ़ाइल को फिर से आयात करें।',
}
