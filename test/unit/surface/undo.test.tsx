import { readFileSync } from 'node:fs';
import { useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Translated } from '../../../components/language/translation.tsx';
import { UndoLine } from '../../../components/system/UndoLine.tsx';
import { type Undo, useUndo } from '../../../entrypoints/surface/undo.ts';
import { message } from '../../../lib/language/message.ts';
import { createTranslate } from '../../../lib/language/translate.ts';

const english: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
const translate = createTranslate((id) => english[id]?.message ?? id, 'en');

type Step = (undo: Undo) => void;

/** What the line of a page says after these steps, one after the other. */
function lineAfter(...steps: Step[]): string {
  function Page() {
    const [step, setStep] = useState(0);
    const undo = useUndo(async () => undefined);
    const next = steps[step];
    if (next) {
      next(undo);
      setStep(step + 1);
    }
    return <UndoLine lastChange={undo.lastChange} onUndo={undo.undo} />;
  }
  const markup = renderToStaticMarkup(
    <Translated translate={translate}>
      <Page />
    </Translated>,
  );
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u2068\u2069]+/g, ' ')
    .trim();
}

const forgotten = message('undo_forgotten', { label: 'bot-1' });

describe('the line under a page', () => {
  it('says what was forgotten, and offers to take it back', () => {
    expect(lineAfter(({ say }) => say('stored', forgotten))).toBe('Forgotten: bot-1 Undo');
  });

  it.each(['forget-all', 'forget-lists', 'import'] as const)(
    'goes after “%s”, which ends what could be taken back',
    (type) => {
      const forget: Step = ({ say }) => say('stored', forgotten);
      const end: Step = ({ say }) => say('stored', null, type);
      expect(lineAfter(forget, end)).toBe('');
      expect(lineAfter(forget, end, forget)).toBe('Forgotten: bot-1 Undo');
    },
  );

  it('stays after a change that cannot be taken back itself and ends nothing', () => {
    expect(
      lineAfter(
        ({ say }) => say('stored', forgotten),
        ({ say }) => say('stored', null, 'set-card-theme'),
      ),
    ).toBe('Forgotten: bot-1 Undo');
  });

  it('says why where forgetting all was not stored', () => {
    expect(
      lineAfter(
        ({ say }) => say('stored', forgotten),
        ({ say }) => say(undefined, null, 'forget-all'),
      ),
    ).toBe('This could not be stored. Try again.');
  });

  it('says that nothing could be stored where the background answers nothing', () => {
    expect(lineAfter(({ say }) => say(undefined, forgotten))).toBe('This could not be stored. Try again.');
  });

  it('says why where the background knows', () => {
    expect(lineAfter(({ say }) => say('full', forgotten))).toMatch(/^The browser’s storage .* is full/);
  });
});
