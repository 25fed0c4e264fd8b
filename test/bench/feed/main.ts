/** How the feed bears its clients, and how soon they know: `npm run bench:feed [-- CLIENTS …]`. Writes the picture of the docs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSizes, HEADERS } from './bytes.ts';
import { delays, habits, mixed, servings, within } from './know.ts';
import { play, scenarios } from './load.ts';
import { drawn } from './picture.ts';

const PICTURE = join(import.meta.dirname, '../../../docs/pictures/feed-known.svg');
const MONTH = 30 * 24 * 3600;
/** Clients per habit: enough for a hundredth. */
const SAMPLE = 60_000;

const counts = process.argv.slice(2).map(Number);
const [few, many] = [await fileSizes(3), await fileSizes(100)];
const each = few.timestamp + HEADERS;

for (const clients of counts.length > 0 ? counts : [1_000_000, 100_000_000]) {
  const loads = scenarios.map((scenario) => play(scenario, clients));
  const ordinary = loads[0]?.mean ?? 0;
  console.log(`\n${clients.toLocaleString('en')} clients, requests for timestamp.json a second`);
  console.table(
    loads.map(({ name, mean, peak, peakOfOneHost }) => ({
      hour: name,
      mean: Math.round(mean),
      'busiest second': peak,
      'times the ordinary mean': (peak / ordinary).toFixed(2),
      'busiest second of one host': peakOfOneHost,
      'MB/s at the peak': ((peak * each) / 1e6).toFixed(1),
    })),
  );
  console.log(
    `${each} bytes each (headers included): ${((ordinary * MONTH) / 1e9).toFixed(2)} G requests and ${((ordinary * MONTH * each) / 1e12).toFixed(1)} TB a month.`,
  );
  const more = (size: number) => `${((clients * (size + HEADERS)) / 1e9).toFixed(1)} GB`;
  console.log(
    `A new list, within an hour: ${Math.round(clients / 3600)} more requests a second, ${more(few.list)} (3 addresses, ${few.list} bytes) to ${more(many.list)} (100 addresses, ${many.list} bytes), before compression.`,
  );
}

for (const serving of servings) {
  const all = habits.map((habit) => ({ ...habit, sorted: delays(habit, serving, SAMPLE) }));
  const shown = [...all, { name: 'mix 25/35/25/10/5 %', share: 1, sorted: mixed(all) }];
  console.log(`\nAn upload is known after (${serving.name})`);
  console.table(
    shown.map(({ name, sorted }) => ({
      browsers: name,
      '50 %': span(within(sorted, 0.5)),
      '90 %': span(within(sorted, 0.9)),
      '99 %': span(within(sorted, 0.99)),
    })),
  );
  if (serving.name !== '5 min cache') continue;
  const curves = shown.map(({ name, sorted }) => ({ name, sorted, strong: name.startsWith('mix') }));
  writeFileSync(PICTURE, drawn(curves));
  console.log(`Drawn: ${PICTURE}`);
}

function span(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes < 100) return `${minutes.toFixed(0)} min`;
  return minutes < 48 * 60 ? `${(minutes / 60).toFixed(1)} h` : `${(minutes / 1440).toFixed(1)} d`;
}
