import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { transform } from '../transform.ts';
import { usePage } from './page.tsx';

const MODE = new URLSearchParams(location.search);

/** An element of the site's own, with an open shadow root around its content. */
function Shadow({ children }: { children: ReactNode }) {
  const host = useRef<HTMLElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useEffect(() => {
    const made = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' }) ?? null;
    if (made) transform(made, MODE);
    setRoot(made);
  }, []);
  return (
    <section ref={host} className="secure-form-host">
      {root ? createPortal(children, root) : null}
    </section>
  );
}

/** A frame of the same origin that the page's own script fills. */
function InnerFrame({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const inner = frame.current?.contentDocument;
    if (!inner) return;
    transform(inner, MODE);
    setBody(inner.body);
  }, []);
  return (
    <>
      <iframe ref={frame} title="settings" style={{ width: 700, height: 520, border: 0 }} />
      {body ? createPortal(children, body) : null}
    </>
  );
}

/** Puts the form where this page has it. */
export function Framed({
  title,
  footer,
  children,
}: {
  title: string;
  footer: ReactNode;
  children: ReactNode;
}) {
  const { page, kit, edit } = usePage();
  const inline = (
    <section>
      <h3>{title}</h3>
      {children}
      <div>{footer}</div>
    </section>
  );
  switch (page.frame ?? 'page') {
    case 'dialog':
      return (
        <kit.Dialog title={title} onClose={() => edit(null)} footer={footer}>
          {children}
        </kit.Dialog>
      );
    case 'shadow':
      return <Shadow>{inline}</Shadow>;
    case 'iframe':
      return <InnerFrame>{inline}</InnerFrame>;
    case 'page':
      return inline;
  }
}
