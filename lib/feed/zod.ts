import { z } from 'zod';

/** zod would compile its checks with `new Function`; the extension's content security policy forbids that. */
z.config({ jitless: true });

export { z };
