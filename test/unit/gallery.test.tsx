import { readdirSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AssistantCard } from '../../components/assistant/AssistantCard.tsx';
import { localeFor } from '../../lib/language/locale.ts';
import { createTranslate } from '../../lib/language/translate.ts';
import { assistantViews } from '../e2e/surfaces/fixtures/assistant-views.ts';
import { popupStates } from '../e2e/surfaces/fixtures/popup-states.ts';
import { about } from '../e2e/surfaces/fixtures/snapshot.ts';
import { scenes } from '../e2e/surfaces/scenes.tsx';
import { rotation } from './overview/scene.ts';
import { NEW } from './rotation/lists.ts';

const nothing = () => undefined;

/** The text that a reader sees, without markup. */
const textOf = (markup: string) =>
  markup
    .replace(/<style[^>]*>.*?<\/style>/gs, '')
    // A file that is shown as it is.
    .replace(/<pre[^>]*>.*?<\/pre>/gs, '')
    // Within a sentence.
    .replace(/<span class="unbroken">(.*?)<\/span>/gs, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands where a message lacks a sentence or a value. */
const BROKEN = /[{}]|undefined|\[object|Invalid Date|NaN/;

describe.each(readdirSync('public/_locales'))('the gallery of surfaces, in %s', (folder) => {
  const texts: Record<string, { message: string }> = JSON.parse(
    readFileSync(`public/_locales/${folder}/messages.json`, 'utf8'),
  );
  const locale = localeFor(texts.language?.message ?? '', 'en');
  const translate = createTranslate((id) => {
    const text = texts[id];
    if (!text) throw new Error(`there is no message ${id}`);
    return text.message;
  }, locale);

  // The assistant's scenes are drawn into a shadow root, which only a browser has: they are the next test's.
  const drawn = Object.entries(scenes).filter(([name]) => !name.startsWith('assistant-'));

  it.each(drawn)('draws %s with every sentence whole', (_, scene) => {
    const text = textOf(renderToStaticMarkup(scene({ translate, locale, theme: 'light' })));
    expect(text).not.toMatch(BROKEN);
    expect(text.length).toBeGreaterThan(20);
  });

  it.each(Object.entries(assistantViews))(
    'draws the assistant that is %s with what its view says',
    (_, view) => {
      const card = (
        <AssistantCard
          view={view}
          translate={translate}
          locale={locale}
          look={{ theme: 'light' }}
          practice={false}
          onAction={nothing}
          onChoice={nothing}
        />
      );
      const markup = renderToStaticMarkup(card);
      const text = textOf(markup);
      expect(text).not.toMatch(BROKEN);
      const plain = (said: string) => said.replace(/\s+/g, ' ').trim();
      if (view.collapsed) expect(text).toContain(plain(translate(view.pill)));
      else for (const said of [view.headline, ...view.lines]) expect(text).toContain(plain(translate(said)));
      const shown = view.collapsed ? [] : view.actions.filter(({ rank }) => rank !== 'quiet');
      for (const { id } of shown) expect(markup).toContain(`data-testid="${id}"`);
    },
  );
});

it('the gallery shows the same rotation in the popup and in the card', () => {
  const inPopup = popupStates.pending?.feed.list?.addresses ?? [];
  const datesOf = (all: typeof inPopup) =>
    all.map(({ address, effectiveAt, retiresAt }) =>
      address === NEW ? [address, effectiveAt] : [address, retiresAt],
    );
  expect(datesOf(inPopup)).toEqual(datesOf(rotation.addresses));
});

describe('the first frame of the popup', () => {
  const testIds = (name: string) => {
    const markup = renderToStaticMarkup(
      scenes[`popup-${name}`]?.({
        translate: createTranslate((id) => id, 'en'),
        locale: 'en',
        theme: 'light',
      }),
    );
    return [...markup.matchAll(/data-testid="(key|when)"/g)].map(([, id]) => id);
  };
  afterEach(() => vi.unstubAllGlobals());

  it('has five keys and nothing below them where keys fill the screen', () => {
    expect(testIds('many').length).toBeGreaterThan(5);
    vi.stubGlobal('window', {});
    expect(testIds('many')).toEqual(Array(5).fill('key'));
  });

  it('has everything where they do not', () => {
    const whole = testIds('pending-few');
    expect(whole).toContain('when');
    vi.stubGlobal('window', {});
    expect(testIds('pending-few')).toEqual(whole);
  });
});

describe('every page on which something may go wrong', () => {
  const translate = createTranslate((id) => id, 'en');
  const pages = Object.entries(scenes).filter(([name]) => /^(?:check|leak|options|queue|welcome)/.test(name));

  it.each(pages)('leads to the guide and to support: %s', (_, scene) => {
    const markup = renderToStaticMarkup(scene({ translate, locale: 'en', theme: 'light' }));
    for (const url of [about.guide, about.support]) expect(markup).toContain(`href="${url}"`);
  });
});
