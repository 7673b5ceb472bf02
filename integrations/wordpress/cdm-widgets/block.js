/* The block in the editor: choices, and a line that says what will stand here. The page itself is drawn by PHP. */
((blocks, { createElement: h }, { InspectorControls, useBlockProps }, components, { __ }) => {
  const { PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;

  const TITLES = {
    'find-nearest': __('The nearest Cité des métiers', 'cdm-widgets'),
    directory: __('Directory of the network', 'cdm-widgets'),
    centre: __('One centre of the network', 'cdm-widgets'),
    map: __('Map of the network', 'cdm-widgets'),
    logo: __('Logo of a Cité des métiers', 'cdm-widgets'),
  };

  /* Attributes by element, in the order of the panel. */
  const OPTIONS = {
    'find-nearest': ['lang', 'max-results', 'countries', 'heading-level', 'no-geolocation', 'no-map'],
    directory: ['lang', 'layout', 'countries', 'group-by', 'heading-level', 'no-search', 'no-map'],
    centre: ['lang', 'centre', 'heading-level'],
    map: ['lang', 'countries'],
    logo: ['lang', 'centre', 'tone', 'href'],
  };

  const LABELS = {
    lang: [
      __('Language', 'cdm-widgets'),
      __('Empty: that of the page. Else fr, it, es, ca, pt, de, nl or en.', 'cdm-widgets'),
    ],
    centre: [__('Centre', 'cdm-widgets'), __('Its id in the network, such as nimes.', 'cdm-widgets')],
    countries: [
      __('Countries', 'cdm-widgets'),
      __('Codes with spaces between, such as FR BE. Empty: all.', 'cdm-widgets'),
    ],
    'heading-level': [
      __('Level of headings', 'cdm-widgets'),
      __('2 to 6: one more than the heading before.', 'cdm-widgets'),
    ],
    'max-results': [__('Number of answers', 'cdm-widgets'), __('1 to 20. Empty: 3.', 'cdm-widgets')],
    href: [__('Address of the link', 'cdm-widgets'), __('Empty: no link.', 'cdm-widgets')],
    tone: [__('Colours', 'cdm-widgets'), __('color, mono, reverse or auto.', 'cdm-widgets')],
    'no-geolocation': [__('Without the button “my position”', 'cdm-widgets')],
    layout: [__('Layout', 'cdm-widgets'), __('list, cards, table or compact. Empty: list.', 'cdm-widgets')],
    'group-by': [__('Group by', 'cdm-widgets'), __('country or none. Empty: country.', 'cdm-widgets')],
    'no-map': [__('Without the map', 'cdm-widgets')],
    'no-search': [__('Without the search field', 'cdm-widgets')],
  };

  /* The measures that WordPress 7 has anyway; 6.7 and 6.8 warn in the console without them. */
  const MEASURES = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };

  function control(name, options, setAttributes) {
    const [label, help] = LABELS[name];
    const set = (value) => setAttributes({ options: { ...options, [name]: value } });
    return name.startsWith('no-')
      ? h(ToggleControl, {
          key: name,
          __nextHasNoMarginBottom: true,
          label,
          checked: options[name] === 'true',
          onChange: (on) => set(on ? 'true' : ''),
        })
      : h(TextControl, { ...MEASURES, key: name, label, help, value: options[name] ?? '', onChange: set });
  }

  function edit({ attributes: { element, options }, setAttributes }) {
    const summary = OPTIONS[element].filter((name) => options[name]).map((name) => `${name}: ${options[name]}`);
    return h(
      'div',
      useBlockProps(),
      h(
        InspectorControls,
        null,
        h(
          PanelBody,
          { title: __('Settings', 'cdm-widgets') },
          h(SelectControl, {
            ...MEASURES,
            label: __('What to show', 'cdm-widgets'),
            value: element,
            options: Object.entries(TITLES).map(([value, label]) => ({ value, label })),
            onChange: (value) => setAttributes({ element: value }),
          }),
          OPTIONS[element].map((name) => control(name, options, setAttributes)),
        ),
      ),
      h(Placeholder, { icon: 'location-alt', label: TITLES[element], instructions: summary.join(' · ') }),
    );
  }

  blocks.registerBlockType('cdm-widgets/element', { edit, save: () => null });
})(window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components, window.wp.i18n);
