import { type CSSProperties, useState } from 'react';
import { message } from '../../lib/language/message.ts';
import type { Lane, PopupView, Segment } from '../../lib/overview/view-popup.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { isWithin, placeIn, type Span } from './place.ts';

/** How many lanes are drawn before the rest is asked for: a list may hold a hundred addresses. */
const SHOWN = 5;

interface TimelineProps {
  readonly lanes: readonly Lane[];
  readonly span: NonNullable<PopupView['span']>;
}

/**
 * One lane for each address: when it is announced, live, overlapping and gone, with today marked, and in
 * words.
 */
export function Timeline({ lanes, span }: TimelineProps) {
  const translate = useTranslate();
  const [all, setAll] = useState(false);
  const shown = all ? lanes : lanes.slice(0, SHOWN);
  const kinds = new Set(
    shown.flatMap(({ segments }) =>
      segments.filter((segment) => isWithin(span, segment)).map(({ kind }) => kind),
    ),
  );
  const today: CSSProperties = { insetInlineStart: `${placeIn(span, span.now)}%` };
  return (
    <div className="timeline">
      <ul>
        {shown.map((lane) => (
          <LaneLine key={lane.address} lane={lane} span={span} today={today} />
        ))}
      </ul>
      {lanes.length > SHOWN && !all && (
        <button type="button" className="link" data-testid="all-lanes" onClick={() => setAll(true)}>
          {translate(message('timeline_more', { n: lanes.length - SHOWN }))}
        </button>
      )}
      <ul className="legend" aria-hidden="true">
        <li>
          <i className="now-key" />
          {translate(message('timeline_today'))}
        </li>
        {(['announced', 'live', 'overlap', 'gone'] as const)
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <li key={kind}>
              <i data-kind={kind} />
              {translate(message(`timeline_${kind}`))}
            </li>
          ))}
      </ul>
    </div>
  );
}

function LaneLine({ lane, span, today }: { lane: Lane; span: Span; today: CSSProperties }) {
  return (
    <li className="lane" data-phase={lane.phase} data-held-back={lane.heldBack}>
      <bdi className="address">{lane.address}</bdi>
      {lane.region && <span className="region">{lane.region}</span>}
      <span className="lane-words">
        <Say message={lane.words} />
      </span>
      <span className="track" aria-hidden="true">
        {lane.segments
          .filter((segment) => isWithin(span, segment))
          .map((segment) => (
            <i
              key={segment.kind}
              data-kind={segment.kind}
              data-open={segment.to === null}
              style={stretch(span, segment)}
            />
          ))}
        <i className="now" style={today} />
      </span>
    </li>
  );
}

function stretch(span: Span, { from, to }: Segment): CSSProperties {
  const start = placeIn(span, from);
  return { insetInlineStart: `${start}%`, inlineSize: `${placeIn(span, to ?? span.to) - start}%` };
}
