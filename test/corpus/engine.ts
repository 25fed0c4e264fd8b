import { parseAddress } from '../../lib/address/address.ts';
import type { AssistantContext } from '../../lib/assistant/context.ts';
import { makeActing } from '../../lib/assistant/make-acting.ts';
import type { Session } from '../../lib/assistant/ports.ts';
import { startSession } from '../../lib/assistant/session.ts';
import type { AssistantView } from '../../lib/assistant/view.ts';
import { exchanges } from '../../lib/exchanges/all.ts';
import { exchangeAt, isApiPage } from '../../lib/exchanges/route.ts';
import { explain, findForms } from '../../lib/form/find.ts';
import type { KeyForm } from '../../lib/form/key-form.ts';
import type { KeyListLook } from '../../lib/form/key-list.ts';
import { openReach } from '../../lib/page/reach.ts';
import type { ListedAddress } from '../../lib/rotation/list.ts';
import { LIST } from './case.ts';

const LONG_AGO = Date.UTC(2026, 0, 1);

/** The engine as a page of the corpus runs it: what it shows, and presses in place of a person's. */
export interface Engine {
  view: AssistantView | null;
  looks: number;
  session: Session;
  fill(): Promise<void>;
  press(id: Parameters<Session['act']>[0]): Promise<void>;
  copied: string | null;
  /** Whether the last look showed a whole list of keys; null before the first. */
  list: KeyListLook | null;
  /** One look at the page, now. */
  lookAgain(): void;
  /** Ends the visit, as an update or the close button does. */
  end(): void;
  explain(): unknown;
  forms(): readonly KeyForm[];
}

/** What a test says of the list and of the user, where it is not the usual. */
export interface Known {
  /** Addresses that are off, and since when they are: a retirement's last day, or a revocation, in days from now. */
  readonly off?: readonly { readonly address: string; readonly days: number; readonly revoked?: boolean }[];
  /** What the list names as current; `LIST` where it is left out. */
  readonly current?: readonly string[];
  /** What the user declared as theirs. */
  readonly own?: readonly string[];
  readonly isStale?: boolean;
}

declare global {
  interface Window {
    engine: Engine | null;
    startEngine(asked: boolean, known?: Known): void;
  }
}

const DAY = 86_400_000;

function offOf({ address, days, revoked = false }: NonNullable<Known['off']>[number]): ListedAddress {
  const at = Date.now() + days * DAY;
  const entry = listed(address);
  return revoked
    ? { ...entry, revoked: { at, reason: 'server taken over' } }
    : { ...entry, retirementAnnouncedAt: LONG_AGO, retiresAt: at };
}

function ownOf(text: string): AssistantContext['own'][number] {
  return { name: 'VPS', address: listed(text).address };
}

function listed(text: string): ListedAddress {
  const address = parseAddress(text);
  if (!address) throw new Error(`${text} is no address`);
  return {
    address,
    region: null,
    announcedAt: LONG_AGO,
    effectiveAt: LONG_AGO,
    replaces: null,
    retirementAnnouncedAt: null,
    retiresAt: null,
    urgent: false,
    revoked: null,
    note: null,
  };
}

function contextFor(
  exchange: AssistantContext['exchange'],
  asked: boolean,
  { off = [], current = LIST, own = [], isStale = false }: Known,
): AssistantContext {
  const addresses = [...current.map(listed), ...off.map(offOf)];
  return {
    exchange,
    propagationMinutes: [5, 10],
    platform: {
      name: 'Acme',
      connect: 'https://acme.example/connect',
      support: 'https://acme.example/support',
    },
    practice: false,
    asked,
    feed: {
      state: isStale ? 'stale' : 'fresh',
      list: { version: 1, issuedAt: LONG_AGO, expiresAt: Date.now() + 9e8, addresses },
      fingerprint: '7F3A-91C2',
      confirmedAt: Date.now(),
      issuedAt: Date.now(),
      heldBack: [],
      paused: [],
      note: null,
      host: 'feed.acme.example',
      clock: null,
    },
    mismatch: null,
    own: own.map(ownOf),
    records: [],
    saves: [],
    fields: [],
    place: null,
    cardTheme: 'page',
    nextKey: null,
  };
}

window.startEngine = (asked, known = {}) => {
  const url = new URL(location.href);
  const exchange = exchangeAt(url, exchanges);
  // By itself the assistant comes to API pages only; where the user asks, the host suffices.
  if (!exchange || (!asked && !isApiPage(url, exchange))) {
    window.engine = null;
    return;
  }
  const nothing = () => undefined;
  const context = contextFor(exchange, asked, known);
  const visit = new AbortController();
  const engine: Partial<Engine> = {
    end: () => visit.abort(new Error('the visit ended')),
    view: null,
    looks: 0,
    copied: null,
    list: null,
    lookAgain: () => engine.session?.update(context),
  };
  engine.session = startSession(
    {
      document,
      reach: openReach,
      exchange,
      asked,
      now: Date.now,
      copy: async (text) => {
        engine.copied = text;
        return true;
      },
      reports: {
        looked: () => {
          engine.looks = (engine.looks ?? 0) + 1;
        },
        shown: (view) => {
          engine.view = view;
        },
        observed: (_, list) => {
          engine.list = list;
          return null;
        },
        filled: nothing,
        saved: nothing,
        undone: nothing,
        picked: nothing,
        denied: nothing,
        pressed: nothing,
      },
      signal: visit.signal,
    },
    context,
    () => makeActing,
  );
  engine.fill = () => engine.session?.act('fill', null) ?? Promise.resolve();
  engine.press = (id) => engine.session?.act(id, null) ?? Promise.resolve();
  engine.explain = () => explain({ root: document, exchange });
  engine.forms = () => findForms({ root: document, exchange });
  window.engine = engine as Engine;
};
