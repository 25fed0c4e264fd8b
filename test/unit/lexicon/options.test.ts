import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../lib/lexicon/meanings.ts';

/** Options as the exchanges word them, beyond the quoted ones: each must be told by the shared words alone. */
const OPTIONS: readonly (readonly [language: string, trusted: string, open: string])[] = [
  ['en', 'Restrict access to trusted IPs only (Recommended)', 'Unrestricted (Less Secure)'],
  ['fr', "Restreindre l'accès aux adresses IP de confiance uniquement", 'Sans restriction'],
  ['es', 'Restringir el acceso solo a IPs de confianza', 'Sin restricciones (menos seguro)'],
  ['id', 'Batasi akses hanya ke IP tepercaya', 'Tidak dibatasi (Kurang Aman)'],
  ['zh-Hans', '限制只对受信任IP的访问(推荐)', '无限制（缺乏安全）'],
  ['zh-Hant', '限制只允許受信任的 IP 存取（建議）', '無限制（安全性較低）'],
  ['ja', '信頼できるIPのみにアクセスを制限する（推奨）', '無制限（安全性が低い）'],
  ['ko', '신뢰할 수 있는 IP만 액세스 허용(권장)', '제한 없음(보안 취약)'],
  ['tr', "Erişimi yalnızca güvenilir IP'lerle sınırla (Önerilen)", 'Sınırsız (Daha Az Güvenli)'],
  [
    'ru',
    'Ограничить доступ только доверенными IP-адресами (рекомендуется)',
    'Без ограничений (менее безопасно)',
  ],
  ['uk', 'Обмежити доступ лише довіреними IP-адресами (рекомендовано)', 'Без обмежень (менш безпечно)'],
  ['pt', 'Restringir acesso apenas a IPs confiáveis', 'Irrestrito (menos seguro)'],
  ['de', 'Zugriff nur auf vertrauenswürdige IPs beschränken (empfohlen)', 'Uneingeschränkt (weniger sicher)'],
  ['it', "Limita l'accesso solo agli IP attendibili", 'Senza restrizioni (meno sicuro)'],
  ['pl', 'Ogranicz dostęp tylko do zaufanych adresów IP', 'Bez ograniczeń (mniej bezpieczne)'],
  ['vi', 'Chỉ cho phép IP đáng tin cậy truy cập', 'Không giới hạn (kém an toàn)'],
  ['ar', 'تقييد الوصول إلى عناوين IP الموثوقة فقط', 'غير مقيد (أقل أمانًا)'],
  ['th', 'จำกัดการเข้าถึงเฉพาะ IP ที่เชื่อถือได้', 'ไม่จำกัด (ปลอดภัยน้อยกว่า)'],
  ['nl', "Toegang beperken tot alleen vertrouwde IP's (aanbevolen)", 'Onbeperkt (minder veilig)'],
  ['sv', 'Begränsa åtkomst till endast betrodda IP-adresser', 'Obegränsad (mindre säker)'],
  ['da', 'Begræns adgang til kun betroede IP-adresser (anbefales)', 'Ubegrænset (mindre sikker)'],
  ['cs', 'Omezit přístup pouze na důvěryhodné IP adresy', 'Neomezeno (méně bezpečné)'],
  ['ro', 'Restricționează accesul doar la IP-uri de încredere', 'Nerestricționat (mai puțin sigur)'],
  ['hu', 'Hozzáférés korlátozása csak megbízható IP-címekre', 'Korlátlan (kevésbé biztonságos)'],
  ['el', 'Περιορισμός πρόσβασης μόνο σε αξιόπιστες IP', 'Χωρίς περιορισμούς (λιγότερο ασφαλές)'],
  ['hi', 'केवल विश्वसनीय IP तक एक्सेस सीमित करें (अनुशंसित)', 'अप्रतिबंधित (कम सुरक्षित)'],
  ['fa', 'محدود کردن دسترسی فقط به IP‌های مورد اعتماد', 'نامحدود (امنیت کمتر)'],
  ['he', 'הגבלת הגישה לכתובות IP מהימנות בלבד (מומלץ)', 'ללא הגבלה (פחות בטוח)'],
  [
    'fil',
    'Limitahan ang access sa mga pinagkakatiwalaang IP lang',
    'Walang limitasyon (hindi gaanong ligtas)',
  ],
  ['ms', 'Hadkan akses kepada IP yang dipercayai sahaja (disyorkan)', 'Tanpa sekatan (kurang selamat)'],
  ['nb', 'Begrens tilgang til kun klarerte IP-adresser', 'Ubegrenset (mindre sikkert)'],
  ['fi', 'Rajoita pääsy vain luotettuihin IP-osoitteisiin', 'Rajoittamaton (vähemmän turvallinen)'],
  ['sk', 'Obmedziť prístup iba na dôveryhodné IP adresy', 'Neobmedzené (menej bezpečné)'],
  ['bg', 'Ограничаване на достъпа само до доверени IP адреси', 'Неограничен (по-малко сигурен)'],
  ['hr', 'Ograniči pristup samo na pouzdane IP adrese', 'Neograničeno (manje sigurno)'],
  ['bn', 'শুধুমাত্র বিশ্বস্ত IP-তে অ্যাক্সেস সীমাবদ্ধ করুন', 'সীমাবদ্ধতাহীন (কম নিরাপদ)'],
  ['ur', 'رسائی صرف قابل اعتماد IP تک محدود کریں', 'غیر محدود (کم محفوظ)'],
  ['kk', 'Қолжетімділікті тек сенімді IP мекенжайларымен шектеу', 'Шектеусіз (қауіпсіздігі төмен)'],
];

describe('two options of a switch', () => {
  it.each(OPTIONS)('%s: are told apart', (_language, trusted, open) => {
    expect(meaningOf(trusted, false).meaning).toBe('restricts');
    expect(meaningOf(open, false).meaning).toBe('opens');
  });
});
