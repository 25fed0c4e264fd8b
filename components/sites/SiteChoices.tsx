import { useState } from 'react';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { Fold } from '../system/Fold.tsx';
import { type BrowserName, BrowserSentence } from './BrowserSentence.tsx';
import type { Site, SiteChoice } from './choices.ts';

export interface SiteChoicesProps {
  readonly choices: readonly SiteChoice[];
  readonly browser: BrowserName;
  /** The host of the platform's list, where the browser asks for it together with the first site (Firefox). */
  readonly feedHost: string | null;
  /** Called in the click itself: a browser asks for a permission only then. */
  readonly onSite: (host: string, wanted: boolean) => void;
}

/** One box per site; ticking one asks the browser for that site alone. The browser's own words stand above. */
export function SiteChoices({ choices, browser, feedHost, onSite }: SiteChoicesProps) {
  const translate = useTranslate();
  const sites = choices.flatMap(({ sites }) => sites);
  const [pointed, setPointed] = useState<string | null>(null);
  const example =
    pointed ?? sites.find(({ kind, granted }) => kind === 'main' && !granted)?.host ?? sites[0]?.host;
  const first = sites.every(({ granted }) => !granted);
  const box = (name: string, site: Site) => (
    <SiteBox
      key={site.host}
      name={name}
      site={site}
      onSite={onSite}
      onPointed={() => setPointed(site.host)}
    />
  );
  return (
    <div className="sites">
      {example && <BrowserSentence host={example} browser={browser} feedHost={first ? feedHost : null} />}
      <ul className="site-list">
        {choices.map(
          ({ exchange, name, sites: [main] }) => main && <li key={exchange}>{box(name, main)}</li>,
        )}
      </ul>
      {sites.length > choices.length && (
        <Fold className="line-fold" summary={translate(message('sites_more'))} testId="more-sites">
          {choices
            .filter(({ sites }) => sites.length > 1)
            .map(({ exchange, name, sites }) => (
              <div key={exchange} className="more-sites">
                <h3>{name}</h3>
                {sites.slice(1).map((site) => box(translate(message(`site_${site.kind}`)), site))}
              </div>
            ))}
        </Fold>
      )}
    </div>
  );
}

interface SiteBoxProps extends Pick<SiteChoicesProps, 'onSite'> {
  readonly name: string;
  readonly site: Site;
  readonly onPointed: () => void;
}

function SiteBox({ name, site: { host, granted }, onSite, onPointed }: SiteBoxProps) {
  return (
    <label className="box" onPointerEnter={onPointed}>
      <input
        type="checkbox"
        data-testid={`site-${host}`}
        checked={granted}
        onFocus={onPointed}
        onChange={({ currentTarget: box }) => {
          onSite(host, box.checked);
          // It shows what the browser granted, not what was asked for.
          box.checked = granted;
        }}
      />
      <span className="box-name">{name}</span>
      <bdi className="box-note">{host}</bdi>
    </label>
  );
}
