import { aboutWallets, blocks } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { headsOver, titlesOver } from './titles.ts';
import { type View, verbOf } from './view.ts';

/**
 * What a title says that everything below it is about; `api` alone may be a webhook or a page of many things, `feature`
 * is a console, a log or a ticket, unless it is what somebody called a key.
 */
export type Topic = 'key' | 'api' | 'feature' | 'other' | 'neutral';

/** A title is short; what is longer is a sentence. */
const LONGEST_TITLE = 90;

/** What a title is about: API keys, something else that could be limited to a list, or neither. */
function topicOf(title: string): Topic {
  if (title === '' || title.length > LONGEST_TITLE) return 'neutral';
  const reading = read(title);
  const isApi = reading.has('api');
  if (reading.has('outgoing', 'user-id', 'login', 'alert') || blocks(title)) return 'other';
  if (
    !isApi &&
    (aboutWallets(title) || isWeb(title) || reading.has('moves', 'contact', 'symbol', 'amount', 'code'))
  )
    return 'other';
  if (!isApi && reading.has('third-party')) return 'feature';
  if (reading.has('moves') && !reading.has('key', 'new-key', 'edit', 'name')) return 'other';
  if (reading.has('feature', 'asks-us') && !segmentsOf(title).some(namesKeys)) return 'feature';
  if (isApi)
    return isBareApi(title) || reading.has('key', 'new-key', 'edit', 'name', 'secret') ? 'key' : 'api';
  return reading.has('key') ? 'key' : 'neutral';
}

/** "API", "APIs | OKX": nothing beside the three letters but the name of the site. */
function isBareApi(title: string): boolean {
  return segmentsOf(title).some((part) => /^\s*apis?\s*$/i.test(part));
}

/** "Account security › API keys": one title after another. */
function segmentsOf(title: string): readonly string[] {
  return title.split(/[|·•›»]|\s[–—>/-]\s/u);
}

function namesKeys(title: string): boolean {
  const reading = read(title);
  return reading.has('api') && reading.has('key', 'new-key', 'edit') && !reading.has('feature');
}

/** Whether a text is about web addresses that are called; servers that call are no such thing. */
export function isWeb(text: string): boolean {
  const reading = read(text);
  return (
    !reading.has('ip') &&
    reading.all('web').some(({ at }) => !reading.all('place').some((place) => place.at === at))
  );
}

/**
 * Whether a head over a part says that it is about something that is no key's. Prices, coins and people are not counted:
 * keys are named after them.
 */
export function isUnderOtherHead(part: Part, view: View): boolean {
  return headsOver(part, view).some(
    (head) => !isRemark(head) && (isOfFeature(head) || read(head).has('outgoing', 'login')),
  );
}

/** Whether a title or a tab is that of a feature, or says whom the page warns. */
function isOfFeature(title: string): boolean {
  return topicOf(title) === 'feature' || read(title).has('alert');
}

/** Whether the tab that is taken before a part is that of a feature, or of alerts: its keys are none of the account. */
export function isOnFeatureTab(part: Part, view: View): boolean {
  return view.parts.some(
    (at) =>
      at.role === 'tab' &&
      at.checked === true &&
      at.id < part.id &&
      view.dialogOf(at)?.id === view.dialogOf(part)?.id &&
      !view.around(at).some(({ role }) => role === 'page-frame') &&
      isOfFeature(verbOf(at)),
  );
}

/** "Your device's current IP:" is a remark on who reads it, and heads nothing. */
function isRemark(head: string): boolean {
  return /[:：][^\p{L}]*$/u.test(head) && read(head).has('mine') && read(head).has('ip');
}

/** What a part is about, and how far away that is said. */
export interface About {
  readonly topic: Topic;
  /** Whether a title in between names a section of something else, of which nothing is known. */
  readonly isFar: boolean;
}

/**
 * What the nearest title that is about anything says a part is about. A title that only names an API leaves it to the
 * one above it whether that is about keys.
 */
export function aboutOf(part: Part, view: View): About {
  let isFar = false;
  let isApi = false;
  for (const title of titlesOver(part, view)) {
    const topic = topicOf(title);
    if (topic === 'key' || topic === 'feature' || (topic === 'other' && !isApi)) return { topic, isFar };
    if (topic === 'api') isApi = true;
    if (topic === 'neutral' && !isOfList(title)) isFar = true;
  }
  return { topic: isApi ? 'api' : 'neutral', isFar };
}

/** Whether the nearest title that is about anything is that of a feature, and no title over that one is about keys. */
export function isFeatureAlone(part: Part, view: View): boolean {
  return (
    topicOver(part, view) === 'feature' && !titlesOver(part, view).some((title) => topicOf(title) === 'key')
  );
}

/** Whether any title over a part names keys or an API. */
export function isTitledApi(part: Part, view: View): boolean {
  return titlesOver(part, view).some((title) => ['key', 'api'].includes(topicOf(title)));
}

/** The topic that {@link aboutOf} finds, without how far away it is said. */
export function topicOver(part: Part, view: View): Topic {
  return aboutOf(part, view).topic;
}

/** Whether the nearest title says that the part is about a list of IPs. */
export function isTitledIp(part: Part, view: View): boolean {
  const [nearest] = titlesOver(part, view);
  return (
    nearest !== undefined &&
    nearest.length <= LONGEST_TITLE &&
    read(nearest).has('ip') &&
    isOfList(nearest) &&
    !asksOfOwnIp(nearest)
  );
}

/** "Is your IP limited?" heads a look at the visitor's own IP. */
export function asksOfOwnIp(title: string): boolean {
  return /[?？؟]/.test(title) && read(title).has('mine');
}

/** Whether the nearest title says that restrictions are edited: "Edit restrictions: grid". */
export function isTitledEdit(part: Part, view: View): boolean {
  const [nearest = ''] = titlesOver(part, view);
  const reading = read(nearest);
  return nearest.length <= LONGEST_TITLE && reading.has('edit') && reading.has('restrict', 'restricted');
}

/** Whether the nearest title names a section of which nothing is known. */
export function isTitledElse(part: Part, view: View): boolean {
  const [nearest = ''] = titlesOver(part, view);
  return topicOf(nearest) === 'neutral' && !isOfList(nearest);
}

/** "IP access restrictions", "Permissions": a section of a key's form. */
function isOfList(title: string): boolean {
  return (
    title === '' ||
    read(title).has('ip', 'restrict', 'restricted', 'field', 'right', 'edit', 'allow', 'only', 'place')
  );
}

/** The shortest name of a key that is looked for in a title, or among other texts. */
export const SHORTEST_NAME = 4;

/**
 * Whether a title is a name of a key, or has it in it: "IPs bound to Grid Recife". A word that means something on such
 * pages is no name there.
 */
export function isNamedIn(title: string, name: string): boolean {
  if (title.trim() === name.trim()) return true;
  if (name.length < SHORTEST_NAME || !title.includes(name) || read(name).hits.length > 0) return false;
  const isLetter = (letter = '') => /[\p{L}\p{N}]/u.test(letter);
  // Between two pieces of the title stands the name once.
  const pieces = title.split(name);
  return pieces.some((piece, n) => n > 0 && !isLetter(pieces[n - 1]?.at(-1)) && !isLetter(piece[0]));
}
