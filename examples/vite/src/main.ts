import 'cdm-widgets/cdm-directory.js';
import { network } from '../../shared/network';

const main = document.querySelector('main')!;
const directory = document.querySelector('cdm-directory')!;

directory.network = network;
directory.addEventListener('cdm-select', ({ detail }) => {
  document.querySelector('#chosen')!.textContent = detail.centre.area;
});
document.querySelector('#language')!.addEventListener('click', () => {
  main.lang = main.lang === 'it' ? 'fr' : 'it';
});
document.querySelector<HTMLInputElement>('#search')!.addEventListener('change', ({ currentTarget }) => {
  directory.noSearch = !(currentTarget as HTMLInputElement).checked;
});
