import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { Fold } from './Fold.tsx';
import type { HelpFacts } from './HelpLinks.tsx';

/** The links and the facts in the foot of a page. */
export interface FootFacts extends HelpFacts {
  readonly version: string;
  /** Where the source code lies, where the platform names a place. */
  readonly source: string | null;
}

/** The foot of options and welcome: help, support, privacy, source, version. */
export function SheetFoot({ about }: { about: FootFacts }) {
  const translate = useTranslate();
  const { platform, version, guide, support, source } = about;
  const links = [
    { label: message('foot_guide'), url: guide },
    { label: message('foot_support', { platform }), url: support },
    ...(source === null ? [] : [{ label: message('foot_source'), url: source }]),
    { label: message('options_licences'), url: '/LICENSES.txt' },
  ];
  return (
    <footer className="sheet-foot">
      <p className="strong">{translate(message('welcome_never_asks'))}</p>
      <p>{translate(message('not_affiliated'))}</p>
      <Fold className="line-fold privacy" summary={translate(message('foot_privacy'))} testId="privacy">
        <p>{translate(message('foot_privacy_text', { platform }))}</p>
      </Fold>
      <p className="row" data-testid="about">
        {links.map(({ label, url }) => (
          <a key={url} href={url} target="_blank" rel="noreferrer">
            {translate(label)}
          </a>
        ))}
        <span>{translate(message('foot_version', { version }))}</span>
      </p>
    </footer>
  );
}
