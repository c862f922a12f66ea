/** `stet.config.yaml`, every field with its meaning; what is commented out is the default or an example. */
export function configTemplate(): string {
  return `# Configuration of stet. \`stet check\` reads it from here and from every folder below.

# Drafts to check when none is named; \`!\` takes drafts out.
drafts:
  - drafts/**/*.{md,txt,html,docx}

# Facts files that drafts are checked against; \`@1.2.0\` or \`@^1.2\` after a path chooses a version.
facts:
  - facts/*.yaml

# Left alone, even when named; as in .gitignore. .gitignore and .stetignore hold as well.
# ignore:
#   - drafts/archive/

# Whose dollar a bare "dollar" is, and whether 03/09 is March or September: en-US, en-GB, en-AU, ...
locale: en-US

# The lowest level that fails a run: error, warning, note or never.
failOn: error

# Percentage of claims that must be backed by a fact or a signature.
# minCoverage: 90

# Findings that were there before stet was; write the file with \`stet check --update-baseline\`.
# baseline: .stet/baseline.jsonl

# Level of a rule: error, warning, note or off. \`stet explain rules\` lists them.
# rules:
#   tk: warning

# Settings for some drafts; of two that fit, the later one wins.
# overrides:
#   - files: [drafts/london/**]
#     locale: en-GB
`;
}

/** A facts file that loads as it is; `day` is today. */
export function factsTemplate(day: string): string {
  return `# A first facts file: replace its source and its fact by your own, or draw one from an article:
#   stet facts draw article.txt --published ${day} --publisher "Who published it" -o facts/topic.yaml
format: 1
id: first
title: A first facts file
version: 1.0.0
changes:
  - version: 1.0.0
    on: ${day}
    summary: Drawn from the annual report.
sources:
  annual-report:
    publisher: Who published it
    title: The annual report
    published: ${day}
    kind: primary
facts:
  budget:
    subject: the city's budget
    # A claim is about this fact when its sentence has a word of each row.
    terms:
      - [city, town hall]
      - [budget, spending plan]
    value: about $1.2 billion
    source: annual-report
    locator: page 3
`;
}

/** A workflow that checks the drafts of a pull request. */
export function githubTemplate(version: string): string {
  return `# Checks the numbers and dates of changed drafts, and annotates them.
name: stet
on: pull_request
permissions:
  contents: read
jobs:
  stet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # The whole history: what changed is told from where the branch left its target.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --global stet@${version}
      - run: stet check --changed --format github --format markdown=stet.md
      - if: always()
        run: if [ -f stet.md ]; then head -c 1000000 stet.md >> "$GITHUB_STEP_SUMMARY"; fi
`;
}

/** A job that checks the drafts of a merge request, with GitLab's code quality report. */
export function gitlabTemplate(version: string): string {
  return `# Checks the numbers and dates of changed drafts, and shows them in the merge request.
stet:
  image: node:22
  variables:
    # The whole history: what changed is told from where the branch left its target.
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - npm install --global stet@${version}
    - stet check --changed --format pretty --format gitlab=stet-codequality.json --format junit=stet-junit.xml
  artifacts:
    when: always
    reports:
      codequality: stet-codequality.json
      junit: stet-junit.xml
`;
}

/** A hook that checks what is staged before each commit. */
export function preCommitTemplate(version: string): string {
  return `# Checks the numbers and dates of staged drafts before each commit.
repos:
  - repo: local
    hooks:
      - id: stet
        name: stet (numbers and dates)
        entry: stet check --staged
        language: node
        additional_dependencies: ['stet@${version}']
        pass_filenames: false
`;
}
