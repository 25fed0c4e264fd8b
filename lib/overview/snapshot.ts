import type { ConnectReport, ConnectTrouble, Validation } from '../connect/stored.ts';
import type { ExchangeId } from '../exchanges/all.ts';
import type { FeedStatus } from '../feed/status.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { Message } from '../language/message.ts';
import type { AssistantState, Saved, Tone } from '../schema/shown.ts';
import type { Settings } from '../settings/settings.ts';
import type { StorageTrouble } from '../stored/trouble.ts';
import type { ExchangeFacts } from './exchange-facts.ts';
import type { LeakProgress, Queue } from './stored.ts';

/** The platform this build serves, as far as the surfaces need it. */
export interface PlatformFacts {
  readonly name: string;
  readonly links: {
    readonly connect: string;
    readonly emailVerify: string;
    readonly alerts: string;
    readonly guide: string;
    readonly support: string;
  };
}

/** What Keyfence knows about the page in front of the user. */
export type PageSays =
  /** An assistant is there and this is what it shows. */
  | {
      readonly kind: 'assistant';
      readonly state: AssistantState;
      readonly tone: Tone;
      readonly saved: Saved | null;
      readonly pill: Message;
    }
  /** The page takes the assistant away or keeps it out of sight. */
  | { readonly kind: 'hidden' }
  /** The browser did not bring what says and draws: nothing is drawn on the page. */
  | { readonly kind: 'not-loaded' }
  /** An API page of an exchange, without an assistant yet (nothing granted, or none asked for). */
  | { readonly kind: 'asleep' }
  /** An exchange's host, but not its API page. */
  | { readonly kind: 'elsewhere' }
  /** An API page with key-like content in which no form was found. */
  | { readonly kind: 'not-recognised' }
  /** A host of somebody else that could be taken for this exchange's. */
  | { readonly kind: 'look-alike'; readonly exchange: ExchangeId };

/** The page in front of the user; null in the snapshot when it is nothing to Keyfence. */
export interface Page {
  readonly host: string;
  readonly exchange: ExchangeId | null;
  readonly granted: boolean;
  readonly says: PageSays;
}

/** Everything the surfaces are computed from, gathered by the background. JSON-safe. */
export interface Snapshot {
  readonly feed: FeedStatus;
  readonly platform: PlatformFacts;
  readonly build: 'practice' | 'e2e' | 'store';
  readonly exchanges: readonly ExchangeFacts[];
  readonly records: readonly KeyRecord[];
  readonly connect: ConnectReport | null;
  readonly connectTrouble: ConnectTrouble | null;
  readonly validations: readonly Validation[];
  /** Whether what is due is asked by itself now: the user started it once, and an API Connect page is open. */
  readonly asksByItself: boolean;
  readonly settings: Settings;
  readonly grants: {
    readonly hosts: readonly string[];
    readonly connect: boolean;
    readonly notices: boolean;
  };
  /** Whether the icon is pinned; null where the browser does not say. */
  readonly pinned: boolean | null;
  readonly queue: Queue | null;
  readonly leak: LeakProgress | null;
  readonly page: Page | null;
  /** What keeps Keyfence from remembering; null or missing while all is well. */
  readonly storage?: StorageTrouble | null;
}
