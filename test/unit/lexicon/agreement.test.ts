import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/index.ts';
import { meaningOf as formMeaningOf } from '../../../lib/form/switches/meaning.ts';
import { meaningOf, read } from '../../../lib/lexicon/index.ts';
import { meaningDifferences, wordDifferences } from './differences.ts';
import { oldTables } from './old-tables.ts';
import { labelsOfOpenPages, stemsOf } from './texts.ts';

/** The form's own tables are searched stem by stem: a few seconds on a busy machine. */
const PATIENCE = { timeout: 120_000 };

const labels = labelsOfOpenPages();
const [exchange] = exchanges;

describe("the form's own tables and the lexicon", () => {
  it.each(oldTables)('agree on $name over its stems and the labels of the open pages', PATIENCE, (table) => {
    const texts = new Set([...stemsOf(...table.concepts), ...labels]);
    const differ = [...texts].filter((text) => table.has(text) !== read(text).has(...table.concepts));
    const decided = wordDifferences.flatMap(({ texts: of }) => of[table.name] ?? []);
    expect(differ.sort()).toEqual(decided.filter((text) => texts.has(text)).sort());
  });

  it.each([false, true])(
    'agree on what a choice means, under a question about IPs: %s',
    PATIENCE,
    (asked) => {
      const texts = new Set([...stemsOf('restricted', 'unrestricted', 'anywhere', 'yes', 'no'), ...labels]);
      const differ = [...texts].filter(
        (text) =>
          exchange !== undefined &&
          formMeaningOf(text, exchange, asked).meaning !== meaningOf(text, asked).meaning,
      );
      const decided = meaningDifferences.flatMap((one) => [
        ...one.always,
        ...(asked ? one.asked : one.plain),
      ]);
      expect(differ.sort()).toEqual(decided.filter((text) => texts.has(text)).sort());
    },
  );
});
