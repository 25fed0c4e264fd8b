import type { Exchange } from '../exchanges/all.ts';
import type { FeedStatus } from '../feed/status.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { SaveOutcome } from '../keys/save-outcome.ts';
import type { CardTheme, Chosen } from '../schema/card.ts';
import type { FieldChoice, OwnAddress } from '../settings/settings.ts';
import type { StorageTrouble } from '../stored/trouble.ts';

/** Everything the assistant in a page needs to know; it reads no storage and asks no network. JSON-safe. */
export interface AssistantContext {
  /** Where it is: a script in a page carries the facts of no exchange itself. */
  readonly exchange: Exchange;
  /** Minutes until a saved list is in force there. */
  readonly propagationMinutes: readonly [from: number, to: number];
  readonly platform: { readonly name: string; readonly connect: string; readonly support: string };
  readonly practice: boolean;
  /** Whether the user asked for the assistant on this page (icon, command), rather than a grant and the route. */
  readonly asked: boolean;
  readonly feed: FeedStatus;
  /** Whether API Connect names another list than the accepted one, and the user has not looked at that. */
  readonly mismatch: { readonly theirs: number; readonly ours: number } | null;
  readonly own: readonly OwnAddress[];
  /** What is remembered of the keys of this exchange. */
  readonly records: readonly KeyRecord[];
  /** What became of the last saves of the keys of this exchange. */
  readonly saves: readonly SaveOutcome[];
  /** The fields that the user pointed at on this host. */
  readonly fields: readonly FieldChoice[];
  /** Where the user moved the assistant to on this site. */
  readonly place: Chosen | null;
  readonly cardTheme: CardTheme;
  /** The next key of the running queue, where it is on this exchange. */
  readonly nextKey: string | null;
  /** What keeps Keyfence from remembering; null or missing while all is well. */
  readonly storage?: StorageTrouble | null;
}
