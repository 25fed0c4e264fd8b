import { message } from '../../lib/language/message.ts';
import type { PopupView } from '../../lib/overview/view-popup.ts';
import { useTranslate } from '../language/translation.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { Section } from './Section.tsx';

/** When each address comes and goes: one lane each. */
export function WhenSection({ view: { lanes, span } }: { view: PopupView }) {
  const translate = useTranslate();
  if (!span || lanes.length === 0) return null;
  return (
    <Section title={translate(message('popup_when'))} testId="when">
      <Timeline lanes={lanes} span={span} />
    </Section>
  );
}
