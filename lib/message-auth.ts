import type { Exchange } from './exchanges/all.ts';
import { exchangeAt } from './exchanges/route.ts';
import { type OwnMessage, ownMessageSchema, type PageMessage, pageMessageSchema } from './message-schema.ts';
import { LONGEST_PATH } from './schema/path.ts';

/** What the browser says of who sent a message. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly incognito: boolean;
        /** Whether it is the one in front of its window. */
        readonly active?: boolean | undefined;
      }
    | undefined;
}

/**
 * The senders whose messages are accepted: the extension and its pages, the exchanges' hosts, the platform's own
 * page.
 */
export interface Trusted {
  readonly extensionId: string;
  /** `chrome-extension://…/`, with the closing slash. */
  readonly extensionRoot: string;
  readonly exchanges: readonly Exchange[];
  /** The origin of API Connect. */
  readonly connectOrigin: string;
}

/** A page with a script of ours in it. Host and path are the tab's; no message can say otherwise. */
export interface SenderPage {
  readonly tabId: number;
  readonly url: URL;
  readonly isPrivate: boolean;
}

/** A page of an exchange. */
export interface ExchangePage extends SenderPage {
  readonly exchange: Exchange;
}

/** Who sent a message: a page of the extension, a script in an exchange's page, or the connect script. */
export type Sender =
  | { readonly kind: 'own' }
  | { readonly kind: 'exchange'; readonly page: ExchangePage }
  | { readonly kind: 'connect'; readonly page: SenderPage };

/**
 * Why a message is refused: `stranger` (not a known sender), `malformed` (fits no schema),
 * `not-theirs-to-say` (belongs to another sender), `nobody-pressed` (needs a press, but its tab is not in
 * front).
 */
export type RefusedWhy = 'stranger' | 'malformed' | 'not-theirs-to-say' | 'nobody-pressed';

/** A message that is ignored. The error names the sender and the reason, never the content. */
export class MessageRefused extends Error {
  readonly why: RefusedWhy;

  constructor(why: RefusedWhy, from: string) {
    super(`ignored a message from ${from}: ${why}`);
    this.name = 'MessageRefused';
    this.why = why;
  }
}

/**
 * Says who sent a message. The page's URL is the tab's: `sender.url` is where the document was loaded and
 * goes stale with each `pushState`. `sender.url` is used only where the browser hides the tab's URL (a
 * click's `activeTab` that has ended); its origin is the same.
 * @throws {MessageRefused} `stranger` for every other sender, for frames and for paths that are too long
 */
function senderOf(sender: RawSender, known: Trusted): Sender {
  const refuse = () => new MessageRefused('stranger', sender.origin ?? sender.id ?? 'nobody');
  if (sender.id !== known.extensionId) throw refuse();
  if (sender.url?.startsWith(known.extensionRoot)) return { kind: 'own' };
  const href = sender.tab?.url ?? sender.url;
  if (sender.frameId !== 0 || sender.tab?.id === undefined || href === undefined || !URL.canParse(href)) {
    throw refuse();
  }
  const url = new URL(href);
  // Where the document was loaded and where the tab is now must agree: a document may outlive its page.
  const origins = [sender.origin, sender.url === undefined ? undefined : originOf(sender.url)];
  if (origins.some((origin) => origin !== undefined && origin !== url.origin)) throw refuse();
  // What a page sends is stored by its path, so a path that no API page has is refused.
  if (url.pathname.length > LONGEST_PATH) throw refuse();
  const page = { tabId: sender.tab.id, url, isPrivate: sender.tab.incognito };
  if (url.origin === known.connectOrigin) return { kind: 'connect', page };
  const exchange = exchangeAt(url, known.exchanges);
  if (!exchange) throw refuse();
  return { kind: 'exchange', page: { ...page, exchange } };
}

function originOf(href: string): string {
  return URL.canParse(href) ? new URL(href).origin : 'null';
}

const FROM_CONNECT: ReadonlySet<PageMessage['type']> = new Set([
  'connections',
  'connect-trouble',
  'revalidated',
]);

/** Messages that only follow from a press in the assistant: they open something, or store a choice. */
const FROM_A_PRESS: ReadonlySet<PageMessage['type']> = new Set([
  'open',
  'quiet-page',
  'place',
  'field-chosen',
  'not-ours',
  'take-back',
  'report-page',
]);

/** What the scripts of an exchange's page say. */
export type ExchangeMessage = Exclude<PageMessage, ConnectMessage>;
/** What the connect script says. */
export type ConnectMessage = Extract<
  PageMessage,
  { type: 'connections' | 'connect-trouble' | 'revalidated' }
>;

/** A message that was checked, with who says it. */
export type AuthorizedMessage =
  | { readonly from: 'own'; readonly said: OwnMessage }
  | { readonly from: 'exchange'; readonly page: ExchangePage; readonly said: ExchangeMessage }
  | { readonly from: 'connect'; readonly page: SenderPage; readonly said: ConnectMessage };

/**
 * Checks who sent a message, its schema, and that this sender may send it.
 * @throws {MessageRefused} with the reason
 */
export function authorize(said: unknown, sender: RawSender, known: Trusted): AuthorizedMessage {
  const speaker = senderOf(sender, known);
  if (speaker.kind === 'own') {
    const { data } = ownMessageSchema.safeParse(said);
    if (!data) throw new MessageRefused('malformed', 'a page of ours');
    return { from: 'own', said: data };
  }
  const { page } = speaker;
  const { data } = pageMessageSchema.safeParse(said);
  if (!data) throw new MessageRefused('malformed', page.url.origin);
  if (isFromConnect(data)) {
    if (speaker.kind === 'connect') return { from: 'connect', page, said: data };
  } else if (speaker.kind === 'exchange') {
    // Nobody can press in a tab that is not in front.
    if (FROM_A_PRESS.has(data.type) && sender.tab?.active === false)
      throw new MessageRefused('nobody-pressed', page.url.origin);
    return { from: 'exchange', page: speaker.page, said: data };
  }
  throw new MessageRefused('not-theirs-to-say', page.url.origin);
}

function isFromConnect(said: PageMessage): said is ConnectMessage {
  return FROM_CONNECT.has(said.type);
}
