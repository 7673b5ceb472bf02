/** What Chromium tells assistive technology, as text that a person can read and a test can compare. */

/** Of all that Chromium says of a node, what an audit asks. */
const STATES = [
  'level',
  'expanded',
  'checked',
  'pressed',
  'selected',
  'disabled',
  'required',
  'readonly',
  'invalid',
  'busy',
  'live',
  'autocomplete',
  'focused',
];
/** Not for what is in them: a day that changes with each release. */
const CLOSED_ROLES = new Set(['InlineTextBox', 'ListMarker', 'time']);
/** Chromium says it of every control. */
const USUAL = { invalid: 'false', readonly: false, required: false, busy: false };
/** What they hold is the name of something else. */
const LABEL_ROLES = new Set(['LabelText', 'Legend', 'caption']);
/** They have no meaning of their own: what is in them has. */
const EMPTY_ROLES = new Set(['none', 'generic', 'main']);

/**
 * The accessibility tree of a page: one line a node, indented. `lang` stands where it changes.
 *
 * @param cdp - A session with the page.
 * @param pageLang - The page's own language.
 * @returns {Promise<string>}
 */
export async function accessibilityTree(cdp, pageLang) {
  await cdp.send('Accessibility.enable');
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const languages = await languagesOf(cdp);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (id, depth, parent) => {
    const node = byId.get(id);
    if (!node || CLOSED_ROLES.has(node.role?.value)) return;
    const lang = languages.get(node.backendDOMNodeId) ?? parent.lang;
    const words = node.ignored ? undefined : wordsOf(node, parent);
    if (words !== undefined) lines.push(`${'  '.repeat(depth)}${words}${lang === parent.lang ? '' : ` lang=${lang}`}`);
    const isLabel = LABEL_ROLES.has(node.role?.value) || (words === undefined && parent.isLabel);
    const here = words === undefined ? { ...parent, isLabel } : { name: node.name?.value ?? '', lang, isLabel };
    for (const child of node.childIds ?? []) visit(child, words === undefined ? depth : depth + 1, here);
  };
  visit(nodes[0].nodeId, 0, { name: '', lang: pageLang, isLabel: false });
  return lines.join('\n');
}

/** Undefined for what is not worth a line: no meaning, or a text that is a name already. */
function wordsOf({ role, name, value, description, properties = [] }, parent) {
  const text = name?.value ?? '';
  if (role.value === 'StaticText') {
    const isName = parent.isLabel || parent.name.includes(text.trim());
    return isName ? undefined : `“${text.trim()}”`;
  }
  if (LABEL_ROLES.has(role.value) || role.value === 'RootWebArea' || (EMPTY_ROLES.has(role.value) && !text))
    return undefined;
  const states = STATES.flatMap((state) => {
    const found = properties.find((property) => property.name === state)?.value.value;
    return found === undefined || found === USUAL[state] ? [] : [`${state}=${found}`];
  });
  return [
    role.value,
    text && `“${text}”`,
    value?.value !== undefined && value.value !== '' && `value “${value.value}”`,
    description?.value && `described “${description.value}”`,
    ...states,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The language of each node: the nearest `lang`, through shadow roots. */
async function languagesOf(cdp) {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const languages = new Map();
  const visit = (node, lang) => {
    const at = node.attributes?.indexOf('lang') ?? -1;
    const own = at >= 0 && at % 2 === 0 ? node.attributes[at + 1] : lang;
    languages.set(node.backendNodeId, own);
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child, own);
  };
  visit(root, '');
  return languages;
}
