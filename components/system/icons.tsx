import type { ReactNode } from 'react';
import type { Tone } from '../../lib/schema/shown.ts';

/** One icon on a 16 px grid in the colour of the text around it. Icons repeat a word: they are never read aloud. */
function Icon({ size = 16, kind = '', children }: { size?: number; kind?: string; children: ReactNode }) {
  return (
    <svg
      className={`icon ${kind}`.trim()}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

function Stroke({ d, width = 1.6 }: { d: string; width?: number }) {
  return (
    <path d={d} stroke="currentColor" strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />
  );
}

/** Each tone has its own outline, so that tones differ without colour. */
export function ToneIcon({ tone, size = 16 }: { tone: Tone; size?: number }) {
  switch (tone) {
    case 'danger':
      return (
        <Icon size={size}>
          <path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" fill="var(--tone-fill)" />
          <path d="M8 4.4v4.4M8 11.4v.2" stroke="var(--card)" strokeWidth="1.8" strokeLinecap="round" />
        </Icon>
      );
    case 'warning':
      return (
        <Icon size={size}>
          <path
            d="M8 1.6 15 14H1z"
            fill="var(--tone-fill)"
            stroke="var(--tone-fill)"
            strokeWidth="1.6"
            strokeLinejoin="round"
          />
          <path d="M8 6v3.6M8 12v.2" stroke="var(--card)" strokeWidth="1.7" strokeLinecap="round" />
        </Icon>
      );
    case 'step':
      return (
        <Icon size={size}>
          <circle cx="8" cy="8" r="6.2" stroke="var(--tone-fill)" strokeWidth="1.6" />
          <path d="M8 8V3.4A4.6 4.6 0 0 1 8 12.6z" fill="var(--tone-fill)" />
        </Icon>
      );
    case 'good':
      return (
        <Icon size={size}>
          <circle cx="8" cy="8" r="7" fill="var(--tone-fill)" />
          <path
            d="m4.9 8.2 2.1 2.1 4.1-4.4"
            stroke="var(--card)"
            strokeWidth="1.7"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </Icon>
      );
    case 'neutral':
      return (
        <Icon size={size}>
          <circle cx="8" cy="8" r="6.2" stroke="var(--tone-fill)" strokeWidth="1.6" />
          <path d="M8 7.4v3.6M8 5v.2" stroke="var(--tone)" strokeWidth="1.7" strokeLinecap="round" />
        </Icon>
      );
  }
}

/** An empty ring: still to be done. */
export const RingIcon = () => (
  <Icon size={18}>
    <circle cx="8" cy="8" r="6.4" stroke="var(--line-strong)" strokeWidth="1.4" />
  </Icon>
);

/** Keyfence's own mark: three pickets and a rail, the middle one a keyhole. */
export function Mark({ size = 18 }: { size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#3346d3" />
      <path d="M5 26V13l3-3.6 3 3.6v13zM21 26V13l3-3.6 3 3.6v13z" fill="#c9d1ff" />
      <path d="M12 26V9.4L16 4.6l4 4.8V26z" fill="#ffffff" />
      <path d="M3.4 19h25.2v3.2H3.4z" fill="#ffffff" />
      <circle cx="16" cy="11.6" r="2" fill="#3346d3" />
      <path d="M15.3 12h1.4l.8 4.6h-3z" fill="#3346d3" />
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <Stroke d="m4 4 8 8m0-8-8 8" />
  </Icon>
);
export const MinimiseIcon = () => (
  <Icon>
    <Stroke d="M3.5 11.5h9" />
  </Icon>
);
export const MoveIcon = () => (
  <Icon>
    <Stroke
      d="M8 2v12M2 8h12M6.2 3.6 8 1.8l1.8 1.8M6.2 12.4 8 14.2l1.8-1.8M3.6 6.2 1.8 8l1.8 1.8M12.4 6.2 14.2 8l-1.8 1.8"
      width={1.3}
    />
  </Icon>
);
export const ChevronIcon = () => (
  <Icon size={12}>
    <Stroke d="m3.5 6 4.5 4.5L12.5 6" width={1.9} />
  </Icon>
);
export const TickIcon = () => (
  <Icon size={14}>
    <Stroke d="m3 8.4 3.3 3.3L13 4.8" width={2} />
  </Icon>
);
/** A dot: stays as it is. */
export const DotIcon = () => (
  <Icon size={14}>
    <circle cx="8" cy="8" r="2.4" fill="currentColor" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon size={14}>
    <Stroke d="M8 3v10M3 8h10" width={2} />
  </Icon>
);
export const MinusIcon = () => (
  <Icon size={14}>
    <Stroke d="M3 8h10" width={2} />
  </Icon>
);
export const QuestionIcon = () => (
  <Icon size={14} kind="question">
    <Stroke d="M5.4 5.6C5.6 4 6.6 3.2 8 3.2c1.6 0 2.7.9 2.7 2.3C10.7 7.6 8 7.6 8 9.6M8 12.6v.2" width={1.8} />
  </Icon>
);
export const RefreshIcon = () => (
  <Icon>
    <Stroke d="M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3" width={1.5} />
  </Icon>
);
export const HelpIcon = () => (
  <Icon kind="question">
    <circle cx="8" cy="8" r="6.2" stroke="currentColor" strokeWidth="1.5" />
    <Stroke d="M6.2 6.4C6.3 5.3 7 4.7 8 4.7c1.1 0 1.9.7 1.9 1.6C9.9 7.6 8 7.7 8 9.2M8 11.3v.1" width={1.5} />
  </Icon>
);
export const CalendarIcon = () => (
  <Icon size={14}>
    <Stroke d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.2v3M10.5 2.2v3" width={1.5} />
  </Icon>
);
export const GearIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="2" stroke="currentColor" strokeWidth="1.5" />
    <Stroke
      d="M8 1.8v1.6M8 12.6v1.6M1.8 8h1.6M12.6 8h1.6M3.6 3.6l1.2 1.2M11.2 11.2l1.2 1.2M12.4 3.6l-1.2 1.2M4.8 11.2l-1.2 1.2"
      width={1.5}
    />
  </Icon>
);
