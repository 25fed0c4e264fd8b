import type { ExchangeId } from '../../lib/exchanges/all.ts';
import type { FeedStatus } from '../../lib/feed/status.ts';
import type { KeyRecord } from '../../lib/keys/record.ts';
import type { Moment } from '../../lib/rotation/list.ts';
import type { FieldChoice, Settings } from '../../lib/settings/settings.ts';
import type { OwnContext } from '../own/judge.ts';
import type { SiteChoice } from '../sites/choices.ts';

/** One key that is remembered, as the options name it. */
export interface RememberedKey {
  readonly id: string;
  readonly label: string;
  readonly account: string | null;
  readonly seenAt: Moment | null;
}

/** The platform's list, as it is held. */
export interface ListDetails {
  readonly sources: readonly string[];
  readonly state: FeedStatus['state'];
  readonly version: number | null;
  readonly fingerprint: string | null;
  readonly confirmedAt: Moment | null;
  readonly expiresAt: Moment | null;
  readonly refusedAt: Moment | null;
}

/** Everything the options show. */
export interface OptionsView {
  readonly platform: string;
  readonly practice: boolean;
  readonly mode: Settings['mode'];
  readonly choices: readonly SiteChoice[];
  readonly own: OwnContext;
  readonly notices: boolean;
  readonly cardTheme: Settings['cardTheme'];
  /** API Connect: its host, and whether Keyfence may ask there. */
  readonly connect: { readonly host: string; readonly granted: boolean };
  readonly remembered: readonly { readonly name: string; readonly keys: readonly RememberedKey[] }[];
  /** How many lists are kept of what keys held before fills. */
  readonly kept: number;
  readonly fields: readonly FieldChoice[];
  readonly quietPages: readonly string[];
  readonly list: ListDetails;
}

/** The list as the options show it. `sources` are the hosts it is asked from, in order. */
export function listDetails(feed: FeedStatus, sources: readonly string[]): ListDetails {
  return {
    sources,
    state: feed.state,
    version: feed.list?.version ?? null,
    fingerprint: feed.fingerprint,
    confirmedAt: feed.confirmedAt,
    expiresAt: feed.list?.expiresAt ?? null,
    refusedAt: feed.note?.at ?? null,
  };
}

/** `bot-2` before `bot-10`. */
const byLabel = new Intl.Collator(undefined, { numeric: true });

/** The remembered keys by exchange, in the exchanges' order; exchanges without any are left out. */
export function rememberedKeys(
  records: readonly KeyRecord[],
  exchanges: readonly { readonly id: ExchangeId; readonly name: string }[],
): OptionsView['remembered'] {
  return exchanges
    .map(({ id, name }) => ({
      name,
      keys: records
        .filter(({ exchange }) => exchange === id)
        .toSorted((a, b) => byLabel.compare(a.label, b.label))
        .map((record) => ({
          id: record.id,
          label: record.label,
          account: record.account,
          seenAt: record.sighting?.at ?? null,
        })),
    }))
    .filter(({ keys }) => keys.length > 0);
}
