import fc from 'fast-check';

// The tests say the same of the same code, always: what is new is looked for by `npm run fuzz`, which has a new seed each time.
fc.configureGlobal({ seed: 20261123 });
