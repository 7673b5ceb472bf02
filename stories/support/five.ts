import { html, type TemplateResult } from 'lit';
import '../../src/elements/centre/cdm-centre.define.js';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import '../../src/elements/logo/cdm-logo.define.js';
import '../../src/elements/map/cdm-map.define.js';
import { EVERY_STATUS, SMALL } from './fixtures.js';

/** The five elements as a member’s page would have them, between headings, text and a form of its own. */
export const fiveElements = (): TemplateResult =>
  html`<div class="page">
    <cdm-logo centre="torino" .network=${SMALL}></cdm-logo>
    <h1>S’orienter, se former, travailler</h1>
    <p>Un lieu ouvert à tous, gratuit et sans rendez-vous. <a href="#contact">Nous contacter</a></p>
    <form>
      <cdm-find-nearest name="centre" .network=${SMALL} heading-level="2" max-results="2" no-map></cdm-find-nearest>
      <p><button>Envoyer</button></p>
    </form>
    <cdm-directory .network=${EVERY_STATUS}></cdm-directory>
    <cdm-centre centre="paris" .network=${SMALL}></cdm-centre>
    <cdm-map countries="BE" .network=${SMALL}></cdm-map>
  </div>`;

/** Plays what a visitor does, so that there are results to see. */
export const searchesLyon = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> =>
  void (await canvasElement.querySelector('cdm-find-nearest')!.search('Lyon'));
