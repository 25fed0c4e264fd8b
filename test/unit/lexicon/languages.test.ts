import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../lib/lexicon/concept.ts';
import { meaningOf } from '../../../lib/lexicon/meanings.ts';
import { read } from '../../../lib/lexicon/read.ts';
import { sources } from '../../../lib/lexicon/sources.ts';
import { labels } from './labels.ts';

describe('labels that were not copied from the word files', () => {
  it('are there for every language', () => {
    expect(Object.keys(labels).sort()).toEqual(
      Object.keys(sources)
        .filter((language) => language !== 'mul')
        .sort(),
    );
  });

  for (const [language, of] of Object.entries(labels)) {
    describe(`in ${language}`, () => {
      it.each(of.restricts)('restricts: "%s"', (label) => {
        expect(meaningOf(label, false).meaning).toBe('restricts');
      });

      it.each(of.opens)('opens: "%s"', (label) => {
        expect(meaningOf(label, false).meaning).toBe('opens');
      });

      it.each(of.field)('names a field of IPs: "%s"', (label) => {
        expect(read(label).has('ip', 'field')).toBe(true);
        const keys = read(label).all('key');
        const others = read(label)
          .all('secret', 'code', 'search', 'amount', 'wallet', 'contact', 'web')
          .filter(({ at }) => !keys.some((key) => key.at === at));
        expect(others).toEqual([]);
      });

      const buttons: readonly (readonly [Concept, readonly string[], readonly Concept[]])[] = [
        ['stage', of.stage, ['save', 'edit', 'cancel', 'remove']],
        ['save', of.save, ['stage', 'cancel', 'remove']],
        ['edit', of.edit, ['stage', 'cancel', 'remove']],
        ['remove', of.remove, ['stage', 'edit', 'cancel']],
      ];
      for (const [concept, names, others] of buttons) {
        it.each(names)(`tells ${concept} from other buttons: "%s"`, (name) => {
          const first = read(name).first(concept);
          expect(first).not.toBeNull();
          // What means both in one language ("Confirm") is told apart by where it stands.
          const before = read(name)
            .all(...others)
            .filter(({ languages }) => languages.includes(language))
            .filter(
              ({ at, length }) => first && (at < first.at || (at === first.at && length > first.length)),
            );
          expect(before).toEqual([]);
        });
      }
    });
  }
});
