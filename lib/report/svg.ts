import { pictureOf, type Shape } from './picture.ts';
import type { PageReport } from './report.ts';

/** The picture of a report as SVG, for a file. The extension draws the same shapes itself. */
export function svgOf(report: PageReport): string {
  const { width, height, shapes } = pictureOf(report);
  const body = shapes.map(drawn).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">
<rect width="100%" height="100%" fill="#fff"/>
${body}
</svg>
`;
}

const FILLS: Readonly<Partial<Record<Shape['kind'], string>>> = {
  dialog: '#fff',
  field: '#fff',
  button: '#e8edf3',
  secret: '#f3e8e8',
};

function drawn({ kind, part, left, top, width, height, lines, on, size, faint }: Shape): string {
  const hasBox = kind !== 'text' && kind !== 'heading';
  const isChoice = kind === 'choice';
  const side = Math.min(width, height, 18);
  const box = isChoice
    ? `<rect x="${left}" y="${top}" width="${side}" height="${side}" rx="4" fill="${on ? '#2b62c4' : '#fff'}" stroke="#7a8797"/>`
    : `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="4" fill="${FILLS[kind] ?? 'none'}" stroke="#a9b4c0"/>`;
  const indent = isChoice ? side + 6 : hasBox ? 6 : 0;
  const colour = faint ? '#7a8797' : '#1b2733';
  const bold = kind === 'heading' ? ' font-weight="600"' : '';
  const first = top + Math.min(height / 2 + size / 3, size * 1.2);
  const label = lines
    .map((line, n) => {
      const y = Math.round(first + n * size * 1.35);
      return `<text x="${left + indent}" y="${y}" font-size="${size}"${bold} fill="${colour}">${escaped(line)}</text>`;
    })
    .join('');
  return `<g data-part="${part}">${hasBox ? box : ''}${label}</g>`;
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
