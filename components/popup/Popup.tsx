import type { PopupView } from '../../lib/overview/index.ts';
import { firstOf, keysIn } from '../keys/first.ts';
import { usePainted } from '../system/painted.ts';
import { AddressSection } from './AddressSection.tsx';
import { Checks } from './Checks.tsx';
import { Doors } from './Doors.tsx';
import type { ExchangeDoor, PopupEvents } from './events.ts';
import { Foot } from './Foot.tsx';
import { HeadlineBanner } from './HeadlineBanner.tsx';
import { HeldBackAddresses } from './HeldBackAddresses.tsx';
import { KeySection } from './KeySection.tsx';
import { PageSection } from './PageSection.tsx';
import { TopBar } from './TopBar.tsx';

/** So many keys reach below the fold: the popup is at most 600 px high. */
const FOLD = 12;

export interface PopupProps extends PopupEvents {
  readonly view: PopupView;
  readonly exchanges: readonly ExchangeDoor[];
  /** Whether the feed is being asked right now. */
  readonly asking: boolean;
}

/**
 * The popup: one headline and its one filled button; everything else stands below or folds. With many keys, what is
 * below the fold is drawn after the first picture.
 */
export function Popup({ view, exchanges, asking, ...events }: PopupProps) {
  const firstRun = view.headline.id === 'H16';
  const painted = usePainted();
  const whole = painted || view.oursFolded !== null || keysIn(view.ours) <= FOLD;
  const doors = <Doors exchanges={exchanges} firstRun={firstRun} onPress={events.onPress} />;
  return (
    <div className="surface popup">
      <TopBar view={view} asking={asking} onPress={events.onPress} />
      <main>
        <HeadlineBanner headline={view.headline} {...events} />
        <HeldBackAddresses waiting={view.confirm} onPress={events.onPress} />
        {view.page && <PageSection page={view.page} onPress={events.onPress} />}
        <KeySection
          view={whole ? view : { ...view, ours: firstOf(view.ours, FOLD), unknown: [], other: [] }}
          onPress={events.onPress}
          onCopy={events.onCopy}
        />
        {whole && (
          <>
            {firstRun && doors}
            <AddressSection view={view} onCopy={events.onCopy} />
            {!firstRun && doors}
            {!firstRun && <Checks checks={view.checks} onPress={events.onPress} />}
          </>
        )}
      </main>
      <Foot view={view} {...events} />
    </div>
  );
}
