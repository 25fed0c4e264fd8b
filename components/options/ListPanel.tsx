import type { ReactNode } from 'react';
import type { FeedState } from '../../lib/feed/status.ts';
import { message, type PlainId } from '../../lib/language/message.ts';
import type { Tone } from '../../lib/schema/shown.ts';
import { Day } from '../language/Moments.tsx';
import { useTranslate } from '../language/translation.tsx';
import { Panel } from '../system/Panel.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import type { ListDetails } from './view.ts';

const tones: Readonly<Record<FeedState, Tone>> = {
  fresh: 'good',
  stale: 'warning',
  expired: 'danger',
  tampered: 'danger',
  clock: 'danger',
  empty: 'neutral',
};

interface ListPanelProps {
  readonly list: ListDetails;
  readonly asking: boolean;
  readonly onCheckNow: () => void;
}

/** Where the list comes from, which one it is, and how lately it was confirmed. */
export function ListPanel({ list, asking, onCheckNow }: ListPanelProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate(message('options_list'))} testId="list">
      <p className="state-line">
        <ToneMark tone={tones[list.state]} />
        {translate(message(`list_${list.state}`))}
      </p>
      <dl>
        <Fact name="list_source">
          {list.sources.map((source) => (
            <span key={source} className="block">
              <bdi>{source}</bdi>
            </span>
          ))}
        </Fact>
        {list.version !== null && <Fact name="list_version">{list.version}</Fact>}
        {list.fingerprint && (
          <Fact name="list_fingerprint">
            <bdi className="address">{list.fingerprint}</bdi>
          </Fact>
        )}
        {list.confirmedAt !== null && (
          <Fact name="list_confirmed">
            <Day at={list.confirmedAt} />
          </Fact>
        )}
        {list.expiresAt !== null && (
          <Fact name="list_expires">
            <Day at={list.expiresAt} />
          </Fact>
        )}
        {list.refusedAt !== null && (
          <Fact name="list_refused">
            <Day at={list.refusedAt} />
          </Fact>
        )}
      </dl>
      <button
        type="button"
        className="button secondary"
        data-testid="check-now"
        disabled={asking}
        onClick={onCheckNow}
      >
        {translate(message(asking ? 'feed_asking' : 'feed_check_now'))}
      </button>
    </Panel>
  );
}

function Fact({ name, children }: { name: PlainId; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <div className="fact">
      <dt>{translate(message(name))}</dt>
      <dd>{children}</dd>
    </div>
  );
}
