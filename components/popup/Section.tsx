import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly testId?: string;
}

/** A part of the popup under a small heading. */
export function Section({ title, aside, children, testId }: SectionProps) {
  return (
    <section className="section" data-testid={testId}>
      <header className="section-head">
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
