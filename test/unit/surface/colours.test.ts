import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync('components/system/tokens.css', 'utf8');
const timeline = readFileSync('components/timeline/timeline.css', 'utf8');
const keys = readFileSync('components/keys/keys.css', 'utf8');
const card = readFileSync('components/assistant/card.css', 'utf8');

/** The colour of a custom property in a scheme, as `#rrggbb`. */
function colour(name: string, scheme: 'light' | 'dark'): string {
  const value = new RegExp(`${name}: ([^;]+);`).exec(timeline + tokens)?.[1] ?? '';
  const [light = '', dark = light] = /^light-dark\((.*), (.*)\)$/.exec(value)?.slice(1) ?? [value];
  const chosen = scheme === 'light' ? light : dark;
  return chosen.startsWith('var(') ? colour(chosen.slice(4, -1), scheme) : chosen;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(['light', 'dark'] as const)('the timeline, %s', (scheme) => {
  it.each(['--live', '--announced', '--overlap', '--gone'])('%s stands out 3 to 1', (stroke) => {
    for (const ground of ['--card', '--neutral-tint'])
      expect(contrast(colour(stroke, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });

  it('draws each stretch in its own colour, and no other way', () => {
    const rules = timeline.slice(0, timeline.indexOf('forced-colors'));
    for (const kind of ['live', 'announced', 'overlap', 'gone'])
      expect(rules).toMatch(new RegExp(`\\.timeline \\[data-kind="${kind}"\\] \\{[^}]*var\\(--${kind}\\)`));
    expect(rules).not.toContain('opacity');
  });
});

describe('the sign before an IP', () => {
  const inRule = (css: string, selector: string) =>
    css.slice(css.indexOf(`${selector} {`)).match(/ color: ([^;]+);/)?.[1];

  it.each([
    ['to be added', '.line[data-sign="add"] .sign', '.diff [data-kind="missing"] .sign'],
    ['that should go', '.line[data-sign="remove"] .sign', '.diff .sign'],
    ['that nobody knows', '.line[data-sign="unknown"] .sign', '.diff [data-kind="new-unknown"] .sign'],
  ])('has the same colour in the card and in the popup: one %s', (_, inCard, inPopup) => {
    expect(card).toContain(inCard);
    expect(keys).toContain(inPopup);
    expect(inRule(keys, inPopup)).toBe(inRule(card, inCard));
  });
});
