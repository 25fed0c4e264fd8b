/** Puts a text on the clipboard; resolves to whether it is there. Call it in a press. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
