import { type Against, fold } from '../../exchanges/index.ts';
import type { Names } from '../label.ts';
import { firstStem, namesIp, type StemMatch } from '../stems.ts';
import { isPlace, scopeOf } from '../switches/scope.ts';
import { against, againstKinds } from '../words.ts';

/** A field is not the one when its own name, or else the nearest label, says what it is instead. */
export function rejectionByLabel({ label, own }: Names, nearest: string): string | null {
  const named = own.join(' · ');
  if (OUTGOING.test(named)) return 'web(proxy)';
  const said = wordsFor(label, own, nearest);
  for (const kind of namesIp(said) ? STRONG : againstKinds) {
    const match = firstStem(said, against(kind));
    if (!match || limitsToPlace(said, kind, match)) continue;
    // "Bind IP addresses (up to 30 per API key)": what is said after the word IP is about the key, not about the field.
    if (!(kind === 'secret' && namesIp(fold(said).slice(0, match.index))))
      return `${kind}(${match.language})`;
  }
  return null;
}

/** "Name" beside "Allowed IPs" is a name, whatever the label of the whole says. */
function wordsFor(label: readonly string[], own: readonly string[], nearest: string): string {
  const named = own.join(' · ');
  if (label.length > 0 && !own.some(namesIp)) return label.join(' · ');
  return named !== '' && !namesIp(named) ? `${named} ${nearest}` : named || nearest;
}

/** "Network" and "server" are what a key can be limited to; "calls from my machines" calls nobody back. */
function limitsToPlace(said: string, kind: Against, match: StemMatch): boolean {
  const limits = namesIp(said) || scopeOf(said)?.meaning === 'restricts';
  return kind === 'web' ? limits || isPlace(match) : limits && isPlace(match);
}

/** Calls that go out, as every language writes them: "IP address of the proxy" is no list of a key. */
const OUTGOING =
  /\bproxy|\bproxies|\bvpn|ipsec|gateway|webhook|callback|прокси|проксі|プロキシ|コールバック|프록시|콜백|回调|回調|代理服务|代理伺服|网关|閘道|ゲートウェイ|게이트웨이|шлюз|brán|bramk|بروكسي|พร็อกซี/iu;

/** What outweighs the word IP in the same label: "search IP", "login IP", "withdrawal address whitelist (IP)". */
const STRONG: readonly Against[] = ['secret', 'code', 'search', 'wallet', 'device'];
