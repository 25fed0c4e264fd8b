/** A curve: which part knows after how long. */
export interface Curve {
  readonly name: string;
  /** Delays in ms, the shortest first. */
  readonly sorted: Float64Array;
  readonly strong: boolean;
}

const MINUTE = 60_000;
const [LEFT, TOP, WIDTH, HEIGHT] = [52, 40, 560, 300];
const TICKS: readonly (readonly [string, number])[] = [
  ['1 min', 1],
  ['10 min', 10],
  ['1 h', 60],
  ['6 h', 360],
  ['1 d', 1440],
  ['2 d', 2880],
  ['7 d', 10_080],
];
const COLOURS = ['#2b7a4b', '#3b6fb5', '#8a5fb0', '#b5772b', '#a34a4a', '#111111'];

const x = (ms: number) => LEFT + (WIDTH * Math.log(Math.max(ms / MINUTE, 1))) / Math.log(10_080);
const y = (part: number) => TOP + HEIGHT * (1 - part);

/** Draws the curves over a logarithmic time, from a minute to a week. */
export function drawn(curves: readonly Curve[]): string {
  const grid = [0, 0.5, 0.9, 0.99].map(
    (part) =>
      `<path d="M${LEFT} ${y(part)}H${LEFT + WIDTH}" stroke="#ddd"/><text x="${LEFT - 6}" y="${y(part) + 4}" text-anchor="end">${Math.round(part * 100)} %</text>`,
  );
  const ticks = TICKS.map(
    ([name, minutes]) =>
      `<path d="M${x(minutes * MINUTE)} ${TOP}V${TOP + HEIGHT}" stroke="#ddd"/><text x="${x(minutes * MINUTE)}" y="${TOP + HEIGHT + 18}" text-anchor="middle">${name}</text>`,
  );
  const lines = curves.map(({ name, sorted, strong }, at) => {
    const points = Array.from({ length: 101 }, (_, part) => {
      const ms = sorted[Math.min(sorted.length - 1, Math.floor((part / 100) * sorted.length))] ?? 0;
      return `${x(ms).toFixed(1)} ${y(part / 100).toFixed(1)}`;
    });
    const colour = COLOURS[at] ?? '#111111';
    const label = `<text x="${LEFT + WIDTH + 12}" y="${TOP + 14 + at * 18}" fill="${colour}">${name}</text>`;
    return `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="${strong ? 3 : 1.5}"/>${label}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 380" font-family="sans-serif" font-size="12" fill="#333"><title>Browsers that know of a revocation, by the time since its upload</title><rect width="800" height="380" fill="#fff"/><text x="${LEFT}" y="22" font-size="14">Browsers that know of a revocation, by the time since its upload (5 min cache)</text>${[...grid, ...ticks, ...lines].join('')}</svg>\n`;
}
