import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

/** The browsers whose prompt is quoted. */
export type BrowserName = 'Chrome' | 'Edge' | 'Firefox';

interface BrowserSentenceProps {
  readonly host: string;
  readonly browser: BrowserName;
  readonly feedHost: string | null;
}

/**
 * The question that the browser is going to ask, in its own words, and what Keyfence does with the
 * permission.
 */
export function BrowserSentence({ host, browser, feedHost }: BrowserSentenceProps) {
  const translate = useTranslate();
  const id = browser === 'Firefox' ? 'sites_sentence_firefox' : 'sites_sentence_chromium';
  return (
    <div className="sentence">
      <p>{translate(message('sites_asks', { browser }))}</p>
      <blockquote>{translate(message(id, { host }))}</blockquote>
      <p className="soft">{translate(message('sites_means'))}</p>
      {feedHost && (
        <p className="soft">{translate(message('sites_feed_host', { browser, host: feedHost }))}</p>
      )}
    </div>
  );
}
