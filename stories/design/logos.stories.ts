import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/logo/cdm-logo.define.js';
import { loadNetwork, RELEASED } from '../../src/feed/load-network.js';
import type { CdmLogo } from '../../src/index.js';
import type { Network } from '../../src/model/network.js';

type Args = Pick<CdmLogo, 'tone'> & { readonly width: number };

const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

export default {
  title: 'Design/Logos',
  tags: ['!autodocs'],
  args: { tone: 'color', width: 104 },
  argTypes: {
    tone: { control: 'inline-radio', options: ['color', 'mono', 'reverse', 'auto'] },
    width: { control: { type: 'range', min: 24, max: 320, step: 8 }, description: 'CSS pixels' },
  },
} satisfies Meta<Args>;

/** Every centre of the released network, by country. The toolbar’s language chooses among the forms of its name. */
export const Logos: StoryObj<Args> = {
  loaders: [
    async () => {
      const loaded = await loadNetwork(RELEASED);
      return { network: loaded.ok ? loaded.value : undefined };
    },
  ],
  render: ({ tone, width }, { loaded }) => {
    const network = loaded['network'] as Network;
    const countries = [...new Set(network.centres.map(({ country }) => country))];
    return html`${countries.map((country) => {
      const centres = network.centres.filter((centre) => centre.country === country);
      return html`<section>
        <h2 lang="en">${COUNTRY_NAMES.of(country)} (${centres.length})</h2>
        <div class="row sheet ${tone}">
          ${centres.map(
            ({ id, kind, status }) =>
              html`<figure style="inline-size: ${Math.max(width, 104)}px">
                <cdm-logo style="inline-size: ${width}px" centre=${id} tone=${tone} .network=${network}></cdm-logo>
                <figcaption lang="en">
                  <code>${id}</code><br />${kind === 'centre' ? status : `${kind}, ${status}`}
                </figcaption>
              </figure>`,
          )}
        </div>
      </section>`;
    })}`;
  },
};
