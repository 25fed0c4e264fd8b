/** The sha256 of a text's UTF-8 bytes, as 64 hex digits. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What people compare: the first 8 hex digits, `7F3A-91C2`. API Connect shows the same. */
export function fingerprintOf(sha256: string): string {
  return `${sha256.slice(0, 4)}-${sha256.slice(4, 8)}`.toUpperCase();
}
