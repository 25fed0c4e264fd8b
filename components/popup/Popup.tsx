import type { PopupView } from '../../lib/overview/view-popup.ts';
import { NoticesOffer } from '../system/NoticesOffer.tsx';
import { usePainted } from '../system/painted.ts';
import { AddressCard } from './AddressCard.tsx';
import { Checks } from './Checks.tsx';
import { Doors } from './Doors.tsx';
import type { ExchangeDoor, PopupEvents } from './events.ts';
import { Foot } from './Foot.tsx';
import { HeadlineBanner } from './HeadlineBanner.tsx';
import { HeldBackAddresses } from './HeldBackAddresses.tsx';
import { KeySection } from './KeySection.tsx';
import { PageSection } from './PageSection.tsx';
import { TopBar } from './TopBar.tsx';
import { WhenSection } from './WhenSection.tsx';

/** How many keys fill the first screen, under the headline and the list: the popup is at most 600 px high. */
const FOLD = 5;

export interface PopupProps extends PopupEvents {
  readonly view: PopupView;
  readonly exchanges: readonly ExchangeDoor[];
  /** Whether the feed is being asked right now. */
  readonly asking: boolean;
}

/**
 * The popup. Its first screen says whether all is well, what is to be done next and by when, and where the list is
 * copied; everything else stands below or folds. Where keys fill that screen, what is below it is drawn after the first
 * picture.
 */
export function Popup({ view, exchanges, asking, ...events }: PopupProps) {
  const firstRun = view.headline.id === 'first-run';
  const painted = usePainted();
  const whole = painted || view.ours.length < FOLD;
  const knowsKeys = [view.ours, view.fine, view.unknown, view.other].some((rows) => rows.length > 0);
  return (
    <div className="surface popup">
      <TopBar view={view} asking={asking} onPress={events.onPress} />
      <main>
        <HeadlineBanner headline={view.headline} {...events} />
        <HeldBackAddresses waiting={view.confirm} onPress={events.onPress} />
        {view.page && <PageSection page={view.page} onPress={events.onPress} />}
        {firstRun && <Doors exchanges={exchanges} firstRun onPress={events.onPress} />}
        <AddressCard view={view} onCopy={events.onCopy} onCalendar={events.onCalendar} />
        <KeySection view={view} first={whole ? null : FOLD} onPress={events.onPress} onCopy={events.onCopy} />
        {whole && view.offersNotices && <NoticesOffer onNotices={events.onNotices} />}
        {whole && <WhenSection view={view} />}
        {whole && !firstRun && (
          <>
            {knowsKeys && <Checks checks={view.checks} onPress={events.onPress} />}
            <Doors exchanges={exchanges} firstRun={false} onPress={events.onPress} />
          </>
        )}
      </main>
      <Foot view={view} {...events} />
    </div>
  );
}
