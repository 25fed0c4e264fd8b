import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AssistantCard } from '../../components/assistant/AssistantCard.tsx';
import { localeFor } from '../../lib/language/locale.ts';
import { createTranslate } from '../../lib/language/translate.ts';
import { assistantViews } from '../e2e/surfaces/fixtures/assistant-views.ts';
import { scenes } from '../e2e/surfaces/scenes.tsx';

const nothing = () => undefined;

describe.each(['en', 'zh_CN', 'es', 'ar'])('the gallery of surfaces, in %s', (folder) => {
  const texts: Record<string, { message: string }> = JSON.parse(
    readFileSync(`public/_locales/${folder}/messages.json`, 'utf8'),
  );
  const locale = localeFor(texts.language?.message ?? '', 'en');
  const translate = createTranslate((id) => texts[id]?.message ?? '', locale);

  it.each(Object.entries(scenes))('draws %s', (_, scene) => {
    expect(renderToStaticMarkup(scene({ translate, locale, theme: 'light' }))).not.toBe('');
  });

  it.each(Object.entries(assistantViews))('draws the assistant that is %s', (_, view) => {
    const card = (
      <AssistantCard
        view={view}
        translate={translate}
        locale={locale}
        theme="light"
        practice={false}
        onAction={nothing}
        onOwn={nothing}
      />
    );
    expect(renderToStaticMarkup(card)).toContain('data-testid');
  });
});
