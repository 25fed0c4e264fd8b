import { expect, it } from 'vitest';
import { makeReport } from '../../../lib/report/make.ts';
import { pictureOf } from '../../../lib/report/picture.ts';
import { button, field, group, heading, sceneOf, words } from '../engine/build.ts';
import { ABOUT, NOTHING_GIVEN } from './about.ts';

it('the picture of a report is cropped to the form, and looks at its field first', () => {
  const report = makeReport({
    scene: sceneOf(
      'API',
      words('All orders of today'),
      group(heading('Edit API key'), group(words('Trusted IPs'), field('Trusted IPs')), button('Save')),
      words('All rights of the key'),
    ),
    given: NOTHING_GIVEN,
    list: [],
    // Each part stands 500 px below the one before.
    placeOf: ({ id }) => [48, 500 * id, 240, 24],
    about: ABOUT,
  });
  const { height, middle, shapes } = pictureOf(report);
  const said = shapes.flatMap(({ lines }) => lines).join(' ');
  expect(said).toContain('Edit API key');
  expect(said).not.toContain('orders');
  expect(said).not.toContain('rights');
  const [box] = shapes.filter(({ kind }) => kind === 'field');
  expect(middle?.y).toBe((box?.top ?? 0) + 12);
  expect(height).toBeLessThan(500 * report.scene.parts.length);
});
