import type { ReactNode } from 'react';

const TOP = ['Buy Crypto', 'Markets', 'Trade', 'Futures', 'Earn', 'Square', 'More'];
const SIDE = ['Dashboard', 'Assets', 'Orders', 'Rewards Hub', 'Referral'];
const ACCOUNT = [
  'Identification',
  'Security',
  'Payment',
  'API Management',
  'Account Statement',
  'Financial Reports',
];

/** The menus around the page, as on the real one; the search box is there to be left alone. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <nav className="bn-header" aria-label="Main">
        <strong className="bn-word">BINANCE</strong>
        {TOP.map((item) => (
          <span key={item}>{item}</span>
        ))}
        <input
          className="bn-textField-input bn-search"
          type="search"
          placeholder="Search coin, function, announcement"
        />
      </nav>
      <div className="bn-shell">
        <aside className="bn-side">
          {SIDE.map((item) => (
            <span key={item}>{item}</span>
          ))}
          <b>Account</b>
          {ACCOUNT.map((item) => (
            <span key={item} className={item === 'API Management' ? 'bn-sub active' : 'bn-sub'}>
              {item}
            </span>
          ))}
          <span>Sub Accounts</span>
          <span>Settings</span>
        </aside>
        <main className="bn-main">{children}</main>
      </div>
    </>
  );
}
