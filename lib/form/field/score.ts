import { extractAddresses, tokenize } from '../../address/index.ts';
import { type Against, type Exchange, fold } from '../../exchanges/index.ts';
import { ancestry } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { isDisabled } from '../dom/visible.ts';
import { type Names, type NearText, namesOf, textsNear } from '../label.ts';
import { isAboutLogins, isInLoginSection } from '../login-section.ts';
import type { Signal } from '../signal.ts';
import { firstStem, hasStem, namesIp } from '../stems.ts';
import { isAboutOthers, isPlace, namesPlace, scopeOf, speaksOfSource } from '../switches/scope.ts';
import { against, againstKinds, words } from '../words.ts';
import { holdsTyped, isCodeField, textIn } from './candidate.ts';
import { asksForContact } from './contact-form.ts';
import { isFilter } from './filter-form.ts';
import { isForCopying } from './for-copying.ts';
import { PROSE } from './prose.ts';
import { isWebForm, takesWebAddress } from './web-form.ts';

/** At or above this sum a control is the address field. */
export const THRESHOLD = 5;

/** A label is short; a longer text near a field is a hint or prose. */
const LABEL = 80;
const HINT = 320;
/** Labels further away belong to something else. */
const NEAR_LEVELS = 6;

/** What the surroundings already said, so that the score need not look again. */
export interface Surroundings {
  /** The restriction switch that this field follows directly, if any. */
  readonly followsSwitch: boolean;
  /** Chips beside the field that are addresses. */
  readonly chips: number;
}

/**
 * Scores one text control as the field for the addresses of an API key. The signals say why.
 * @param whole the control itself, or the list of rows that it is the first of
 */
export function scoreField(
  control: Element,
  whole: Element,
  exchange: Exchange,
  around: Surroundings,
): Signal[] {
  const hard = hardReject(control, around);
  if (hard) return [{ name: `reject:${hard}`, weight: -20 }];
  const names = namesOf(control);
  const near = textsNear(whole, holdsTyped).filter(({ level }) => level <= NEAR_LEVELS);
  const own = names.own.join(' · ');
  const label = [own, ...nearestLabels(near), ...names.hint.filter(isShort)].filter((text) => text !== '');
  if (hasStem(own, PROSE)) return [{ name: 'reject:prose', weight: -20 }];
  const rejected = rejectionByLabel(names, nearestLabels(near)[0] ?? '');
  if (rejected) return [{ name: `reject:${rejected}`, weight: -20 }];
  const hints = [...names.hint, ...near.map(({ text }) => text)].filter((text) => text.length <= HINT);
  const asksForSource = !label.some(namesIp) && hints.some(speaksOfSource);
  const said = names.label.join(' ') || own || (nearestLabels(near)[0] ?? '');
  const scope = asksForSource ? sourceNamed(said) : null;
  const values = valueSignals(control);
  const isOther =
    names.label.length > 0 &&
    scope === null &&
    !values.some(({ name }) => name === 'value:addresses') &&
    // "Home servers" below the switch "Home servers only".
    !(around.followsSwitch && names.label.every(namesPlace)) &&
    ![...names.own, ...names.hint.filter(isShort)].some(namesIp);
  return [
    ...labelSignals(label, exchange),
    ...(scope ? [{ name: `label:source(${scope})`, weight: 4 }] : []),
    // A kit's own "input value" says nothing beside a placeholder that says what to enter.
    ...(isOther ? [{ name: 'label:other', weight: -6 }] : []),
    ...(hints.some((text) => namesIp(text) && /\d/.test(text)) ? [{ name: 'hint:ip-limit', weight: 2 }] : []),
    ...(around.followsSwitch ? [{ name: 'near:switch', weight: 5 }] : []),
    ...(around.chips > 0 ? [{ name: 'chips:addresses', weight: 4 }] : []),
    ...(asksForContact(control) ? [{ name: 'form:contact', weight: -6 }] : []),
    ...(isWebForm(control) ? [{ name: 'form:web', weight: -6 }] : []),
    ...values,
  ];
}

/** "Bound addresses", "Trusted sources": what limits, and where requests come from, without the word IP. */
function sourceNamed(said: string): string | null {
  const scope = said.length <= LABEL ? scopeOf(said) : null;
  return scope?.meaning === 'restricts' && !isAboutOthers(said) ? scope.by : null;
}

function isShort(text: string): boolean {
  return text.length <= LABEL * 2;
}

/** The sum of the weights. */
export function sumOf(signals: readonly Signal[]): number {
  return signals.reduce((sum, { weight }) => sum + weight, 0);
}

function hardReject(control: Element, around: Surroundings): string | null {
  if (isCodeField(control)) return 'code-field';
  // Kits make the input of their chip boxes `type=search`: there the chips or the switch tell.
  const known =
    around.followsSwitch || around.chips > 0 || control.matches('[role="combobox"]:not([readonly])');
  if (control.matches('[type="search"], [role="searchbox"]') && !known) return 'search';
  const heads = control.closest('table')?.querySelectorAll('th') ?? [];
  if (isFilter(control)) return 'filter';
  if (isForCopying(control)) return 'for-copying';
  if (takesWebAddress(control)) return 'web-address';
  if ([...heads].some((head) => isAboutLogins(textOf(head)))) return 'login-table';
  if (isInLoginSection(control)) return 'login-section';
  if (ancestry(control).some((at) => at.matches('[role="search"], nav, header, footer'))) return 'page-frame';
  return null;
}

/** A field is not the one when its own name, or else the nearest label, says what it is instead. */
function rejectionByLabel({ label, own }: Names, nearest: string): string | null {
  const named = own.join(' · ');
  if (OUTGOING.test(named)) return 'web(proxy)';
  // "Name" beside "Allowed IPs" is a name, whatever the label of the whole says.
  const isLabelled = label.length > 0 && !label.some(namesIp) && !own.some(namesIp);
  const said = isLabelled
    ? label.join(' · ')
    : named !== '' && !namesIp(named)
      ? `${named} ${nearest}`
      : named || nearest;
  // "Network" and "server" are what a key can be limited to, too.
  const limits = namesIp(said) || scopeOf(said)?.meaning === 'restricts';
  for (const kind of namesIp(said) ? STRONG : againstKinds) {
    const match = firstStem(said, against(kind));
    if (!match || (isPlace(match) && (limits || kind === 'web')) || (limits && kind === 'web')) continue;
    // "Bind IP addresses (up to 30 per API key)": what is said after the word IP is about the key, not about the field.
    if (!(kind === 'secret' && namesIp(fold(said).slice(0, match.index))))
      return `${kind}(${match.language})`;
  }
  return null;
}

/** Calls that go out, as every language writes them: "IP address of the proxy" is no list of a key. */
const OUTGOING =
  /\bproxy|\bproxies|\bvpn|ipsec|gateway|webhook|callback|прокси|проксі|プロキシ|コールバック|프록시|콜백|回调|回調|代理服务|代理伺服|网关|閘道|ゲートウェイ|게이트웨이|шлюз|brán|bramk|بروكسي|พร็อกซี/iu;

/** What outweighs the word IP in the same label: "search IP", "login IP", "withdrawal address whitelist (IP)". */
const STRONG: readonly Against[] = ['secret', 'code', 'search', 'wallet', 'device'];

/** The nearest texts before the field that can be labels. A sentence with addresses in it is prose. */
function nearestLabels(near: readonly NearText[]): string[] {
  const before = near.filter(
    ({ side, text }) => side === 'before' && text.length <= LABEL * 2 && extractAddresses(text).length === 0,
  );
  return before.slice(0, 2).map(({ text }) => text.slice(0, LABEL));
}

function labelSignals(labels: readonly string[], exchange: Exchange): Signal[] {
  const named = labels.filter(namesIp);
  if (named.length === 0) return [];
  const field = firstStem(named.join(' · '), exchange.stems.field, words.field, words.restricted);
  const outgoing = firstStem(named.join(' · '), against('web'));
  // "IP addresses of my servers" is what a key is restricted to.
  const web = outgoing && !isPlace(outgoing) ? outgoing : null;
  return [
    { name: 'label:ip', weight: 4 },
    ...(field && field.stem !== 'ip' ? [{ name: `label:field(${field.language})`, weight: 2 }] : []),
    ...(web ? [{ name: `label:web(${web.language})`, weight: -3 }] : []),
  ];
}

function valueSignals(control: Element): Signal[] {
  const tokens = tokenize(textIn(control));
  if (tokens.length === 0) return [];
  const parsed = tokens.filter(({ kind }) => kind !== 'other').length;
  // A control that only shows something else (the key's name) is no list that a person could correct.
  if (parsed * 2 < tokens.length)
    return [{ name: 'value:no-address', weight: isDisabled(control) ? -8 : -3 }];
  return [{ name: 'value:addresses', weight: 4 }];
}
