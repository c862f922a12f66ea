// What is not mutated, and why. Nothing else is left out: no mutator is switched off, and static mutants are run.
const WHY = 'documentation: printed by `stet explain` and in the docs, and read by no rule';

/** `guide` and `summary` of a rule, `words` and `source` in the table of wordings: a test of their text would only repeat it. */
export const docs = {
  shouldIgnore(path) {
    if (!path.isObjectProperty()) return undefined;
    const { name } = path.node.key;
    const ofRule = /^(?:guide|summary)$/.test(name) && path.parentPath.parent.callee?.name === 'defineRule';
    const ofWording =
      /^(?:words|source)$/.test(name) &&
      path.findParent((up) => up.isVariableDeclarator() && up.node.id.name === 'wordings') !== null;
    return ofRule || ofWording ? WHY : undefined;
  },
};
