import { message } from '../../lib/language/message.ts';
import type { PopupView } from '../../lib/overview/index.ts';
import { useTranslate } from '../language/translation.tsx';
import { CopyButton } from '../system/CopyButton.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import type { PopupEvents } from './events.ts';
import { Section } from './Section.tsx';

interface AddressSectionProps extends Pick<PopupEvents, 'onCopy'> {
  readonly view: PopupView;
}

/** The platform's addresses: one lane each, and all of them in one press. */
export function AddressSection({ view, onCopy }: AddressSectionProps) {
  const translate = useTranslate();
  const { lanes, span, addressesToCopy, notToCopy } = view;
  if (!span || lanes.length === 0) return null;
  const all = addressesToCopy.length;
  return (
    <Section
      title={translate(message('popup_addresses'))}
      testId="addresses"
      aside={
        all > 0 && (
          <CopyButton
            label={message('popup_copy', { n: all })}
            text={addressesToCopy.join(',')}
            onCopy={onCopy}
            testId="copy-all"
          />
        )
      }
    >
      <Timeline lanes={lanes} span={span} />
      {notToCopy && (
        <p className="hint" data-testid="not-to-copy">
          {translate(notToCopy)}
        </p>
      )}
      {all > 0 && <p className="hint">{translate(message('popup_copy_hint'))}</p>}
    </Section>
  );
}
