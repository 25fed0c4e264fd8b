import { useLayoutEffect, useMemo, useRef } from 'react';
import { message } from '../../lib/language/message.ts';
import { type PageReport, pictureOf, type Shape } from '../../lib/report/shown.ts';
import { useTranslate } from '../language/translation.tsx';

/** The page as the report's places and words draw it. */
export function PagePicture({ report }: { readonly report: PageReport }) {
  const translate = useTranslate();
  const { width, height, middle, shapes } = useMemo(() => pictureOf(report), [report]);
  const box = useRef<HTMLDivElement>(null);
  // A word that is struck out draws the picture anew, and leaves it where it was scrolled to.
  const { x = 0, y = 0 } = middle ?? {};
  useLayoutEffect(() => {
    const { current } = box;
    current?.scrollTo({ left: x - current.clientWidth / 2, top: y - current.clientHeight / 2 });
  }, [x, y]);
  if (shapes.length === 0) return <p className="soft">{translate(message('report_no_picture'))}</p>;
  return (
    <div
      ref={box}
      className="report-picture"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled is reached by the keyboard
      tabIndex={0}
    >
      <svg
        width={width}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={translate(message('report_picture'))}
      >
        {shapes.map((shape) => (
          <Drawn key={shape.part} shape={shape} />
        ))}
      </svg>
    </div>
  );
}

const LARGEST_MARK = 18;
const PADDING = 6;
const LINE = 1.35;

function Drawn({ shape }: { readonly shape: Shape }) {
  const { kind, left, top, width, height, lines, on, size, faint } = shape;
  const isBare = kind === 'text' || kind === 'heading';
  const mark = kind === 'choice' ? Math.min(width, height, LARGEST_MARK) : 0;
  const indent = kind === 'choice' ? mark + PADDING : isBare ? 0 : PADDING;
  return (
    <g className={`shape ${kind}`} data-on={on} data-faint={faint}>
      {!isBare && (
        <rect x={left} y={top} width={mark || width} height={mark || height} rx={mark > 0 ? mark / 3 : 5} />
      )}
      {lines.map((line, n) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike
          key={n}
          x={left + indent}
          y={top + Math.min(height / 2 + size / 3, size * 1.2) + n * size * LINE}
          fontSize={size}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
