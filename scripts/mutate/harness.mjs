// The part of Vitest's interface that the tests use, run where it is called.
import { format } from 'node:util';
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect } from '@vitest/expect';

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
const expect = Object.assign((value, message) => chai.expect(value, message), globalThis[ASYMMETRIC_MATCHERS_OBJECT]);

/** Collects the tests of a file as `describe` and `it` name them; each gets an id of its own, even under equal names. */
export class Harness {
  tests = [];
  #file = '';
  #names = [];

  /** What tests import from "vitest". */
  api = {
    expect,
    describe: (name, body) => {
      this.#names.push(name);
      body();
      this.#names.pop();
    },
    it: Object.assign((name, run) => this.#add(name, run), {
      each: (rows) => (name, run) => {
        for (const row of rows) {
          const values = Array.isArray(row) ? row : [row];
          this.#add(format(name, ...values), () => run(...values));
        }
      },
    }),
  };

  /** Loads a file, which says what its tests are. */
  collect(file, load) {
    [this.tests, this.#file, this.#names] = [[], file, []];
    load();
  }

  #add(title, run) {
    const name = [...this.#names, title].join(' ');
    this.tests.push({ id: `${this.#file}#${this.tests.length} ${name}`, name, file: this.#file, run });
  }
}
