/** What the help of each command shows at its end; a test runs every line. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  stet: [
    'stet check draft.md --facts facts/budget.yaml',
    'stet check - --published 2026-03-02 < draft.md',
    'stet explain missing-source',
  ],
  check: [
    'stet check draft.md --facts facts/budget.yaml',
    'stet check draft.md --format pretty --format html=page.html',
    'stet check --changed main --format github',
    'stet check draft.md --diff --fix > edits.patch',
    'stet check draft.md --explain 6:26',
  ],
  claims: ['stet claims draft.md', 'stet claims draft.md --format jsonl'],
  explain: ['stet explain rules', 'stet explain told-twice'],
  cq: ['stet cq draft.md:8:15 --by "M. Ortiz" --why "the zoo confirmed it by phone" --until 2099-12-31'],
  init: ['stet init newsroom --ci github --ci pre-commit'],
  facts: ['stet facts draw article.txt -o facts/topic.yaml', 'stet facts validate facts/*.yaml'],
  draw: [
    'stet facts draw article.txt --published 2026-03-02 --publisher "The Gazette" -o facts/gazette.yaml',
    'stet facts draw article.txt --into facts/budget.yaml',
  ],
  validate: ['stet facts validate facts/*.yaml', 'stet facts validate facts/budget.yaml --since main'],
  show: ['stet facts show facts/budget.yaml', 'stet facts show facts/budget.yaml@1.0.0 budget'],
  diff: ['stet facts diff facts/budget.yaml@1.0.0 facts/budget.yaml'],
  log: ['stet facts log facts/budget.yaml', 'stet facts log facts/budget.yaml budget'],
};
