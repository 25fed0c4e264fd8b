import { Translated } from '../../../../components/language/translation.tsx';
import { Popup } from '../../../../components/popup/Popup.tsx';
import { popupView } from '../../../../lib/overview/popup.ts';
import type { Snapshot } from '../../../../lib/overview/snapshot.ts';
import '../../../../components/popup/style.css';
import { createTranslate } from '../../../../lib/language/translate.ts';
import { draw } from '../ready.tsx';

const { texts, snapshot: said } = window.given;
const snapshot: Snapshot = JSON.parse(said);
const nothing = () => undefined;

draw(
  <Translated translate={createTranslate((id) => texts[id]?.message ?? '', 'en-GB')}>
    <Popup
      view={popupView(snapshot, snapshot.feed.confirmedAt ?? 0)}
      exchanges={snapshot.exchanges}
      asking={false}
      onPress={nothing}
      onLater={nothing}
      onCopy={async () => true}
      onCalendar={nothing}
      onNotices={nothing}
      onCheckAddresses={nothing}
    />
  </Translated>,
);
