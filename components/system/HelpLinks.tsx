import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

/** The addresses of the platform's guide and support. */
export interface HelpFacts {
  readonly platform: string;
  readonly guide: string;
  readonly support: string;
}

/** The last line of a page on which something may go wrong: how it works, and whom to ask. */
export function HelpLinks({ platform, guide, support }: HelpFacts) {
  const translate = useTranslate();
  return (
    <p className="row" data-testid="help">
      <a href={guide} target="_blank" rel="noreferrer">
        {translate(message('foot_guide'))}
      </a>
      <a href={support} target="_blank" rel="noreferrer">
        {translate(message('foot_support', { platform }))}
      </a>
    </p>
  );
}
