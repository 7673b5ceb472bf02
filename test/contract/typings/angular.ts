import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type { CdmErrorEvent } from 'cdm-widgets';
import 'cdm-widgets/cdm-logo.js';

@Component({
  selector: 'app-typings',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <cdm-logo (cdm-error)="right($event)"></cdm-logo>
    <cdm-logo (cdm-error)="wrong($event)"></cdm-logo>
    <cdm-logo #logo (click)="logo.wrong()"></cdm-logo>
  `,
})
export class Typings {
  right(_event: CdmErrorEvent): void {}
  wrong(_event: KeyboardEvent): void {}
}
