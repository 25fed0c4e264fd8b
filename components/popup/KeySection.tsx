import { useState } from 'react';
import { message } from '../../lib/language/message.ts';
import type { KeyRow } from '../../lib/overview/view-keys.ts';
import type { PopupView } from '../../lib/overview/view-popup.ts';
import { KeyRows } from '../keys/KeyRows.tsx';
import { useTranslate } from '../language/translation.tsx';
import { Fold } from '../system/Fold.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import type { PopupEvents } from './events.ts';
import { KeyFilter, matching } from './KeyFilter.tsx';
import { Section } from './Section.tsx';

/** More keys than this are filtered by name. */
const FILTERED_ABOVE = 8;

interface KeySectionProps extends Pick<PopupEvents, 'onPress' | 'onCopy'> {
  readonly view: Pick<PopupView, 'platform' | 'ours' | 'fine' | 'unknown' | 'other'>;
  /** How many of the platform's keys are drawn by now, and no others; null for all. */
  readonly first: number | null;
}

/** The keys: the platform's, the worst first, then those of which it is not known whose they are; the rest folds. */
export function KeySection({ view, first, onPress, onCopy }: KeySectionProps) {
  const translate = useTranslate();
  const [wanted, setWanted] = useState('');
  const { ours, fine, unknown, other } = view;
  const all = [...ours, ...fine, ...unknown, ...other];
  if (all.length === 0) return null;
  const events = { onPress, onCopy };
  const title = translate(message('popup_keys'));
  const filter = (all.length > FILTERED_ABOVE || wanted !== '') && (
    <KeyFilter wanted={wanted} onWanted={setWanted} />
  );
  if (wanted !== '') {
    const found = matching(all, wanted);
    return (
      <Section title={title} aside={filter} testId="keys">
        <KeyRows rows={found.filter((row) => !unknown.includes(row))} {...events} />
        <KeyRows rows={found.filter((row) => unknown.includes(row))} asking {...events} />
        <p className="hint" role="status">
          {found.length === 0 && translate(message('popup_filter_none'))}
        </p>
      </Section>
    );
  }
  if (first !== null) {
    return (
      <Section title={title} aside={filter} testId="keys">
        <KeyRows rows={ours.slice(0, first)} {...events} />
      </Section>
    );
  }
  return (
    <Section title={title} aside={filter} testId="keys">
      <KeyRows rows={ours} {...events} />
      <Fine rows={fine} isRest={ours.length > 0} {...events} />
      {unknown.length > 0 && (
        <>
          <h3 className="sub-head">
            {translate(message('popup_unknown_keys', { n: unknown.length, platform: view.platform }))}
          </h3>
          <KeyRows rows={unknown} asking {...events} />
        </>
      )}
      {other.length > 0 && (
        <Fold
          summary={translate(message('popup_other_keys', { n: other.length, platform: view.platform }))}
          className="line-fold"
          testId="others"
        >
          <KeyRows rows={other} {...events} />
        </Fold>
      )}
    </Section>
  );
}

interface FineProps extends Pick<PopupEvents, 'onPress' | 'onCopy'> {
  readonly rows: readonly KeyRow[];
  /** Whether others stand above. */
  readonly isRest: boolean;
}

/** Those that are up to date, in one line. */
function Fine({ rows, isRest, ...events }: FineProps) {
  const translate = useTranslate();
  if (rows.length === 0) return null;
  return (
    <Fold
      className="line-fold key-fold"
      testId="fine"
      summary={
        <>
          <ToneMark tone="good" />
          {translate(message(isRest ? 'keys_fine_more' : 'keys_fine', { n: rows.length }))}
        </>
      }
    >
      <KeyRows rows={rows} {...events} />
    </Fold>
  );
}
