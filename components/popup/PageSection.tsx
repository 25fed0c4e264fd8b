import { message } from '../../lib/language/message.ts';
import type { PageView } from '../../lib/overview/view-popup.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import type { PopupEvents } from './events.ts';
import { Section } from './Section.tsx';

interface PageSectionProps extends Pick<PopupEvents, 'onPress'> {
  readonly page: PageView;
}

/** What Keyfence sees on the page in front of the user, and the way to the assistant there. */
export function PageSection({ page, onPress }: PageSectionProps) {
  const translate = useTranslate();
  return (
    <Section
      title={translate(message('popup_page'))}
      aside={<bdi className="host">{page.host}</bdi>}
      testId="page"
    >
      <div className="page-line">
        {page.title && <ToneMark tone={page.tone} />}
        <div className="words">
          {page.title && (
            <p className="strong">
              <Say message={page.title} />
            </p>
          )}
          {page.detail && (
            <p className="soft">
              <Say message={page.detail} />
            </p>
          )}
          {page.actions.length > 0 && (
            <div className="row">
              {page.actions.map(({ label, press }) => (
                <button
                  key={press.kind}
                  type="button"
                  className="button secondary small"
                  data-testid={press.kind}
                  onClick={() => onPress(press)}
                >
                  <Say message={label} />
                </button>
              ))}
            </div>
          )}
        </div>
      </div>
    </Section>
  );
}
