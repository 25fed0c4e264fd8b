/** What the script that makes a report shares with whoever injected it; the page itself cannot see it. */
declare global {
  var keyfenceReport: ((wanted: import('./wanted.ts').ReportWanted) => Promise<string | null>) | undefined;
}

export {};
