/** One text of each shape that nobody may keep, with what a page writes over it. The practice exchanges show them all. */
export const fixedPlanted = [
  { kind: 'short', label: 'Secret', text: 'Xk29aPq81zR' },
  { kind: 'grouped', label: 'Secret', text: '9aF3 kQ77 zPqx 81Rt Lm20' },
  { kind: 'punctuated', label: 'Passphrase', text: 'Tr4d1ng!Horse#9' },
  { kind: 'dotted', label: 'Secret Key', text: 'sk.live.9aF3kQ.77zPq.x81Rt' },
  { kind: 'letters', label: 'Authenticator key', text: 'JBSWYPDPEHPKPXPAJBSW' },
  { kind: 'phrase', label: 'Passphrase', text: 'apple river stone cloud ridge lamp' },
  { kind: 'code', label: 'Verification code', text: 'G-83 92 11' },
  { kind: 'e-mail', label: 'E-mail', text: 'trader.jane@mail.example' },
  { kind: 'balance', label: 'Balance', text: '12,345.67 USDT' },
] as const;
