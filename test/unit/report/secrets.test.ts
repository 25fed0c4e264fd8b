import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneToJson } from '../../../lib/page/json.ts';
import type { Part, Scene } from '../../../lib/page/scene.ts';
import { bytesOf, makeReport } from '../../../lib/report/make.ts';
import { redact } from '../../../lib/report/redact.ts';
import { MOST_REPORT_BYTES, type Place, reportFromJson, reportToJson } from '../../../lib/report/report.ts';
import { keptWords, strike } from '../../../lib/report/strike.ts';
import { fixedPlanted } from '../../planted/fixed.ts';
import { tellsOf } from '../../planted/tells.ts';
import { runs } from '../../runs.ts';
import { button, field, group, heading, sceneOf, words } from '../engine/build.ts';
import { ABOUT, NOTHING_GIVEN } from './about.ts';
import { anyPlantedScene } from './planted.ts';

const reportOf = (scene: Scene) =>
  makeReport({ scene, given: NOTHING_GIVEN, list: [], placeOf: () => null, about: ABOUT });

describe('a report of a page with secrets in it', () => {
  it('holds none of them, nor five letters or digits of one, wherever the page shows them', () => {
    fc.assert(
      fc.property(anyPlantedScene, ({ scene, without, planted }) => {
        const json = reportToJson(reportOf(scene));
        expect(tellsOf(planted, json, reportToJson(reportOf(without)))).toEqual([]);
      }),
      runs(1_000),
    );
  });

  it('holds none where words of the same meaning stand for masked ones', () => {
    const said = (scene: Scene) => sceneToJson(redact(scene, { exact: true, withMeanings: true }).scene);
    fc.assert(
      fc.property(anyPlantedScene, ({ scene, without, planted }) => {
        expect(tellsOf(planted, said(scene), said(without))).toEqual([]);
      }),
      runs(500),
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

describe('what is drawn', () => {
  const drawn = (name: string) => {
    const scene = sceneOf(
      'API',
      heading('Trusted IPs'),
      group(words(name), field('IP addresses'), button(`Edit ${name}`)),
    );
    const placed = scene.parts.map((part) =>
      part.text.includes(name)
        ? { ...part, box: part.box && { ...part.box, right: part.box.left + 2 * part.text.length } }
        : part,
    );
    const placeOf = (part: Part): Place => [
      40,
      10 * part.id,
      part.text.includes(name) ? 2 * name.length : 300,
      20,
    ];
    return makeReport({
      scene: { ...scene, parts: placed },
      given: NOTHING_GIVEN,
      list: [],
      placeOf,
      about: ABOUT,
    });
  };

  it('tells no word of a class of length from another one by its width', () => {
    expect(reportToJson(drawn('hedgjane7'))).toBe(reportToJson(drawn('gridpeter7')));
  });
});

it('tells nothing of the digits of a code, and tells two names apart', () => {
  const made = (code: string) =>
    reportOf(
      sceneOf('API', group(words(code), words('bot6'), words('bot7'), field('IP addresses'))),
    ).scene.parts.map(({ text }) => text);
  expect(made('Xk2aPq8f1zR')).toEqual(made('Xk3aPq5f0zR'));
  const names = made('Xk2aPq8f1zR').filter((text) => /^[a-z]{3}\d$/.test(text));
  expect(new Set(names).size).toBe(2);
});
