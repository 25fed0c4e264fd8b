import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../lib/address/token.ts';
import { assess } from '../../../lib/assistant/assess.ts';
import { savingStep } from '../../../lib/assistant/saving.ts';
import { STEADY } from '../rotation/lists.ts';
import { sentencesIn } from './english.ts';
import { form, sceneWith, shown } from './scenes.ts';

describe('a list that is not shown whole', () => {
  it.each([2, 'unknown' as const])(
    '(%s hidden) is said to lack nothing, and nothing is offered to be added',
    (hidden) => {
      const views = [
        assess(sceneWith({ target: form(STEADY, { hidden }), shown: [form(STEADY, { hidden })] })),
        assess(sceneWith({ shown: [shown(STEADY, { hidden })] })),
      ];
      for (const view of views) {
        expect(sentencesIn(view).join(' ')).not.toMatch(/lack|whole list"/i);
        expect(view?.actions.map(({ id }) => id)).not.toContain('fill');
      }
      expect(views.map((view) => view?.state)).toEqual(['blocked', 'read-only']);
    },
  );

  it('is counted where the page counts it', () => {
    const said = sentencesIn(assess(sceneWith({ shown: [shown(STEADY, { hidden: 2 })] })));
    expect(said).toContain('2 more are not shown');
  });

  it('does not turn the restriction on of a key whose list it does not see', () => {
    const target = form(STEADY, { hidden: 2, restriction: 'off' });
    const view = assess(sceneWith({ target, shown: [target] }));
    expect(view?.state).toBe('unrestricted');
    expect(view?.actions.map(({ id }) => id)).not.toContain('fill');
  });

  it('proves no failed save', () => {
    const look = {
      now: 'no' as const,
      verifying: false,
      editing: false,
      expected: tokenize(`${STEADY},203.0.113.77`),
      removed: [],
      pressedSave: true,
      left: false,
      stoodAfterCodes: 0,
      goneFor: 5_000,
    };
    expect(savingStep({ ...look, stored: shown(STEADY) })).toBe('gone');
    expect(savingStep({ ...look, stored: shown(STEADY, { hidden: 1 }) })).toBe('stored');
  });
});
