/**
 * Lets the browser ask before a page with an unsaved fill is closed or left for another document. A save that is under
 * way may lead to another page by itself: then nobody is asked.
 */
export function askBeforeLeaving(document: Document, isUnsaved: () => boolean, signal: AbortSignal): void {
  document.defaultView?.addEventListener(
    'beforeunload',
    (event) => {
      if (isUnsaved()) event.preventDefault();
    },
    { signal },
  );
}
