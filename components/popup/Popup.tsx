import type { PopupView } from '../../lib/overview/index.ts';
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

export interface PopupProps extends PopupEvents {
  readonly view: PopupView;
  readonly exchanges: readonly ExchangeDoor[];
  /** Whether the feed is being asked right now. */
  readonly asking: boolean;
}

/** The popup: one headline and its one filled button; everything else stands below or folds. */
export function Popup({ view, exchanges, asking, ...events }: PopupProps) {
  const firstRun = view.headline.id === 'H16';
  const doors = <Doors exchanges={exchanges} firstRun={firstRun} onPress={events.onPress} />;
  return (
    <div className="surface popup">
      <TopBar view={view} asking={asking} onPress={events.onPress} />
      <main>
        <HeadlineBanner headline={view.headline} {...events} />
        <HeldBackAddresses waiting={view.confirm} onPress={events.onPress} />
        {view.page && <PageSection page={view.page} onPress={events.onPress} />}
        <KeySection view={view} onPress={events.onPress} />
        {firstRun && doors}
        <AddressSection view={view} onCopy={events.onCopy} />
        {!firstRun && doors}
        {!firstRun && <Checks checks={view.checks} onPress={events.onPress} />}
      </main>
      <Foot view={view} {...events} />
    </div>
  );
}
