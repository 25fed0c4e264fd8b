import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../lib/page/scene.ts';
import { bytesOf, makeReport } from '../../../lib/report/make.ts';
import { MOST_REPORT_BYTES, reportFromJson, reportToJson } from '../../../lib/report/report.ts';
import { keptWords, strike } from '../../../lib/report/strike.ts';
import { fixedPlanted } from '../../planted/fixed.ts';
import { leaksIn } from '../../planted/secrets.ts';
import { runs } from '../../runs.ts';
import { button, field, group, heading, sceneOf, words } from '../engine/build.ts';
import { ABOUT, NOTHING_GIVEN } from './about.ts';
import { anyPlantedScene } from './planted.ts';

const reportOf = (scene: Scene) =>
  makeReport({ scene, given: NOTHING_GIVEN, list: [], placeOf: () => null, about: ABOUT });

describe('a report of a page with secrets in it', () => {
  it('holds none of them, wherever the page shows them', () => {
    fc.assert(
      fc.property(anyPlantedScene, ({ scene, planted }) => {
        const json = reportToJson(reportOf(scene));
        expect(leaksIn(planted, json)).toEqual([]);
      }),
      runs(1_000),
    );
  });

  it.each(fixedPlanted.map((one) => [one.kind, one] as const))(
    'holds no secret of the shape "%s"',
    (_, planted) => {
      const scene = sceneOf(
        planted.text,
        heading(planted.text),
        group(words(planted.label), words(planted.text), field('IP addresses', { text: planted.text })),
        group(
          words('Trusted IPs'),
          field(planted.text),
          button(planted.text),
          button(`Edit ${planted.text}`),
        ),
      );
      const json = reportToJson(reportOf(scene));
      expect(json).not.toContain(planted.text);
      const letters = planted.text.split(/[^\p{L}]+/u).filter((word) => word.length > 4);
      expect(letters.filter((word) => json.includes(word))).toEqual([]);
    },
  );

  it('is never longer than 50 kB, and comes back from its text as it was', () => {
    fc.assert(
      fc.property(anyPlantedScene, ({ scene }) => {
        const report = reportOf(scene);
        expect(bytesOf(report)).toBeLessThanOrEqual(MOST_REPORT_BYTES);
        expect(reportFromJson(reportToJson(report))).toEqual(report);
      }),
      runs(200),
    );
  });
});

describe('a word that is struck out', () => {
  it('is in no place of the report any more', () => {
    const report = reportOf(
      sceneOf(
        'API',
        heading('Trusted machines'),
        group(words('Title'), words('Machines'), field('Machines')),
      ),
    );
    expect(keptWords(report).map(({ word }) => word.toLowerCase())).toContain('machines');
    const struck = strike(report, new Set(['machines']));
    expect(reportToJson(struck).toLowerCase()).not.toContain('machines');
    expect(struck.struck).toBe(1);
  });
});
