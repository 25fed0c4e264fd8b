/**
 * Lets the browser ask before a page with an unsaved fill is closed or left for another document. A save that is under
 * way may lead to another page by itself: then nobody is asked.
 * @param losesFill whether a fill stands in the page's form alone, without a press that saves it
 */
export function askBeforeLeaving(document: Document, losesFill: () => boolean, signal: AbortSignal): void {
  document.defaultView?.addEventListener(
    'beforeunload',
    (event) => {
      if (losesFill()) event.preventDefault();
    },
    { signal },
  );
}
