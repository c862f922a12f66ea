import type { Token } from '../model/index.ts';

const RUN =
  /^(?:runs?|races?|walks?|jogs?|fun|parkrun|swims?|course|route|runners?|hikes?|treks?|rides?|pb|personal|charity|sponsored|road)$/;

/** Whether the "k" at token `i`, right behind a figure, is the length of a run: "a 5k run", "ran 10k", "couch to 5k". */
export function isRaceLength(tokens: readonly Token[], i: number): boolean {
  const letter = tokens[i];
  if (!letter?.glued || letter.norm !== 'k') return false;
  if (RUN.test(tokens[i + 1]?.norm ?? '')) return true;
  const before = tokens[i - 2]?.norm ?? '';
  const verb = before === 'a' || before === 'the' || before === 'to' ? (tokens[i - 3]?.norm ?? '') : before;
  return (
    /^(?:ran|run|running|jog|jogged|couch|walked|swam)$/.test(verb) && !/^(?:up|miles)$/.test(tokens[i + 1]?.norm ?? '')
  );
}
