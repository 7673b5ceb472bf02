import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { CdmSelectEvent } from 'cdm-widgets';
import 'cdm-widgets/cdm-directory.js';
import { network } from '../../shared/network';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main [lang]="lang()">
      <button id="language" (click)="lang.set(lang() === 'fr' ? 'it' : 'fr')">fr / it</button>
      <label><input #search id="search" type="checkbox" (change)="hasSearch.set(search.checked)" /> Search</label>
      <cdm-directory [network]="network" [headingLevel]="3" [noSearch]="!hasSearch()" (cdm-select)="choose($event)">
        <a data-fallback href="/centres">All centres</a>
        <a slot="action-nimes" href="/appointment">Make an appointment</a>
      </cdm-directory>
      <p id="chosen">{{ chosen() }}</p>
    </main>
  `,
})
export class App {
  readonly network = network;
  readonly lang = signal('fr');
  readonly hasSearch = signal(false);
  readonly chosen = signal('');

  choose({ detail }: CdmSelectEvent): void {
    this.chosen.set(detail.centre.area);
  }
}
